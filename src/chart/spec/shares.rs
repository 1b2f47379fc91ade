use super::Value;
use crate::chart::Colour;

/// The parts of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Headings of the table's columns: part, count, share.
    pub headings: [String; 3],
    /// The unit of the counts.
    pub unit: String,
    /// The parts, in order.
    pub parts: Vec<Share>,
}

/// One part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// How many.
    pub count: Value,
    /// The share as printed, such as `92.1%`.
    pub percent: String,
}
