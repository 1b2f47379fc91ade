use super::PrintedValue;

/// A value, or the reason why there is none, in words.
pub type Datum = Result<PrintedValue, String>;
