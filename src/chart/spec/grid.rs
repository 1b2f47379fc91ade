use super::LegendEntry;

/// Rows × columns of classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// Heading of the first column of the table, such as `断面`.
    pub axis: String,
    /// The names of the rows.
    pub rows: Vec<String>,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// A row's cells: an index into the legend, or the words for why there is none.
    pub cells: Vec<Vec<Result<usize, String>>>,
    /// The classes.
    pub legend: Vec<LegendEntry>,
}
