//! HJ 633, Technical regulation on ambient air quality index (AQI): the rating of a day and of an hour.
//!
//! The 2012 and the 2026 version, each with its own break points. Both tables were read in the standards' own texts.
//!
//! Provisional, since the texts are silent about it:
//! - a concentration above the last break point of a column that reaches 500 is given 500, as the national monitoring
//!   centre publishes it;
//! - the 2012 version is given the rule for missing items of the 2026 version (5.3.1);
//! - by the 2012 version, an hour whose 1 h mean of sulphur dioxide exceeds 800 µg/m³ has no index: the 24 h mean that
//!   replaces it is no item of the hour;
//! - by the 2012 version, the second item of ozone may be absent (see [`ReportPeriod::items`]).

mod advice;
mod aqi;
mod aqi_item;
mod aqi_report;
mod iaqi;
#[cfg(test)]
mod properties;
mod rating;
mod report_period;
mod table;
mod version;
mod year_versions;

pub use aqi::{Concentrations, aqi};
pub use aqi_item::AqiItem;
pub use aqi_report::AqiReport;
pub use iaqi::{iaqi, rounded};
pub use rating::Rating;
pub use report_period::ReportPeriod;
pub use version::Hj633Version;
pub use year_versions::YearVersions;
