use std::sync::Arc;

use super::Window;
use crate::domain::{Column, Tile, join};

/// The tiles of a chart that are at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TileStore {
    /// Days of all years.
    pub days: Arc<Tile>,
    /// Hours, a tile a year in the order of the chart's years; `None` until it is there.
    pub years: Vec<Option<Arc<Tile>>>,
}

/// A column of a day is drawn at most this many CSS pixels wide: where it would be wider, hours are drawn.
const WIDEST_DAY: f64 = 3.0;

impl TileStore {
    /// Whether this window of a plot of this width shows single hours, and not days.
    pub fn shows_hours(window: Window, width: f64) -> bool {
        window.length() / 24.0 * WIDEST_DAY < width
    }

    /// The hours of a year, by index, if they are at hand.
    pub(super) fn year(&self, index: usize) -> Option<&Tile> {
        self.years.get(index)?.as_deref()
    }

    /// Puts a year's tile with the others.
    pub fn add(&mut self, index: usize, tile: Arc<Tile>) {
        if self.years.len() <= index {
            self.years.resize(index + 1, None);
        }
        self.years[index] = Some(tile);
    }

    /// The tile whose columns cover an hour: of hours where they are asked for and at hand, else of days.
    pub fn tile(&self, hour: i32, in_hours: bool) -> &Tile {
        let covers = |tile: &&Tile| tile.from <= hour && hour < tile.to();
        let year = self.years.iter().flatten().map(AsRef::as_ref).find(covers);
        year.filter(|_| in_hours).unwrap_or(&self.days)
    }

    /// What a series comes to from one hour until before another; `None` where nothing was said of any of them.
    pub fn within(&self, series: usize, from: i32, to: i32, in_hours: bool) -> Option<Column> {
        if !in_hours {
            return self.days.within(series, from, to);
        }
        let mut all = None;
        let mut at = from;
        while at < to {
            let tile = self.tile(at, in_hours);
            let end = if at < tile.to() && tile.from <= at { to.min(tile.to()) } else { to };
            all = match (all, tile.within(series, at, end)) {
                (Some(before), Some(after)) => Some(join(before, after)),
                (before, after) => before.or(after),
            };
            at = end;
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tiles() -> TileStore {
        let year = Tile { step: 1, from: 48, series: vec![(0..96).collect()] };
        let mut tiles = TileStore { days: Arc::new(year.coarser(24)), years: vec![] };
        let half = |from: i32| Tile { step: 1, from: 48 + from, series: vec![(from..from + 48).collect()] };
        tiles.add(1, Arc::new(half(48)));
        assert_eq!(tiles.within(0, 50, 51, true), Some([0, 0, 23, 23]), "only the day is at hand");
        tiles.add(0, Arc::new(half(0)));
        tiles
    }

    #[test]
    fn hours_are_read_across_tiles() {
        assert_eq!(tiles().within(0, 94, 98, true), Some([46, 46, 49, 49]));
        assert_eq!(tiles().within(0, 94, 98, false), Some([24, 24, 71, 71]));
        assert_eq!(tiles().within(0, 0, 40, true), None);
        assert_eq!(tiles().within(0, 140, 999, true), Some([92, 92, 95, 95]));
    }

    #[test]
    fn a_long_window_shows_days_and_a_short_one_hours() {
        let window = |hours: f64| Window { from: 0.0, to: hours };
        assert!(!TileStore::shows_hours(window(24.0 * 3652.0), 1100.0));
        assert!(TileStore::shows_hours(window(24.0 * 365.0), 1100.0));
    }
}
