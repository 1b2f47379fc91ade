use serde::{Deserialize, Serialize};

use crate::domain::{Decimal, Measured, Provenance, WaterClass};

/// One year of the surface-water sections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaterYear {
    /// The origin of the series.
    pub provenance: Provenance,
    /// The year.
    pub year: i16,
    /// The standard by which sections were rated, such as `GB 3838-2002`.
    pub standard: String,
    /// The sections (断面), in the order of the input.
    pub sections: Vec<WaterSection>,
    /// The basins (流域、水系) that the input names, in its order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basins: Vec<WaterBasin>,
}

/// One section's year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaterSection {
    /// Its name.
    pub name: String,
    /// The class of each of the twelve months, or the reason why there is none.
    pub months: Vec<Measured<WaterClass>>,
    /// The class of the year's mean concentrations.
    pub annual: WaterClass,
    /// The main pollutants of the year, worst first, where the class is worse than Ⅲ.
    pub main_pollutants: Vec<String>,
    /// The basin it belongs to, where the input names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basin: Option<String>,
    /// What is rated for lakes alone; `None` for a river.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lake: Option<LakeYear>,
    /// How many values of the year were below the detection limit, and counted with half of it.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub below_detection: u32,
    /// The months, 1 to 12, whose rows were rejected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rejected_months: Vec<i8>,
}

/// What is rated for a lake or reservoir alone, by its means of the year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LakeYear {
    /// The class of total nitrogen, which does not count towards the class of the section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_nitrogen: Option<WaterClass>,
    /// The trophic index (TLI), one decimal, where all five of its items were measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trophic_index: Option<Decimal>,
    /// The level of that index, such as `中营养`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trophic_level: Option<String>,
}

/// A basin rated from its river sections; lakes are rated by themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaterBasin {
    /// Its name.
    pub name: String,
    /// River sections that were rated.
    pub sections: u32,
    /// Its status in words, such as `良好`.
    pub status: String,
    /// Its main pollutants, worst first; none below five sections, where each section has its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub main_pollutants: Vec<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}
