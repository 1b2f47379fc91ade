use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{AirYearFiles, Entry, SnapshotName};
use crate::domain::{Date, iso_date};

/// The version of the files' layout: raised when an older portal could no longer read them.
pub const SCHEMA: u32 = 1;

/// The manifest of a release: the only file that is ever replaced, and replaced last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the layout, [`SCHEMA`].
    pub schema: u32,
    /// The bureau's name.
    pub bureau: String,
    /// The day of publication.
    #[serde(with = "iso_date")]
    pub published: Date,
    /// The file of each snapshot.
    pub snapshots: BTreeMap<SnapshotName, Entry>,
    /// The files of each year of air, where years are published as files of their own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub air_years: BTreeMap<i16, AirYearFiles>,
    /// The file of the report whose sentences the figures quote.
    pub report: Entry,
}
