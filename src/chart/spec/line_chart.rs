use super::{Break, Categories, Limit, Series};

/// Values joined by lines.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// Heading of the first column of the table, such as `月份`.
    pub axis: String,
    /// The categories, in order.
    pub categories: Categories,
    /// The unit of every value.
    pub unit: String,
    /// The series.
    pub series: Vec<Series>,
    /// Limit lines.
    pub limits: Vec<Limit>,
    /// Where lines are broken off.
    pub breaks: Vec<Break>,
    /// Whether the area between a single series and zero is filled.
    pub area: bool,
}
