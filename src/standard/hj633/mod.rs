//! HJ 633, Technical regulation on ambient air quality index (AQI): the rating of a day.
//!
//! The 2012 and the 2026 version, each with its own break points. Both tables were read in the standards' own texts.
//! Provisional: neither text says how a concentration above the last break point is rated; it is given 500, as the
//! national monitoring centre publishes it.

mod iaqi;
mod level;
mod rating;
mod table;
mod version;

pub use iaqi::{iaqi, rounded};
pub use level::Level;
pub use rating::{Concentrations, DayRating, aqi};
pub use version::Version;
