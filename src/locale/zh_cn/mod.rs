//! Chinese as written in mainland China, for a reader with nine years of school.
//!
//! The space between a number and its unit is one that a line does not end at (U+00A0).

mod about;
mod air;
mod air_hours;
mod annual_air;
mod bulletin;
mod chart;
mod complaints;
mod home;
mod hours;
mod recomputed;
mod site;
mod topics;
mod water;
mod words;

pub use about::ABOUT;
pub use air::AIR;
pub use air_hours::AIR_HOURS;
pub use annual_air::ANNUAL_AIR;
pub use bulletin::BULLETIN;
pub use chart::CHART;
pub use complaints::COMPLAINTS;
pub use home::HOME;
pub use hours::HOURS;
pub use recomputed::RECOMPUTED;
pub use site::SITE;
pub use topics::TOPICS;
pub use water::WATER;
pub use words::WORDS;
