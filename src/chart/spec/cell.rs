use super::Value;

/// A value, or the words for why there is none.
pub type Cell = Result<Value, String>;
