use serde::{Deserialize, Serialize};

use crate::domain::{Decimal, Measured, Provenance, WaterClass};

/// One year of the surface-water sections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaterYear {
    /// Where the series comes from.
    pub provenance: Provenance,
    /// The year.
    pub year: i16,
    /// The standard by which sections were rated, such as `GB 3838-2002`.
    pub standard: String,
    /// The sections (断面), in the order of the input.
    pub sections: Vec<WaterSection>,
    /// The basins (水系) that sections belong to, as far as the export says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basins: Vec<WaterBasin>,
}

/// One basin's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaterBasin {
    /// Its name.
    pub name: String,
    /// How many of its sections were rated.
    pub sections: u32,
    /// Its status in words (环办〔2011〕22号), such as `良好`.
    pub status: String,
    /// Its main pollutants; none below five sections, where each section has its own.
    pub main_pollutants: Vec<String>,
}

/// How rich in nutrients a lake is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrophicState {
    /// The comprehensive trophic level index (TLI), one decimal.
    pub index: Decimal,
    /// Its level in words, such as `中营养`.
    pub level: String,
}

/// One section's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaterSection {
    /// Its name.
    pub name: String,
    /// The class of each of the twelve months, or why there is none.
    pub months: Vec<Measured<WaterClass>>,
    /// The class of the year's mean concentrations.
    pub annual: WaterClass,
    /// The main pollutants of the year, worst first, where the class is worse than Ⅲ.
    pub main_pollutants: Vec<String>,
    /// Its basin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basin: Option<String>,
    /// Whether it is held to the limits for lakes and reservoirs.
    #[serde(default, skip_serializing_if = "is_false")]
    pub lake: bool,
    /// How many values were below detection, and count with half the limit.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub below_detection: u32,
    /// The class of a lake's total nitrogen, which does not count towards its class.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_nitrogen: Option<WaterClass>,
    /// A lake's trophic state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trophic_state: Option<TrophicState>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(flag: &bool) -> bool {
    !flag
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}
