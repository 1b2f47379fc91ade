use super::PrintedValue;

/// How much of each total is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Headings of the table's columns: name, done, total, share.
    pub headings: [String; 4],
    /// The rows.
    pub rows: Vec<ProgressRow>,
}

/// How much of one total is done.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressRow {
    /// The task.
    pub name: String,
    /// How much is done.
    pub done: PrintedValue,
    /// Of how much.
    pub total: PrintedValue,
    /// The unit of both.
    pub unit: String,
    /// The share as printed, such as `75.5%`.
    pub percent: String,
}
