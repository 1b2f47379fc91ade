use std::ops::{Add, Sub};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Hours of a day: the first ends at 1:00, the last at 24:00.
pub const HOURS_PER_DAY: usize = 24;

/// A day as a whole number, counted from 1970-01-01, which is 0: for arithmetic, and to order days by.
///
/// It is computed by hand, since the date library's arithmetic carries spans and their errors, a seventh of what a browser
/// loads. The algorithm is Hinnant's (“chrono-compatible low-level date algorithms”); a test holds it to the library.
///
/// An `i32` reaches far beyond the calendar, which ends with the year 9999: sums of days that are near a date do not
/// overflow.
///
/// ```
/// use mingcha::domain::{Date, DayNumber};
///
/// let day = DayNumber::of(Date::constant(2024, 2, 28));
/// assert_eq!(day, DayNumber::new(19_781));
/// assert_eq!((day + 2).date(), Date::constant(2024, 3, 1));
/// assert_eq!(DayNumber::of(Date::constant(2025, 2, 28)) - day, 366);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DayNumber(i32);

/// Days from 0000-03-01, where its years begin, to 1970-01-01.
const EPOCH: i32 = 719_468;
/// Days of 400 years.
const ERA: i32 = 146_097;

impl DayNumber {
    /// The day so many days after 1970-01-01.
    #[inline]
    pub const fn new(number: i32) -> Self {
        Self(number)
    }

    /// The days since 1970-01-01.
    #[inline]
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The number of a day.
    pub fn of(day: Date) -> Self {
        // Years begin in March, so that a leap day is a year's last.
        let month = (i32::from(day.month()) + 9) % 12;
        let year = i32::from(day.year()) - i32::from(day.month() <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * month + 2) / 5 + i32::from(day.day()) - 1;
        Self(era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH)
    }

    /// The day on the calendar; its last day where the calendar ends before.
    pub fn date(self) -> Date {
        let days = self.0.saturating_add(EPOCH);
        let (era, of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / (ERA - 1)) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let (month, in_next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        let year = i16::try_from(era * 400 + year + in_next);
        let date = |year| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
        year.ok().and_then(date).unwrap_or(Date::MAX)
    }

    /// The day so many days later; the greatest number where there is none.
    #[inline]
    #[must_use]
    pub const fn saturating_add(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The days from this one to `last`, which is one of them; none where `last` is before it.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        (self.0..=last.0).map(Self)
    }
}

/// So many days later.
impl Add<i32> for DayNumber {
    type Output = Self;

    #[inline]
    fn add(self, days: i32) -> Self {
        Self(self.0 + days)
    }
}

/// So many days earlier.
impl Sub<i32> for DayNumber {
    type Output = Self;

    #[inline]
    fn sub(self, days: i32) -> Self {
        Self(self.0 - days)
    }
}

/// The days from one to another.
impl Sub for DayNumber {
    type Output = i32;

    #[inline]
    fn sub(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;

    use super::*;

    #[test]
    fn days_are_those_of_the_library() {
        let first = Date::constant(1970, 1, 1);
        for days in (-200_000..500_000).step_by(37).chain(-800..800) {
            let day = first.checked_add(days.days()).unwrap();
            assert_eq!((DayNumber::of(day).get(), DayNumber::new(days).date()), (days, day));
        }
        assert_eq!(DayNumber::new(i32::MAX).date(), Date::MAX);
    }

    #[test]
    fn days_are_walked_through_to_the_last() {
        let [first, last] = [DayNumber::new(3), DayNumber::new(5)];
        assert_eq!(first.through(last).map(DayNumber::get).collect::<Vec<_>>(), [3, 4, 5]);
        assert_eq!(last.through(first).count(), 0);
    }
}
