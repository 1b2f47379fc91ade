use std::collections::{BTreeMap, btree_map::Entry};

use serde::{Deserialize, Serialize};

use super::{DuplicateHour, StationDay, Summarise};
use crate::domain::DayNumber;

/// The days of every station for which there are rows. Independent of the order of rows: the same rows in any order, in
/// one file or in many, give the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationDays(pub BTreeMap<String, DaysOfStation>);

/// A station's days by their number.
pub type DaysOfStation = BTreeMap<DayNumber, StationDay>;

impl StationDays {
    /// Adds the days of another file, or of another part of the same. With `summarise`, a day is summarised once all of its
    /// hours are there.
    ///
    /// # Errors
    ///
    /// The first station and day for which both give the same hour.
    pub fn merge(
        &mut self,
        other: Self,
        summarise: Option<Summarise>,
    ) -> Result<(), (String, DayNumber, DuplicateHour)> {
        for (name, days) in other.0 {
            let own = self.0.entry(name.clone()).or_default();
            for (number, day) in days {
                match own.entry(number) {
                    Entry::Vacant(vacant) => drop(vacant.insert(day)),
                    Entry::Occupied(mut own) => {
                        own.get_mut().merge(day, summarise).map_err(|twice| (name.clone(), number, twice))?;
                    }
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{MissingReason, PerPollutant, Pollutant, Thousandths},
        record::air::{DaySummary, HourValue, HoursOfDay},
    };

    fn summarise(hours: &HoursOfDay) -> PerPollutant<DaySummary> {
        PerPollutant::from_fn(|pollutant| DaySummary {
            sum: hours.hours(pollutant).iter().filter_map(|value| value.concentration()).map(Thousandths::get).sum(),
            highest: Thousandths::default(),
            count: 24,
            reason: MissingReason::NotMeasured,
            hour: 1,
        })
    }

    fn part(hours: impl IntoIterator<Item = usize>) -> StationDay {
        let mut part = HoursOfDay::default();
        for hour in hours {
            for pollutant in Pollutant::ALL {
                part.fill(pollutant, hour, HourValue::of(1000 * u32::try_from(hour).unwrap())).unwrap();
            }
        }
        if part.is_whole() {
            StationDay::Summarised(Box::new(summarise(&part)))
        } else {
            StationDay::Hours(Box::new(part))
        }
    }

    fn days(day: StationDay) -> StationDays {
        StationDays([("甲".to_owned(), [(DayNumber::new(7), day)].into())].into())
    }

    #[test]
    fn a_day_that_two_files_speak_of_is_the_day_of_one() {
        let mut first = days(part(0..20));
        first.merge(days(part(20..24)), Some(summarise)).unwrap();
        assert_eq!(first, days(part(0..24)));
    }

    #[test]
    fn an_hour_that_two_files_speak_of_is_found() {
        for (own, other, hour) in
            [(part(0..20), part(19..24), 20), (part(0..24), part(5..6), 6), (part(0..1), part(0..24), 1)]
        {
            assert_eq!(
                days(own).merge(days(other), Some(summarise)),
                Err(("甲".to_owned(), DayNumber::new(7), DuplicateHour { hour }))
            );
        }
    }

    #[test]
    fn what_is_cached_reads_back() {
        let mut all = days(part([0, 5, 23]));
        all.0.insert("乙".to_owned(), [(DayNumber::new(1), part(0..24))].into());
        let bytes = postcard::to_stdvec(&all).unwrap();
        assert_eq!(postcard::from_bytes::<StationDays>(&bytes).unwrap(), all);
    }
}
