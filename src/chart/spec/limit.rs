use std::ops::Range;

use super::PrintedValue;

/// A line that values are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Its name, with the value and unit, such as `二级年均限值 35 µg/m³`.
    pub name: String,
    /// The value.
    pub value: PrintedValue,
    /// The categories in which it holds, such as those before a change of standards; `None` for all.
    pub applies_to: Option<Range<usize>>,
}
