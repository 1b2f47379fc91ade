use serde::{Deserialize, Serialize};

use super::{AirYear, AnnualSummary};
use crate::{domain::Provenance, standard::hj633::YearVersions};

/// The annual values of one year, for a comparison of years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualAir {
    /// The year.
    pub year: i16,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The standard by which days were rated.
    pub standard: YearVersions,
    /// What is counted and evaluated.
    #[serde(flatten)]
    pub summary: AnnualSummary,
}

impl AnnualAir {
    /// Whether this year and another were rated by the same standards and held against the same limits, so that they
    /// can be compared.
    pub fn is_comparable(&self, other: &Self) -> bool {
        let limits = |year: &Self| {
            let metrics = year.summary.evaluation.pollutants.values().flat_map(|pollutant| pollutant.metrics.iter());
            metrics.map(|metric| metric.limit).collect::<Vec<_>>()
        };
        self.standard == other.standard
            && self.summary.evaluation.limits == other.summary.evaluation.limits
            && limits(self) == limits(other)
    }
}

impl From<&AirYear> for AnnualAir {
    fn from(year: &AirYear) -> Self {
        Self { year: year.year, provenance: year.provenance, standard: year.standard, summary: year.summary.clone() }
    }
}

#[cfg(test)]
impl AnnualAir {
    /// A year without any value, to start tests from.
    pub fn without_values(year: i16) -> Self {
        use super::AnnualEvaluation;
        use crate::domain::{Measured, MissingReason};

        let missing = Measured::Missing(MissingReason::Invalid);
        let summary = AnnualSummary {
            good_days: 0,
            valid_days: 0,
            good_days_ratio: missing,
            complete: false,
            pm25_mean: missing,
            evaluation: AnnualEvaluation::without_values(),
        };
        Self { year, provenance: Provenance::Bureau, standard: YearVersions::of_year(year), summary }
    }
}
