use super::PrintedValue;

/// What was reached beside what is aimed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets {
    /// Headings of the table's columns: what, reached, aimed at.
    pub headings: [String; 3],
    /// The rows, each on a scale of its own that begins at zero.
    pub rows: Vec<TargetRow>,
}

/// One quantity, reached and aimed at.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// The quantity.
    pub name: String,
    /// What was reached.
    pub actual: PrintedValue,
    /// What is aimed at.
    pub target: PrintedValue,
    /// The unit of both.
    pub unit: String,
    /// The end of the scale: 100 for shares.
    pub end: PrintedValue,
    /// Which way is better, in words, such as `越高越好`.
    pub better: String,
}
