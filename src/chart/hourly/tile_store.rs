use std::{ops::Range, sync::Arc};

use super::Resolution;
use crate::domain::{Column, Tile, join};

/// The loaded tiles of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TileStore {
    /// Days of all years.
    days: Loaded,
    /// Hours, one tile per year in the order of the chart's years; `None` until it is loaded.
    years: Vec<Option<Loaded>>,
}

/// A tile and the hours that it covers, which are looked up for every column of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Loaded {
    hours: Range<i32>,
    tile: Arc<Tile>,
}

impl Default for Loaded {
    fn default() -> Self {
        Self { hours: 0..0, tile: Arc::default() }
    }
}

impl From<Arc<Tile>> for Loaded {
    fn from(tile: Arc<Tile>) -> Self {
        Self { hours: tile.from..tile.to(), tile }
    }
}

impl TileStore {
    /// A store with the days of all years.
    pub fn new(days: Arc<Tile>) -> Self {
        Self { days: days.into(), years: Vec::new() }
    }

    /// Adds the hours of a year, by its index.
    pub fn insert(&mut self, index: usize, tile: Arc<Tile>) {
        if self.years.len() <= index {
            self.years.resize(index + 1, None);
        }
        self.years[index] = Some(tile.into());
    }

    /// The days of all years.
    pub fn days(&self) -> &Tile {
        &self.days.tile
    }

    /// The hours of a year, by its index, if they are loaded.
    pub fn year(&self, index: usize) -> Option<&Tile> {
        self.years.get(index)?.as_ref().map(|year| &*year.tile)
    }

    /// The bucket of an hour: its first hour and the one after its last.
    pub fn bucket(&self, hour: i32, resolution: Resolution) -> (i32, i32) {
        let step = self.loaded(hour, resolution).tile.step.max(1);
        let from = hour.div_euclid(step) * step;
        (from, from + step)
    }

    /// The tile that covers an hour: of hours where those are wanted and loaded, else of days.
    fn loaded(&self, hour: i32, resolution: Resolution) -> &Loaded {
        let year = || self.years.iter().flatten().find(|year| year.hours.contains(&hour));
        match resolution {
            Resolution::Hours => year().unwrap_or(&self.days),
            Resolution::Days => &self.days,
        }
    }

    /// The aggregate of a series from one hour until before another; `None` where no tile covers any of them.
    pub fn aggregate(&self, series: usize, from: i32, to: i32, resolution: Resolution) -> Option<Column> {
        let mut all = None;
        let mut at = from;
        while at < to {
            let Loaded { hours, tile } = self.loaded(at, resolution);
            let end = if hours.contains(&at) { to.min(hours.end) } else { to };
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
        let mut tiles = TileStore::new(Arc::new(year.coarser(24)));
        let half = |from: i32| Tile { step: 1, from: 48 + from, series: vec![(from..from + 48).collect()] };
        tiles.insert(1, Arc::new(half(48)));
        assert_eq!(tiles.aggregate(0, 50, 51, Resolution::Hours), Some([0, 0, 23, 23]), "only the day is loaded");
        tiles.insert(0, Arc::new(half(0)));
        tiles
    }

    #[test]
    fn hours_are_read_across_tiles() {
        assert_eq!(tiles().aggregate(0, 94, 98, Resolution::Hours), Some([46, 46, 49, 49]));
        assert_eq!(tiles().aggregate(0, 94, 98, Resolution::Days), Some([24, 24, 71, 71]));
        assert_eq!(tiles().aggregate(0, 0, 40, Resolution::Hours), None);
        assert_eq!(tiles().aggregate(0, 140, 999, Resolution::Hours), Some([92, 92, 95, 95]));
    }
}
