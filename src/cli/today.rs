use jiff::{Timestamp, tz};

use crate::domain::Date;

/// The day in China, wherever the publisher runs: a publication is dated by the bureau's clock.
pub(super) fn today() -> Date {
    tz::offset(8).to_datetime(Timestamp::now()).date()
}
