use crate::domain::Decimal;

/// A published number: the text as it is printed, and where it stands on a scale.
///
/// On the wire it is its text alone, so that the two cannot disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedValue {
    /// As published, with its decimals and without its unit.
    pub text: String,
    /// For geometry only.
    pub position: f64,
}

impl From<String> for PrintedValue {
    /// Text that is no number stands at 0, where a picture shows it at once.
    fn from(text: String) -> Self {
        Self { position: Decimal::position_of(&text), text }
    }
}

impl From<PrintedValue> for String {
    fn from(value: PrintedValue) -> Self {
        value.text
    }
}

impl From<Decimal> for PrintedValue {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string().into()
    }
}

impl From<u32> for PrintedValue {
    fn from(count: u32) -> Self {
        count.to_string().into()
    }
}
