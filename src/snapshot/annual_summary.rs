use serde::{Deserialize, Serialize};

use super::AnnualEvaluation;
use crate::domain::{Decimal, Measured};

/// What is counted and evaluated of a year of the city's air, for the page of the year and for the comparison of years.
///
/// In JSON its fields are those of the object that it is a part of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualSummary {
    /// Days with an AQI of at most 100.
    pub good_days: u32,
    /// Days with a valid AQI.
    pub valid_days: u32,
    /// Good days ÷ valid days, %, one decimal (HJ 663).
    ///
    /// Given for any number of days; `complete` is whether they are enough for the year.
    pub good_days_ratio: Measured<Decimal>,
    /// Whether the days with a valid AQI are enough, in the year and in each month of it, as they must be of a
    /// pollutant ([`year_is_valid`](crate::standard::hj663::year_is_valid)).
    pub complete: bool,
    /// Annual mean of PM2.5, µg/m³ (HJ 663), rounded as all of the year's values; not valid with too few days.
    pub pm25_mean: Measured<Decimal>,
    /// All that is evaluated of the six pollutants.
    #[serde(rename = "annual")]
    pub evaluation: AnnualEvaluation,
}
