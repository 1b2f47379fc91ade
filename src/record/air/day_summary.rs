use serde::{Deserialize, Serialize};

use crate::domain::MissingReason;

/// What a station's day is summarised to for one pollutant: the 24 h mean, for ozone the daily maximum 8 h mean. Packed,
/// since ten years of fifteen stations are a third of a million of them.
///
/// Who summarises is told by [`Summarise`](super::Summarise).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySummary {
    /// The sum that the mean is made of, thousandths.
    pub sum: u32,
    /// The highest hourly mean, thousandths; 0 without any.
    pub highest: u32,
    /// How many hours are in the sum; 0 for no mean.
    pub count: u8,
    /// Why there is no mean, where there is none.
    pub reason: MissingReason,
    /// The hour of the highest, from 1.
    pub hour: u8,
}
