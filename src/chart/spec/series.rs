use super::Datum;
use crate::chart::Colour;

/// A series of values, as long as its chart's categories.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// One value a category.
    pub values: Vec<Datum>,
}
