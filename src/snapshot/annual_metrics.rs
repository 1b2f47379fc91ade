use std::iter;

use serde::{Deserialize, Serialize};

use super::AnnualMetric;

/// The annual metrics of a pollutant, of which there is at least one; on the wire an array with the leading one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Vec<AnnualMetric>", try_from = "Vec<AnnualMetric>")]
pub struct AnnualMetrics {
    /// The metric that indices and comparisons of years use.
    pub leading: AnnualMetric,
    /// The others.
    pub others: Vec<AnnualMetric>,
}

impl AnnualMetrics {
    /// All of them, the leading one first.
    pub fn iter(&self) -> impl Iterator<Item = &AnnualMetric> {
        iter::once(&self.leading).chain(&self.others)
    }
}

impl From<AnnualMetrics> for Vec<AnnualMetric> {
    fn from(metrics: AnnualMetrics) -> Self {
        metrics.iter().copied().collect()
    }
}

impl TryFrom<Vec<AnnualMetric>> for AnnualMetrics {
    type Error = &'static str;

    fn try_from(mut metrics: Vec<AnnualMetric>) -> Result<Self, &'static str> {
        if metrics.is_empty() {
            return Err("a pollutant without annual metrics");
        }
        let leading = metrics.remove(0);
        Ok(Self { leading, others: metrics })
    }
}
