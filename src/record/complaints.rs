use crate::domain::{Complaint, Date, EnforcementCase, Provenance};

/// Complaints and enforcement cases, which are published together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComplaintRecords {
    /// The origin of both.
    pub provenance: Provenance,
    /// The day as of which complaints are counted.
    pub as_of: Date,
    /// The complaints of the portal's year, and of the year before where the file holds them.
    pub complaints: Vec<Complaint>,
    /// The cases of the portal's year.
    pub cases: Vec<EnforcementCase>,
}
