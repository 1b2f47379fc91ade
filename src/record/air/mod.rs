//! Air: hours and days of stations, and days of the city.

mod air_year;
mod day_summary;
mod day_values;
mod duplicate_hour;
mod hour_value;
mod hours_of_day;
mod hours_of_year;
mod station_day;
mod station_days;

pub use air_year::{AirContent, AirYearRecords, DailyRecords};
pub use day_summary::DaySummary;
pub use day_values::DayValues;
pub use duplicate_hour::DuplicateHour;
pub use hour_value::HourValue;
pub use hours_of_day::HoursOfDay;
pub use hours_of_year::HoursOfYear;
pub use station_day::{StationDay, Summarise};
pub use station_days::{DaysOfStation, StationDays};

/// What the exports of air say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AirRecords {
    /// The years, in order.
    pub years: Vec<AirYearRecords>,
    /// The hours that are published as they are, year by year in order.
    pub hours: Vec<HoursOfYear>,
}
