use serde::{Deserialize, Serialize};

use crate::domain::Decimal;

/// A part of a whole, with both counts, so that a reader can check the percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// The part; at most the whole.
    pub numerator: u32,
    /// The whole.
    pub denominator: u32,
    /// The part of the whole, %, one decimal; `None` where the whole is 0.
    pub percent: Option<Decimal>,
}
