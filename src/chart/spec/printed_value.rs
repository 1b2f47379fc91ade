use crate::domain::Decimal;

/// A published number: its text, and its position on a scale, which follows from the text.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintedValue {
    text: String,
    position: f64,
}

impl PrintedValue {
    /// The number as published, with its decimals and without its unit.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number for geometry; never for published arithmetic.
    pub fn position(&self) -> f64 {
        self.position
    }
}

impl From<String> for PrintedValue {
    /// Text that is not a number is at 0, where a picture shows it at once.
    fn from(text: String) -> Self {
        Self { position: Decimal::position_of(&text), text }
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
