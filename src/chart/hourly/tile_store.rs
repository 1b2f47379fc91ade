use std::{ops::Range, sync::Arc};

use super::Resolution;
use crate::domain::{HourIndex, M4, Tile};

/// The loaded tiles of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TileStore {
    /// Days of all years.
    days: Loaded,
    /// Hours, one tile per year in the order of the chart's years; `None` until it is loaded.
    years: Vec<Option<Loaded>>,
}

/// A tile and the hours that it covers, which are looked up for every pixel column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Loaded {
    hours: Range<HourIndex>,
    tile: Arc<Tile>,
}

impl From<Arc<Tile>> for Loaded {
    fn from(tile: Arc<Tile>) -> Self {
        Self { hours: tile.from()..tile.to(), tile }
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
    pub fn bucket(&self, hour: HourIndex, resolution: Resolution) -> (HourIndex, HourIndex) {
        let step = self.loaded(hour, resolution).tile.step();
        let from = hour.floor_to(step);
        (from, from + step)
    }

    /// The tile that covers an hour: of hours where those are wanted and loaded, else of days.
    fn loaded(&self, hour: HourIndex, resolution: Resolution) -> &Loaded {
        let year = || self.years.iter().flatten().find(|year| year.hours.contains(&hour));
        match resolution {
            Resolution::Hours => year().unwrap_or(&self.days),
            Resolution::Days => &self.days,
        }
    }

    /// The aggregate of a series from one hour until before another; `None` where no tile covers any of them.
    pub fn aggregate(&self, series: usize, from: HourIndex, to: HourIndex, resolution: Resolution) -> Option<M4> {
        let mut all: Option<M4> = None;
        let mut at = from;
        while at < to {
            let Loaded { hours, tile } = self.loaded(at, resolution);
            let end = if hours.contains(&at) { to.min(hours.end) } else { to };
            all = match (all, tile.aggregate(series, at, end)) {
                (Some(before), Some(after)) => Some(before.join(after)),
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

    fn aggregate(tiles: &TileStore, from: i32, to: i32, resolution: Resolution) -> Option<M4> {
        tiles.aggregate(0, HourIndex::new(from), HourIndex::new(to), resolution)
    }

    fn tiles() -> TileStore {
        let year = Tile::new(1, HourIndex::new(48), vec![(0..96).collect()]).unwrap();
        let mut tiles = TileStore::new(Arc::new(year.coarser(24)));
        let half = |from: i32| Tile::new(1, HourIndex::new(48 + from), vec![(from..from + 48).collect()]).unwrap();
        tiles.insert(1, Arc::new(half(48)));
        assert_eq!(
            aggregate(&tiles, 50, 51, Resolution::Hours),
            Some(M4 { first: 0, min: 0, max: 23, last: 23 }),
            "only the day is loaded"
        );
        tiles.insert(0, Arc::new(half(0)));
        tiles
    }

    #[test]
    fn hours_are_read_across_tiles() {
        let of = |from, to, resolution| aggregate(&tiles(), from, to, resolution);
        assert_eq!(of(94, 98, Resolution::Hours), Some(M4 { first: 46, min: 46, max: 49, last: 49 }));
        assert_eq!(of(94, 98, Resolution::Days), Some(M4 { first: 24, min: 24, max: 71, last: 71 }));
        assert_eq!(of(0, 40, Resolution::Hours), None);
        assert_eq!(of(140, 999, Resolution::Hours), Some(M4 { first: 92, min: 92, max: 95, last: 95 }));
    }
}
