use serde::{Deserialize, Serialize};

use super::AnnualMetrics;
use crate::domain::{Decimal, Pollutant, Ratio};

/// A pollutant's year (HJ 663).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualPollutant {
    /// The pollutant, which also gives the unit.
    pub pollutant: Pollutant,
    /// Its annual metrics.
    pub metrics: AnnualMetrics,
    /// Days with a valid daily value.
    pub valid_days: u32,
    /// Whether these are enough, in the year and in each month of it.
    pub valid: bool,
    /// Days above the daily limit of class Ⅱ in force on the day (ozone: that of the daily maximum 8 h mean) ÷ valid
    /// days (超标率).
    pub exceeding_days: Ratio,
    /// The single index: the leading metric ÷ its limit, without unit, two decimals; `None` where the metric is missing.
    pub single_index: Option<Decimal>,
}
