use serde::{Deserialize, Serialize};

use super::AnnualPollutant;
use crate::{
    domain::{Decimal, Measured, PerPollutant},
    standard::gb3095::Gb3095Edition,
};

/// The evaluation of a year by HJ 663: the six pollutants against their limits, and the composite index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualEvaluation {
    /// The standard whose class Ⅱ limits the year is compared with: the one in force at its end.
    ///
    /// The limits of GB 3095-2026 change within that standard, on 2031-01-01: each metric has its limit.
    pub limits: Gb3095Edition,
    /// The six pollutants.
    pub pollutants: PerPollutant<AnnualPollutant>,
    /// The composite index (综合指数), without unit, two decimals: the sum of concentration ÷ limit of the six, not
    /// weighted; the lower the better. Missing where one of the six is.
    ///
    /// Provisional: its decimals, see [`CompositeIndex`](crate::standard::hj663::CompositeIndex).
    pub composite_index: Measured<Decimal>,
}

#[cfg(test)]
impl AnnualEvaluation {
    /// That of a year without any value, to start tests from.
    pub fn without_values() -> Self {
        use super::{AnnualMetric, AnnualMetrics};
        use crate::{
            domain::{MissingReason, Ratio},
            standard::hj663::Metric,
        };

        let missing = Measured::Missing(MissingReason::Invalid);
        let leading =
            AnnualMetric { metric: Metric::Mean, value: missing, limit: 35.into(), compliant: None, multiple: None };
        let pollutants = PerPollutant::from_fn(|pollutant| AnnualPollutant {
            pollutant,
            metrics: AnnualMetrics { leading, others: Vec::new() },
            valid_days: 0,
            valid: false,
            exceeding_days: Ratio::default(),
            single_index: None,
        });
        Self { limits: Gb3095Edition::Gb3095_2012, pollutants, composite_index: missing }
    }
}
