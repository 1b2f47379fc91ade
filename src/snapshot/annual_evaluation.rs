use serde::{Deserialize, Serialize};

use super::AnnualPollutant;
use crate::domain::{Decimal, Measured};

/// What HJ 663 asks of a year: the six pollutants against their limits, and the composite index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnualEvaluation {
    /// The standard whose class Ⅱ limits the year is held against, such as `GB 3095-2012`: the one in force at its end.
    ///
    /// The limits of GB 3095-2026 change within that standard, on 2031-01-01: the limits themselves stand with the
    /// metrics.
    pub limits: String,
    /// The six pollutants, in the standard's order.
    pub pollutants: Vec<AnnualPollutant>,
    /// The composite index (综合指数), without unit, two decimals: the sum of concentration ÷ limit of the six, not
    /// weighted; the lower the better. Missing where one of the six is.
    ///
    /// Provisional: its decimals, see [`CompositeIndex`](crate::standard::hj663::CompositeIndex).
    pub composite_index: Measured<Decimal>,
}
