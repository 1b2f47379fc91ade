use super::StationDays;
use crate::domain::Provenance;

/// The hours of a year that are published as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursOfYear {
    /// The year.
    pub year: i16,
    /// Where they come from.
    pub provenance: Provenance,
    /// The hours, none of them summarised.
    pub days: StationDays,
}
