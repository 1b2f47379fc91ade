use super::PrintedValue;
use crate::chart::Colour;

/// The parts of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareBar {
    /// Headings of the table's columns: part, count, share.
    pub headings: [String; 3],
    /// The unit of the counts.
    pub unit: String,
    /// The parts, in order.
    pub parts: Vec<SharePart>,
}

/// One part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct SharePart {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// How many.
    pub count: PrintedValue,
    /// The share as printed, such as `92.1%`.
    pub percent: String,
}
