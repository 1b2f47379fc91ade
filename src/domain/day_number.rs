//! Days as whole numbers, counted from 1970-01-01: for arithmetic.
//!
//! By hand, since the date library's arithmetic carries spans and their errors, a seventh of what a browser loads. The
//! algorithm is Hinnant's (“chrono-compatible low-level date algorithms”); a test holds it to the library.

use jiff::civil::Date;

/// Hours of a day: the first ends at 1:00, the last at 24:00.
pub const HOURS: usize = 24;

/// Days from 0000-03-01, where its years begin, to 1970-01-01.
const EPOCH: i32 = 719_468;
/// Days of 400 years.
const ERA: i32 = 146_097;

/// The number of a day.
pub fn number(day: Date) -> i32 {
    // Years begin in March, so that a leap day is a year's last.
    let month = (i32::from(day.month()) + 9) % 12;
    let year = i32::from(day.year()) - i32::from(day.month() <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * month + 2) / 5 + i32::from(day.day()) - 1;
    era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH
}

/// The day of a number; the last day there is where the calendar ends before it.
pub fn of_number(number: i32) -> Date {
    let days = number.saturating_add(EPOCH);
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

#[cfg(test)]
mod tests {
    use jiff::ToSpan as _;

    use super::*;

    #[test]
    fn days_are_those_of_the_library() {
        let first = Date::constant(1970, 1, 1);
        for days in (-200_000..500_000).step_by(37).chain(-800..800) {
            let day = first.checked_add(days.days()).unwrap();
            assert_eq!((number(day), of_number(days)), (days, day));
        }
        assert_eq!(of_number(i32::MAX), Date::MAX);
    }
}
