use super::{AirRecords, ComplaintRecords, WaterRecords};
use crate::domain::{ContextFigure, Figure, Portal};

/// The contents of a bureau's folder, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Records {
    /// Who publishes, for which areas.
    pub portal: Portal,
    /// The text of the report that the figures quote.
    pub report: String,
    /// The bureau's figures, in the order of their file.
    pub figures: Vec<Figure>,
    /// Figures of others, in the order of their file.
    pub context: Vec<ContextFigure>,
    /// The contents of the exports.
    pub series: SeriesRecords,
}

/// The contents of the exports, by subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeriesRecords {
    /// Air.
    pub air: AirRecords,
    /// Water; `None` where there is no export of it.
    pub water: Option<WaterRecords>,
    /// Complaints and enforcement cases; `None` where there is no export of them.
    pub complaints: Option<ComplaintRecords>,
}
