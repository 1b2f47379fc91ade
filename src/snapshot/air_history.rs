use serde::{Deserialize, Serialize};

use super::{AnnualAir, ThreeYearMean};

/// The annual figures of every year that there are days of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirHistory {
    /// The years, in order.
    pub years: Vec<AnnualAir>,
    /// For each year that ends three valid ones: by year, pollutant and metric.
    pub three_year_means: Vec<ThreeYearMean>,
}
