use std::{iter, ops::RangeInclusive};

use jiff::civil::Date;

/// The years that a day or a period may lie in, wherever one is read.
///
/// Nothing that a bureau publishes was measured or counted before 1900 or is planned for after 2999: a year outside is a
/// typing error such as `0021`, and would make a series of two thousand years. Within them, arithmetic with years and
/// days never leaves the calendar.
pub const YEARS: RangeInclusive<i16> = 1900..=2999;

/// The days of a year, in order; none for a year that the calendar does not have.
///
/// ```
/// assert_eq!(mingcha::domain::days_of_year(2024).count(), 366);
/// ```
pub fn days_of_year(year: i16) -> impl Iterator<Item = Date> {
    let first = Date::new(year, 1, 1).ok();
    iter::successors(first, |day| day.tomorrow().ok()).take_while(move |day| day.year() == year)
}
