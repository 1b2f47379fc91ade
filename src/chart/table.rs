/// The numbers of a chart as rows of text, ready for a page or a CSV.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The headings of the columns, with units where a column has one.
    pub headings: Vec<String>,
    /// The rows, each as long as `headings`.
    pub rows: Vec<Vec<String>>,
}
