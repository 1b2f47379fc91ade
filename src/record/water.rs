//! Water: months of sections.

use crate::domain::{Amount, Indicator, MissingReason, Provenance, WaterBody};

/// The exports of sections, for the portal's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaterRecords {
    /// Their origin.
    pub provenance: Provenance,
    /// The sections (断面), in the order of the input; each has at least one value that counts towards its class.
    pub sections: Vec<SectionRecords>,
}

/// One section's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionRecords {
    /// Its name.
    pub name: String,
    /// The kind of water.
    pub body: WaterBody,
    /// The basin it belongs to, where the input names it.
    pub basin: Option<String>,
    /// January to December.
    pub months: [MonthRecord; 12],
}

/// One month of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum MonthRecord {
    /// The exports have no row for it.
    #[default]
    Absent,
    /// The row was rejected.
    Rejected,
    /// Nothing was measured, for this reason.
    Missing(MissingReason),
    /// What was measured, each indicator once, in the unit of the indicator.
    Measured(Vec<(Indicator, Amount)>),
}

impl SectionRecords {
    /// What was measured in the year, month by month.
    pub fn readings(&self) -> impl Iterator<Item = (Indicator, Amount)> {
        self.months.iter().flat_map(|month| match month {
            MonthRecord::Measured(readings) => readings.iter().copied(),
            MonthRecord::Absent | MonthRecord::Rejected | MonthRecord::Missing(_) => [].iter().copied(),
        })
    }
}
