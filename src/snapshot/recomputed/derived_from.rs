use serde::{Deserialize, Serialize};

use crate::domain::Provenance;

/// The series that a figure was recomputed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DerivedFrom {
    /// The origin of the series. A demonstration proves nothing about the figure.
    pub provenance: Provenance,
    /// The standard that the series was rated by, such as `HJ 633-2012`; none for what is only counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// How many days, pollutants, sections, complaints or cases were used.
    pub used: u32,
    /// Of how many.
    pub all: u32,
}
