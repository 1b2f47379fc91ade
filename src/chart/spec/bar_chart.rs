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
    /// The series, in their order: from the base where they are stacked, from the left where they are grouped.
    pub series: Vec<Series>,
    /// How the bars stand.
    pub arrangement: Arrangement,
}

/// How bars stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// One bar a category, several series one on the other.
    Stacked,
    /// In each category one bar a series, side by side.
    Grouped,
    /// One lying bar a category, with its name at the left; several series one behind the other.
    Horizontal,
}
