use std::ops::{Add, Range, Sub};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::DayNumber;

/// An hour as a whole number: the hours from 1970-01-01 0:00 to its beginning, by the local clock, on which every day has
/// 24.
///
/// Where a stretch is given by two of them, the second is the hour after its last. Lengths and steps are `i32` too, in
/// hours.
///
/// An `i32` reaches 245 000 years to either side of 1970, far beyond the calendar: sums of hours that are near a date do
/// not overflow.
///
/// ```
/// use mingcha::domain::{Date, HourIndex};
///
/// let midnight = HourIndex::first_of(Date::constant(1970, 1, 3));
/// assert_eq!(midnight, HourIndex::new(48));
/// let afternoon = midnight + 14;
/// assert_eq!((afternoon.day(), afternoon.hour_of_day()), (Date::constant(1970, 1, 3), 14));
/// assert_eq!((afternoon.floor_to(HourIndex::DAY), afternoon - midnight), (midnight, 14));
/// assert_eq!(afternoon.digits(), "1970010314");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HourIndex(i32);

impl HourIndex {
    /// The length of a day, in hours.
    pub const DAY: i32 = 24;

    /// The hour that begins so many hours after 1970-01-01 0:00.
    #[inline]
    pub const fn new(hours: i32) -> Self {
        Self(hours)
    }

    /// The hours since 1970-01-01 0:00.
    #[inline]
    pub const fn get(self) -> i32 {
        self.0
    }

    /// The first hour of a day.
    pub fn first_of(day: Date) -> Self {
        Self::first_of_number(DayNumber::of(day))
    }

    /// The first hour of a day, by its number.
    #[inline]
    pub const fn first_of_number(day: DayNumber) -> Self {
        Self(day.get() * Self::DAY)
    }

    /// The day that it is an hour of.
    pub fn day(self) -> Date {
        self.day_number().date()
    }

    /// The number of that day.
    #[inline]
    pub const fn day_number(self) -> DayNumber {
        DayNumber::new(self.0.div_euclid(Self::DAY))
    }

    /// Which hour of its day it is, by its beginning: 0 to 23.
    #[inline]
    pub const fn hour_of_day(self) -> i32 {
        self.0.rem_euclid(Self::DAY)
    }

    /// The last multiple of `step` hours that is not after it.
    #[inline]
    #[must_use]
    pub const fn floor_to(self, step: i32) -> Self {
        Self(self.0.div_euclid(step) * step)
    }

    /// The hour in which a place on the axis of time lies.
    #[inline]
    pub fn floor(position: f64) -> Self {
        Self::at(position.floor())
    }

    /// The hour whose beginning is nearest to a place on the axis of time.
    #[inline]
    pub fn round(position: f64) -> Self {
        Self::at(position.round())
    }

    /// The first hour that does not begin before a place on the axis of time.
    #[inline]
    pub fn ceil(position: f64) -> Self {
        Self::at(position.ceil())
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "it is whole; beyond all hours it is the first or the last")]
    const fn at(whole: f64) -> Self {
        Self(whole as i32)
    }

    /// The hours from this one to `last`, which is one of them; none where `last` is before it.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        (self.0..=last.0).map(Self)
    }

    /// Its beginning as ten digits, such as `2021030514`.
    pub fn digits(self) -> String {
        let date = self.day();
        format!("{:04}{:02}{:02}{:02}", date.year(), date.month(), date.day(), self.hour_of_day())
    }

    /// The hour whose beginning ten digits name; `None` for any other text.
    pub fn from_digits(text: &str) -> Option<Self> {
        if text.len() != 10 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number = |range: Range<usize>| text[range].parse::<i16>().ok();
        let (month, of_month, at) = (number(4..6)?, number(6..8)?, number(8..10)?);
        let date = Date::new(number(0..4)?, i8::try_from(month).ok()?, i8::try_from(of_month).ok()?).ok()?;
        (at < 24).then_some(Self::first_of(date) + i32::from(at))
    }
}

/// The place of its beginning on an axis of time.
impl From<HourIndex> for f64 {
    #[inline]
    fn from(hour: HourIndex) -> Self {
        hour.0.into()
    }
}

/// So many hours later.
impl Add<i32> for HourIndex {
    type Output = Self;

    #[inline]
    fn add(self, hours: i32) -> Self {
        Self(self.0 + hours)
    }
}

/// So many hours earlier.
impl Sub<i32> for HourIndex {
    type Output = Self;

    #[inline]
    fn sub(self, hours: i32) -> Self {
        Self(self.0 - hours)
    }
}

/// The hours from one to another.
impl Sub for HourIndex {
    type Output = i32;

    #[inline]
    fn sub(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_before_1970_is_an_hour_of_its_day() {
        let last = HourIndex::new(-1);
        assert_eq!((last.day(), last.hour_of_day()), (Date::constant(1969, 12, 31), 23));
        assert_eq!(last.floor_to(HourIndex::DAY), HourIndex::first_of(last.day()));
        assert_eq!([-0.5, -1.0].map(HourIndex::floor), [last; 2]);
        assert_eq!([-0.4, -0.6].map(HourIndex::round), [HourIndex::default(), last]);
        assert_eq!([-1.9, -0.1].map(HourIndex::ceil), [last, HourIndex::default()]);
    }

    #[test]
    fn a_place_beyond_all_hours_is_at_the_first_or_the_last() {
        assert_eq!([f64::MIN, f64::MAX].map(HourIndex::round), [i32::MIN, i32::MAX].map(HourIndex::new));
    }

    #[test]
    fn ten_digits_name_an_hour_and_no_other_text_does() {
        let last = HourIndex::first_of(Date::constant(2021, 3, 5)) + 23;
        assert_eq!(last.digits(), "2021030523");
        assert_eq!(HourIndex::from_digits("2021030523"), Some(last));
        for text in ["2021023000", "20210228", "2021022824", "2021-02-28", "2021022日"] {
            assert_eq!(HourIndex::from_digits(text), None, "{text}");
        }
    }

    #[test]
    fn hours_are_written_as_numbers() {
        assert_eq!(serde_json::to_string(&HourIndex::new(-24)).unwrap(), "-24");
        assert_eq!(serde_json::from_str::<HourIndex>("448920").unwrap(), HourIndex::new(448_920));
    }
}
