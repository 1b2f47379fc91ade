use serde::{Deserialize, Serialize};

use super::{AreaCounts, Compared, Share};
use crate::domain::{Date, Decimal, Provenance, iso_date};

/// One year of complaints, as they stand on a day, and of enforcement cases.
///
/// `received = closed + in_progress + not_accepted` and `accepted = received − not_accepted − pending`, always. What
/// each count and rate means is told by [`Summary`](crate::standard::complaints::Summary).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintsYear {
    /// Where the series comes from.
    pub provenance: Provenance,
    /// The year.
    pub year: i16,
    /// The day as of which complaints are counted.
    #[serde(with = "iso_date")]
    pub as_of: Date,
    /// Complaints received in the year.
    pub received: u32,
    /// Of these, accepted.
    pub accepted: u32,
    /// Of these, not accepted, because another authority is responsible.
    pub not_accepted: u32,
    /// Of these, dealt with and answered.
    pub closed: u32,
    /// Of these, open: being dealt with, or not decided yet.
    pub in_progress: u32,
    /// Of those in progress, not decided yet.
    pub pending: u32,
    /// Of those in progress, past the day to inform by.
    pub overdue_to_inform: u32,
    /// Of those in progress, past the day to close by.
    pub overdue_to_close: u32,
    /// Informed within 15 days ÷ those of which it can be told.
    pub informed_on_time: Share,
    /// Closed ÷ accepted (办结率).
    pub closure: Share,
    /// Closed within the limit ÷ closed or overdue to close (按期办结率).
    pub closed_on_time: Share,
    /// Median of the calendar days from receipt to closing, one decimal; `None` for none closed.
    pub median_days: Option<Decimal>,
    /// 90th percentile of these days, one decimal.
    pub p90_days: Option<Decimal>,
    /// How long the closed ones took from acceptance; `None` in a release from before this was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_to_close: Option<DaysToClose>,
    /// Received, on the year before (同比), where the file holds that year and this one has ended.
    pub year_on_year: Option<Compared>,
    /// The twelve months, in order.
    pub months: Vec<MonthOfComplaints>,
    /// By the channel they came through, most first.
    pub channels: Vec<Count>,
    /// By type, most first. One complaint may have several types, so that these add up to `received` or more.
    pub types: Vec<Count>,
    /// By area; `None` where small counts cannot be protected, so that the breakdown must not be published.
    ///
    /// No table of areas and types beside it: where each complaint has one type, its rows would add up to these.
    pub areas: Option<AreaCounts>,
    /// Enforcement cases (环境违法案件) filed in the year.
    pub enforcement_cases: u32,
    /// These by type, most first.
    pub enforcement_types: Vec<Count>,
}

/// One month of complaints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthOfComplaints {
    /// The month, 1 to 12.
    pub month: i8,
    /// Received in the month.
    pub received: u32,
    /// Of the year's complaints, closed in the month.
    pub closed: u32,
    /// Received, on the same month a year before (同比), where the file holds that month and this one has ended.
    pub year_on_year: Option<Compared>,
    /// Received, on the month before (环比), likewise.
    pub on_previous: Option<Compared>,
    /// Enforcement cases filed in the month.
    pub enforcement_cases: u32,
}

/// How long closed complaints took, in calendar days from acceptance (where that is not known: from receipt).
///
/// What is counted is told by [`DaysToClose`](crate::standard::complaints::DaysToClose).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysToClose {
    /// The ranges, shortest first; their counts add up to `closed`.
    pub ranges: Vec<DaysRange>,
    /// Median of the days, one decimal; `None` for none closed.
    pub median: Option<Decimal>,
}

/// How many complaints took so many days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysRange {
    /// The fewest days.
    pub first: u16,
    /// The most days; `None` for an open range.
    pub last: Option<u16>,
    /// How many complaints.
    pub count: u32,
}

/// How many fall under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The name of the channel or type.
    pub name: String,
    /// How many.
    pub count: u32,
}
