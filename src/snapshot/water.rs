use serde::{Deserialize, Serialize};

use crate::domain::{Measured, Provenance, WaterClass};

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
}
