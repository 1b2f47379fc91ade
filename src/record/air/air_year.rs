use std::collections::BTreeMap;

use serde::Serialize;

use super::{DayValues, StationDays};
use crate::{
    domain::{Date, Provenance},
    record::File,
};

/// What the exports say of a year of air.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AirYearRecords {
    /// The year.
    pub year: i16,
    /// Where they come from.
    pub provenance: Provenance,
    /// The first of the files that say it.
    pub file: File,
    /// The hash of all that is said: the same records have the same.
    pub fingerprint: String,
    /// What is said; `None` where whoever asked for them knows what comes of records with this fingerprint.
    pub content: Option<AirContent>,
}

/// What is said of a year, by hours or by days: never by both, which could contradict each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AirContent {
    /// Hours of stations.
    Hours(StationDays),
    /// Days.
    Days(DailyRecords),
}

/// Daily values, and the indices that the bureau gave with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DailyRecords {
    /// The values.
    pub values: BTreeMap<Date, DayValues>,
    /// The air quality indices that the export gives.
    pub published: BTreeMap<Date, u16>,
}
