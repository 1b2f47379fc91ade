use serde::{Deserialize, Serialize};

use super::Entry;

/// The files of one year of air; on the wire a list of two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[Entry; 2]", into = "[Entry; 2]")]
pub struct AirYearFiles {
    /// The summary, [`AirYear`](super::AirYear).
    pub summary: Entry,
    /// The days, [`AirDaily`](super::AirDaily).
    pub days: Entry,
}

impl From<[Entry; 2]> for AirYearFiles {
    fn from([summary, days]: [Entry; 2]) -> Self {
        Self { summary, days }
    }
}

impl From<AirYearFiles> for [Entry; 2] {
    fn from(files: AirYearFiles) -> Self {
        [files.summary, files.days]
    }
}
