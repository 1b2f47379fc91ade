use crate::chart::Colour;

/// One entry of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// What the colour stands for.
    pub name: String,
    /// The colour.
    pub colour: Colour,
    /// A short mark printed in cells of that colour where there is room, so that colour never stands alone.
    pub glyph: String,
}
