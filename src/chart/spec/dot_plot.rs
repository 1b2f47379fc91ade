use super::PrintedValue;
use crate::domain::Date;

/// Single values at points in time.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlot {
    /// Headings of the table's columns: time, value, source.
    pub headings: [String; 3],
    /// The unit of every value.
    pub unit: String,
    /// The values, in the order of time.
    pub dots: Vec<Dot>,
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
    /// The publication that it is from.
    pub source: String,
    /// Who published it.
    pub publisher: Publisher,
}

/// Who published a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publisher {
    /// The bureau: its values are drawn filled.
    Bureau,
    /// Somebody else: drawn hollow.
    Other,
}
