use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::Entry;
use crate::domain::{HourIndex, Pollutant, Provenance, Tile};

/// The hourly concentrations that are published as they are: where their tiles are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirHours {
    /// Where they come from; made up where any of them is.
    pub provenance: Provenance,
    /// The stations, in the order of the tiles' series.
    pub stations: Vec<String>,
    /// The pollutants, in the order of [`Pollutant::ALL`].
    pub pollutants: Vec<HoursOfPollutant>,
}

/// The hours of one pollutant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursOfPollutant {
    /// The pollutant, which also gives the unit.
    pub pollutant: Pollutant,
    /// Decimals of the values: tiles hold whole multiples of the last one.
    pub decimals: u8,
    /// The tile of days, all years in one.
    pub days: Entry,
    /// The tiles of hours by year.
    pub years: BTreeMap<i16, HoursOfYear>,
    /// The tile of days itself, where it has been read.
    #[serde(skip)]
    pub tile: Arc<Tile>,
}

/// Where a year's hours are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursOfYear {
    /// The first hour.
    pub from: HourIndex,
    /// The hour after the last.
    pub to: HourIndex,
    /// The tile.
    pub hours: Entry,
}
