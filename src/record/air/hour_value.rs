use serde::{Deserialize, Serialize};

use crate::domain::{MissingReason, Thousandths};

/// An hour's value of one pollutant at a station: a concentration, the reason why there is none, or nothing yet. Packed
/// into four bytes, since ten years of hours are millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourValue(u32);

impl HourValue {
    /// No row has given this hour yet.
    pub const EMPTY: Self = Self(u32::MAX);

    /// A concentration.
    pub fn value(concentration: Thousandths) -> Self {
        Self(concentration.get())
    }

    /// A concentration of so many thousandths.
    #[cfg(test)]
    pub(crate) fn of(thousandths: u32) -> Self {
        Self::value(Thousandths::new(thousandths).unwrap())
    }

    /// A missing value and its reason.
    pub fn missing(reason: MissingReason) -> Self {
        Self(u32::MAX - u32::from(reason.code()))
    }

    /// The concentration.
    pub fn concentration(self) -> Option<Thousandths> {
        Thousandths::new(self.0)
    }

    /// The reason of a missing value.
    pub fn reason(self) -> Option<MissingReason> {
        MissingReason::ALL.into_iter().find(|reason| Self::missing(*reason) == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_without_value_keeps_its_reason() {
        for reason in MissingReason::ALL {
            let hour = HourValue::missing(reason);
            assert_eq!((hour.concentration(), hour.reason()), (None, Some(reason)));
        }
        assert_eq!((HourValue::EMPTY.concentration(), HourValue::EMPTY.reason()), (None, None));
        assert_eq!(HourValue::value(Thousandths::MAX).concentration(), Some(Thousandths::MAX));
    }
}
