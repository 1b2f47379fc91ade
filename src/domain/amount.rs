use super::Decimal;

/// An amount as a laboratory gives it: a number, or that there is less than its detection limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The number, or the detection limit.
    pub number: Decimal,
    /// Whether there is less than that.
    pub is_less: bool,
}
