//! Air: hours → the city's days → years as the standards rate them.

mod annual;
mod city;
mod day_summary;
mod history;
mod missing;
mod note;
mod rated_year;
mod unusual_hours;
mod year;

pub use day_summary::summarise;
pub(super) use history::history;
pub use note::Note;
pub use rated_year::RatedYear;
pub(super) use rated_year::rate;
