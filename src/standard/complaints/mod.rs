//! Complaint statistics by 信访工作条例, Regulations on the Handling of Letters and Visits, in force since 2022-05-01.
//!
//! Limits: Articles 22 and 23 (15 days to inform), Article 34 (60 days to close, up to 30 more). The older 信访条例 of
//! 2005, Articles 21 to 23 and 33, has the same. Article 34 binds matters under Article 31(6) only; a bureau's exports
//! do not distinguish these, so that the limit is applied to every accepted complaint here.
//!
//! Everything is counted as of a day that is given, never read from a clock. What was received, accepted or closed
//! after that day is not counted. A decision not to accept has no day, and holds on every day.
//!
//! Small counts are protected before publishing: see [`suppress_line`] and [`suppress_table`].

mod breakdown;
mod change;
mod complaint_state;
mod days_to_close;
mod enforcement;
mod limits;
mod network;
#[cfg(test)]
pub(crate) mod properties;
mod published_count;
#[cfg(test)]
mod recovery;
mod summary;
mod suppress;

pub use breakdown::{AreasByTypes, by_area, by_channel, by_month, by_type};
pub use change::{Change, PeriodComparison};
pub use complaint_state::ComplaintState;
pub use days_to_close::{DaysRange, DaysToClose};
pub use enforcement::{cases_by_month, cases_by_type};
pub use limits::{CLOSE_DAYS, EXTENSION_DAYS, INFORM_DAYS, close_by, inform_by};
pub use published_count::PublishedCount;
pub use summary::Summary;
pub use suppress::{SMALL, SuppressedTable, Unprotectable, suppress_line, suppress_table};
