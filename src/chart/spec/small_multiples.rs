use super::{Break, Categories, Limit, Series};

/// Several small plots over the same categories.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallMultiples {
    /// Heading of the first column of the table, such as `日期`.
    pub axis: String,
    /// The categories of every panel, in order.
    pub categories: Categories,
    /// The unit of the panels that have none of their own.
    pub unit: String,
    /// Whether all panels have one scale, so that heights can be compared between them.
    pub shared: bool,
    /// The panels, in order.
    pub panels: Vec<Panel>,
    /// Where the lines of every panel are broken off.
    pub breaks: Vec<Break>,
}

/// One of several small plots.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its name.
    pub name: String,
    /// The unit of its values, if it is not that of all.
    pub unit: Option<String>,
    /// Its series.
    pub series: Vec<Series>,
    /// Its limit lines.
    pub limits: Vec<Limit>,
}
