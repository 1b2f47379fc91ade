use std::ops::Range;

use super::PrintedValue;

/// A limit that values are compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Its name, with the value and unit, such as `二级年均限值 35 µg/m³`.
    pub name: String,
    /// The value.
    pub value: PrintedValue,
    /// The categories that it applies to, such as those before a change of standards; `None` for all.
    pub applies_to: Option<Range<usize>>,
}
