//! Air: hours → the city's days → years as the standards rate them.

mod annual;
mod city;
mod day_summary;
mod history;
mod missing;
mod rated_year;
mod unusual_hours;
mod warning;
mod year;

pub use day_summary::summarise;
pub(super) use history::history;
pub use rated_year::RatedYear;
pub(super) use rated_year::rate;
pub use warning::AirWarning;
