use super::{TileStore, Window};
use crate::{chart::Colour, domain::HourIndex};

/// Hourly values of several series over years.
#[derive(Clone, Debug, PartialEq)]
pub struct HourlyChart {
    /// Heading of the table's column of times, such as `时间`.
    pub axis: String,
    /// The unit of every value.
    pub unit: String,
    /// Decimals of every value: tiles hold whole multiples of the last one.
    pub decimals: u8,
    /// The first hour.
    pub from: HourIndex,
    /// The hour after the last.
    pub to: HourIndex,
    /// The series, in the order of those in the tiles.
    pub series: Vec<HourlySeries>,
    /// Limit lines.
    pub limits: Vec<HourlyLimit>,
    /// Hours before and after which values are not comparable.
    pub breaks: Vec<HourlyBreak>,
    /// The reasons of missing values, by their code.
    pub reasons: Vec<String>,
    /// Height of the plot in CSS pixels, if it is not the usual one.
    pub height: Option<u16>,
    /// The address of the tile of days, all years in one.
    pub days: String,
    /// The tiles of hours.
    pub years: Vec<YearTile>,
    /// The loaded tiles. They are not part of the page data.
    pub tiles: TileStore,
}

impl HourlyChart {
    /// The window of all hours.
    pub fn full_window(&self) -> Window {
        Window { from: self.from.into(), to: f64::from(self.to).max(f64::from(self.from) + 1.0) }
    }

    /// The indices of the years whose hours a window needs and that are not loaded.
    pub fn missing_years(&self, window: Window) -> Vec<usize> {
        let touched = |(index, year): (usize, &YearTile)| {
            let touches = f64::from(year.from) < window.to && f64::from(year.to) > window.from;
            (touches && self.tiles.year(index).is_none()).then_some(index)
        };
        self.years.iter().enumerate().filter_map(touched).collect()
    }
}

/// One series.
#[derive(Clone, Debug, PartialEq)]
pub struct HourlySeries {
    /// Its name, such as that of a station.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
}

/// A limit, and the hours that it applies to.
#[derive(Clone, Debug, PartialEq)]
pub struct HourlyLimit {
    /// From this hour on.
    pub from: HourIndex,
    /// Until before this hour.
    pub to: HourIndex,
    /// Its name, with value and unit.
    pub name: String,
    /// The value, a whole multiple of the last decimal.
    pub value: i32,
}

/// A change that no line crosses.
#[derive(Clone, Debug, PartialEq)]
pub struct HourlyBreak {
    /// The first hour after it.
    pub at: HourIndex,
    /// What changed.
    pub name: String,
}

/// The address of a tile of hours.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTile {
    /// Its first hour.
    pub from: HourIndex,
    /// The hour after its last.
    pub to: HourIndex,
    /// Its address.
    pub address: String,
}
