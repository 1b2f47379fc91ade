use jiff::{Timestamp, tz};

use crate::domain::{Date, iso_date};

/// The day in China, wherever the publisher runs: a publication is dated by the bureau's clock.
pub(super) fn today() -> Date {
    tz::offset(8).to_datetime(Timestamp::now()).date()
}

/// The day that an argument names; `usage` prints how it must be written.
pub(super) fn parse(text: &str) -> Result<Date, String> {
    iso_date::parse(text).ok_or_else(String::new)
}
