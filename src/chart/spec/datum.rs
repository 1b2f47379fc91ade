use super::PrintedValue;

/// A value, or the words for why there is none.
pub type Datum = Result<PrintedValue, String>;
