use serde::{Deserialize, Serialize};

use crate::domain::MissingReason;

/// An hour's value of one pollutant at a station: a concentration in thousandths, or why there is none, or nothing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourValue(u32);

impl HourValue {
    /// No row has spoken of the hour yet.
    pub const EMPTY: Self = Self(u32::MAX);

    /// A concentration, thousandths, at most [`Pollutant::MAX_THOUSANDTHS`](crate::domain::Pollutant::MAX_THOUSANDTHS).
    pub fn value(thousandths: u32) -> Self {
        Self(thousandths)
    }

    /// There is none, and this is why.
    pub fn missing(reason: MissingReason) -> Self {
        Self(u32::MAX - u32::from(reason.code()))
    }

    /// The concentration.
    pub fn concentration(self) -> Option<u32> {
        (self.0 < Self::missing(MissingReason::OutsidePlan).0).then_some(self.0)
    }

    /// Why there is none.
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
        assert_eq!(HourValue::value(99_999_000).concentration(), Some(99_999_000));
    }
}
