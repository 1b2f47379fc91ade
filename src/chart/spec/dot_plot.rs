use super::PrintedValue;
use crate::domain::Date;

/// Single values at points in time.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlot {
    /// Headings of the table's columns: time, value, source.
    pub headings: [String; 3],
    /// The unit of every value.
    pub unit: String,
    /// The points, in time's order.
    pub points: Vec<Dot>,
}

/// One value at a point in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The time in words.
    pub time: String,
    /// The middle of that time.
    pub middle: Date,
    /// The value.
    pub value: PrintedValue,
    /// Who published it.
    pub source: String,
    /// Whether it is the bureau's own: drawn full, others hollow.
    pub own: bool,
}
