use serde::{Deserialize, Serialize};

use crate::domain::{Decimal, Period};

/// How a count differs from that of another period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// The other period.
    pub with: Period,
    /// Its count.
    pub base: u32,
    /// (count − base) ÷ base, %, one decimal; `None` where the base is 0.
    pub percent: Option<Decimal>,
}
