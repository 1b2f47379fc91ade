use serde::{Deserialize, Serialize};

use crate::domain::{MissingReason, Thousandths};

/// The summary of a station's day for one pollutant: the 24 h mean, for ozone the daily maximum 8 h mean. Small, since
/// ten years of fifteen stations are a third of a million of them. [`Summarise`](super::Summarise) computes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySummary {
    /// The sum of the mean's hours, thousandths.
    pub sum: u32,
    /// The highest hourly mean; 0 without any.
    pub highest: Thousandths,
    /// How many hours are in the sum; 0 for no mean.
    pub count: u8,
    /// Why there is no mean, where there is none.
    pub reason: MissingReason,
    /// The hour of the highest, from 1.
    pub hour: u8,
}
