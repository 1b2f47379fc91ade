use serde::{Deserialize, Serialize};

use super::{AirYear, AnnualEvaluation};
use crate::{
    domain::{Decimal, Measured, Provenance},
    standard::hj633::YearVersions,
};

/// The annual figures of one year, for a comparison of years; each as in [`AirYear`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualAir {
    /// The year.
    pub year: i16,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The standard by which days were rated.
    pub standard: YearVersions,
    /// Days with an AQI of at most 100.
    pub good_days: u32,
    /// Days with a valid AQI.
    pub valid_days: u32,
    /// Good days ÷ valid days, %.
    pub good_days_ratio: Measured<Decimal>,
    /// Whether the valid days are enough.
    pub complete: bool,
    /// Annual mean of PM2.5, µg/m³.
    pub pm25_mean: Measured<Decimal>,
    /// All that is evaluated of the six pollutants.
    pub annual: AnnualEvaluation,
}

impl AnnualAir {
    /// Whether this year and another were rated by the same standards and held against the same limits, so that they
    /// can be compared.
    pub fn is_comparable(&self, other: &Self) -> bool {
        let limits = |year: &Self| {
            let metrics = year.annual.pollutants.values().flat_map(|pollutant| pollutant.metrics.iter());
            metrics.map(|metric| metric.limit).collect::<Vec<_>>()
        };
        self.standard == other.standard && self.annual.limits == other.annual.limits && limits(self) == limits(other)
    }
}

impl From<&AirYear> for AnnualAir {
    fn from(year: &AirYear) -> Self {
        Self {
            year: year.year,
            provenance: year.provenance,
            standard: year.standard,
            good_days: year.good_days,
            valid_days: year.valid_days,
            good_days_ratio: year.good_days_ratio,
            complete: year.complete,
            pm25_mean: year.pm25_mean,
            annual: year.annual.clone(),
        }
    }
}
