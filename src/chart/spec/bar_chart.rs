use super::Series;

/// Bars over categories.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    /// Heading of the first column of the table, such as `月份`.
    pub axis: String,
    /// The categories, in order.
    pub categories: Vec<String>,
    /// The unit of every value.
    pub unit: String,
    /// The series: from the base where they are stacked, from the left where they are grouped.
    pub series: Vec<Series>,
    /// How the bars are arranged.
    pub arrangement: Arrangement,
}

/// How bars are arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// One vertical bar per category, with its series on top of each other.
    Stacked,
    /// In each category one vertical bar per series, side by side.
    Grouped,
    /// One horizontal bar per category, with its name at the left and its series behind each other.
    Horizontal,
}
