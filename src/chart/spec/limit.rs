use std::ops::Range;

use super::Value;

/// A line that values are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Its name, with the value and unit, such as `二级年均限值 35 µg/m³`.
    pub name: String,
    /// The value.
    pub value: Value,
    /// The categories in which it holds, such as those before a change of standards; `None` for all.
    pub held: Option<Range<usize>>,
}
