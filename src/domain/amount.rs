use super::Decimal;

/// An amount as a laboratory gives it: a number, or that there is less than the detection limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The number, or the detection limit.
    pub number: Decimal,
    /// Whether there is less than this number.
    pub below_detection: bool,
}
