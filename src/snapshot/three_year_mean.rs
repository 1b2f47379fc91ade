use serde::{Deserialize, Serialize};

use crate::{
    domain::{Decimal, Pollutant},
    standard::hj663::Metric,
};

/// The mean of an annual metric over three years that follow each other (三年滑动平均, HJ 663-2026).
///
/// Provisional: see [`three_year_mean`](crate::standard::hj663::three_year_mean).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreeYearMean {
    /// The last of the three years.
    pub year: i16,
    /// The pollutant, which also gives the unit.
    pub pollutant: Pollutant,
    /// The metric that is averaged.
    pub metric: Metric,
    /// The mean, rounded as the last year's values.
    pub value: Decimal,
}
