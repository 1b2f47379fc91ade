//! Hourly values over years: what is said of them, which tiles they are drawn from, and which part of them is shown.

mod archive;
pub(super) mod clock;
mod spec;
mod table;
mod view;
mod window;

pub use archive::Archive;
pub use spec::{HourBreak, HourLimit, HourSeries, HourYear, Hours};
pub use view::HoursView;
pub use window::Window;
