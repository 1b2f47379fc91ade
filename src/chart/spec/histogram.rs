use super::{Datum, Limit, PrintedValue};

/// How often values fall into each of several ranges, equally wide but for an open one at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// Headings of the table's columns: range, count, share.
    pub headings: [String; 3],
    /// The unit of the values.
    pub values_unit: String,
    /// The unit of the counts.
    pub unit: String,
    /// The lower end of the first range.
    pub start: PrintedValue,
    /// The ranges, in order.
    pub bins: Vec<Bin>,
    /// The median, with its name.
    pub median: Option<Limit>,
    /// Values that must not be exceeded, with their names.
    pub limits: Vec<Limit>,
}

/// One range of values.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// Its name, such as `16—30`.
    pub name: String,
    /// The greatest value in it; `None` for an open range.
    pub end: Option<PrintedValue>,
    /// How many fall into it.
    pub count: Datum,
    /// The share as printed, such as `34.6%`; may be empty.
    pub percent: String,
}
