use serde::{Deserialize, Serialize};

use crate::{
    domain::{Missing, Pollutant},
    standard::hj663::hours::{HOURS, Hours, Mean, OZONE_LIMIT, day_mean, maximum_8h_mean},
};

/// An hour's value of one pollutant at a station: a concentration in thousandths, or why there is none, or nothing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Slot(u32);

impl Slot {
    /// No row has spoken of the hour yet.
    pub const EMPTY: Self = Self(u32::MAX);

    /// A concentration, thousandths, at most [`crate::standard::hj663::hours::MOST`].
    pub fn value(thousandths: u32) -> Self {
        Self(thousandths)
    }

    /// There is none, and this is why.
    pub fn missing(reason: Missing) -> Self {
        Self(u32::MAX - 1 - reason as u32)
    }

    /// The concentration.
    pub fn concentration(self) -> Option<u32> {
        (self.0 < Self::missing(Missing::OutsidePlan).0).then_some(self.0)
    }

    /// Why there is none.
    pub fn reason(self) -> Option<Missing> {
        Missing::ALL.into_iter().find(|reason| Self::missing(*reason) == self)
    }
}

/// What a station's day comes to for one pollutant: the 24 h mean, for ozone the daily maximum 8 h mean. Packed, since
/// ten years of fifteen stations are a third of a million of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Quantity {
    sum: u32,
    /// The highest hourly mean, thousandths; 0 without any.
    pub highest: u32,
    /// 0 for no mean.
    count: u8,
    reason: Missing,
    /// The hour of the highest, from 1.
    pub hour: u8,
}

impl Quantity {
    /// Of the hours of a day by HJ 663.
    pub fn of(pollutant: Pollutant, slots: &[Slot; HOURS]) -> Self {
        let hours: Hours = slots.map(Slot::concentration);
        let mean = match pollutant {
            Pollutant::O3 => maximum_8h_mean(&hours, OZONE_LIMIT),
            _ => day_mean(&hours),
        };
        let highest = (0..HOURS).rev().max_by_key(|hour| hours[*hour]).unwrap_or_default();
        Self {
            sum: mean.map_or(0, |mean| mean.sum),
            count: mean.map_or(0, |mean| mean.count),
            reason: if mean.is_some() { Missing::NotMeasured } else { reason(slots) },
            highest: hours[highest].unwrap_or_default(),
            hour: highest as u8 + 1,
        }
    }

    /// The exact mean, or why there is none.
    pub fn mean(self) -> Result<Mean, Missing> {
        if self.count == 0 { Err(self.reason) } else { Ok(Mean { sum: self.sum, count: self.count }) }
    }
}

/// Why a day has no value: what all its hours say; not valid, where some were measured.
fn reason(slots: &[Slot; HOURS]) -> Missing {
    if slots.iter().any(|slot| slot.concentration().is_some()) {
        return Missing::Invalid;
    }
    let mut reasons = slots.iter().map(|slot| slot.reason().unwrap_or(Missing::NotMeasured));
    let first = reasons.next().unwrap_or(Missing::NotMeasured);
    if reasons.all(|reason| reason == first) { first } else { Missing::NotMeasured }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_without_value_keeps_its_reason() {
        for reason in Missing::ALL {
            let slot = Slot::missing(reason);
            assert_eq!((slot.concentration(), slot.reason()), (None, Some(reason)));
        }
        assert_eq!((Slot::EMPTY.concentration(), Slot::EMPTY.reason()), (None, None));
        assert_eq!(Slot::value(99_999_000).concentration(), Some(99_999_000));
    }

    #[test]
    fn a_day_without_value_says_why() {
        let of = |slots: [Slot; HOURS]| Quantity::of(Pollutant::Pm25, &slots).mean().unwrap_err();
        assert_eq!(of([Slot::missing(Missing::Removed); HOURS]), Missing::Removed);
        let mut slots = [Slot::missing(Missing::Removed); HOURS];
        slots[0] = Slot::EMPTY;
        assert_eq!(of(slots), Missing::NotMeasured);
        slots[0] = Slot::value(1000);
        assert_eq!(of(slots), Missing::Invalid);
    }

    #[test]
    fn a_day_knows_its_first_highest_hour() {
        let mut slots = [Slot::value(35_000); HOURS];
        (slots[7], slots[9]) = (Slot::value(90_000), Slot::value(90_000));
        let quantity = Quantity::of(Pollutant::Pm10, &slots);
        assert_eq!((quantity.highest, quantity.hour), (90_000, 8));
        assert_eq!(quantity.mean().unwrap().count, 24);
    }
}
