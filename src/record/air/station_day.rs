use serde::{Deserialize, Serialize};

use super::{DaySummary, DuplicateHour, HoursOfDay};
use crate::domain::PerPollutant;

/// How a day of hours is summarised once all of them are there: by the standard, which reading does not know.
pub type Summarise = fn(&HoursOfDay) -> PerPollutant<DaySummary>;

/// A station's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StationDay {
    /// Every hour of it was given, and the hours are not needed any more.
    Summarised(Box<PerPollutant<DaySummary>>),
    /// Some hours were given, and another file may give the others; or all were, and are needed.
    Hours(Box<HoursOfDay>),
}

impl StationDay {
    /// Adds the hours of another file. With `summarise`, the day is summarised once all of its hours are there.
    ///
    /// # Errors
    ///
    /// Where both give the same hour.
    pub fn merge(&mut self, other: Self, summarise: Option<Summarise>) -> Result<(), DuplicateHour> {
        match (&mut *self, other) {
            (Self::Hours(hours), Self::Hours(other)) => {
                other.filled().try_for_each(|(pollutant, hour, value)| hours.fill(pollutant, hour, value))?;
                if let Some(summarise) = summarise.filter(|_| hours.is_whole()) {
                    *self = Self::Summarised(Box::new(summarise(hours)));
                }
                Ok(())
            }
            (Self::Summarised(_), Self::Hours(other)) => match other.filled().next() {
                Some((_, hour, _)) => Err(DuplicateHour::at(hour)),
                None => Ok(()),
            },
            (_, Self::Summarised(_)) => Err(DuplicateHour { hour: 1 }),
        }
    }
}
