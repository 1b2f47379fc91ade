//! Days as whole numbers, counted from 1970-01-01: for arithmetic.

use jiff::{Span, civil::Date};

/// The number of a day.
pub fn number(day: Date) -> i32 {
    Date::constant(1970, 1, 1).until(day).map_or(0, |span| span.get_days())
}

/// The day of a number; the last day there is where the calendar ends before it.
pub fn of_number(number: i32) -> Date {
    Date::constant(1970, 1, 1).checked_add(Span::new().days(number)).unwrap_or(Date::MAX)
}
