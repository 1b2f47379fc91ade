use serde::{Deserialize, Serialize};

use super::AreaCounts;
use crate::{
    domain::{Date, Provenance, iso_date},
    standard::complaints::{Change, DaysToClose, Summary},
};

/// One year of complaints, counted as of a day, and of enforcement cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintsYear {
    /// The origin of the series.
    pub provenance: Provenance,
    /// The year.
    pub year: i16,
    /// The day as of which complaints are counted.
    #[serde(with = "iso_date")]
    pub as_of: Date,
    /// The complaints received in the year, by their state on that day.
    #[serde(flatten)]
    pub summary: Summary,
    /// How long the closed ones took from acceptance; `None` in a release from before this was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_to_close: Option<DaysToClose>,
    /// Received, on the year before (同比), where the file holds that year and this one has ended.
    pub year_on_year: Option<Change>,
    /// The twelve months, in order.
    pub months: Vec<MonthOfComplaints>,
    /// By the channel they were made through, most first.
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
    pub year_on_year: Option<Change>,
    /// Received, on the month before (环比), likewise.
    pub on_previous: Option<Change>,
    /// Enforcement cases filed in the month.
    pub enforcement_cases: u32,
}

/// The count of one channel or type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The name of the channel or type.
    pub name: String,
    /// The count.
    pub count: u32,
}
