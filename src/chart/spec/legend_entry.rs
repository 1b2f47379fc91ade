use crate::chart::Colour;

/// One entry of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// The meaning of the colour.
    pub name: String,
    /// The colour.
    pub colour: Colour,
    /// A short sign printed in cells of that colour where it fits, so that a class is not shown by colour alone.
    pub glyph: String,
}
