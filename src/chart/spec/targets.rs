use super::PrintedValue;

/// Actual values beside their targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets {
    /// Headings of the table's columns: quantity, actual value, target.
    pub headings: [String; 3],
    /// The rows, each on a scale of its own that begins at zero.
    pub rows: Vec<TargetRow>,
}

/// The actual value and the target of one quantity.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// The quantity.
    pub name: String,
    /// The actual value.
    pub actual: PrintedValue,
    /// The target.
    pub target: PrintedValue,
    /// The unit of both.
    pub unit: String,
    /// The end of the scale: 100 for shares.
    pub end: PrintedValue,
    /// The better direction in words, such as `越高越好`.
    pub better: String,
}
