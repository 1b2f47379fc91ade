use serde::{Deserialize, Serialize};

use crate::domain::Provenance;

/// One year of complaints and of enforcement cases.
///
/// `received = closed + in_progress + not_accepted`, always.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintsYear {
    /// Where the series comes from.
    pub provenance: Provenance,
    /// The year.
    pub year: i16,
    /// Complaints received in the year.
    pub received: u32,
    /// Of these, dealt with and answered.
    pub closed: u32,
    /// Of these, being dealt with.
    pub in_progress: u32,
    /// Of these, not accepted, because another authority is responsible.
    pub not_accepted: u32,
    /// The twelve months, in order.
    pub months: Vec<MonthOfComplaints>,
    /// By the channel they came through, most first.
    pub channels: Vec<Count>,
    /// By type, most first. One complaint may have several types, so that these add up to more than `received`.
    pub types: Vec<Count>,
    /// Enforcement cases (环境违法案件) dealt with in the year.
    pub enforcement_cases: u32,
}

/// One month of complaints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthOfComplaints {
    /// The month, 1 to 12.
    pub month: i8,
    /// Received in the month.
    pub received: u32,
    /// Closed in the month, whenever received.
    pub closed: u32,
    /// Enforcement cases filed in the month.
    pub enforcement_cases: u32,
}

/// How many fall under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The name of the channel or type.
    pub name: String,
    /// How many.
    pub count: u32,
}
