use serde::{Deserialize, Serialize};

use crate::{
    domain::{Decimal, Measured},
    standard::hj663::Metric,
};

/// One thing that is evaluated of a pollutant in a year, held against its limit (HJ 663). Concentrations are in the
/// unit of the pollutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualMetric {
    /// What was computed.
    pub metric: Metric,
    /// The value, rounded as published; not valid where the year has too few valid days of the pollutant.
    pub value: Measured<Decimal>,
    /// The class Ⅱ limit of GB 3095.
    pub limit: Decimal,
    /// Whether the value is at most the limit (达标); `None` where it is missing.
    pub compliant: Option<bool>,
    /// How many times the limit it is above that limit (超标倍数); `None` where it is not above, or missing.
    pub multiple: Option<Decimal>,
}
