use serde::{Deserialize, Serialize};

use super::{DuplicateHour, HourValue};
use crate::domain::{HOURS_PER_DAY, PerPollutant, Pollutant};

/// The hours of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursOfDay {
    values: PerPollutant<[HourValue; HOURS_PER_DAY]>,
    filled: u8,
}

impl Default for HoursOfDay {
    fn default() -> Self {
        Self { values: PerPollutant::from_fn(|_| [HourValue::EMPTY; HOURS_PER_DAY]), filled: 0 }
    }
}

impl HoursOfDay {
    /// Fills an hour (from 0) of one pollutant.
    pub fn fill(&mut self, pollutant: Pollutant, hour: usize, value: HourValue) -> Result<(), DuplicateHour> {
        let old = &mut self.values[pollutant][hour];
        if *old != HourValue::EMPTY {
            return Err(DuplicateHour::at(hour));
        }
        *old = value;
        self.filled += 1;
        Ok(())
    }

    /// The hours of one pollutant.
    pub fn hours(&self, pollutant: Pollutant) -> [HourValue; HOURS_PER_DAY] {
        self.values[pollutant]
    }

    /// Whether all hours are filled.
    pub fn is_whole(&self) -> bool {
        usize::from(self.filled) == 6 * HOURS_PER_DAY
    }

    /// The hours that are filled, each with its pollutant and its number from 0.
    pub fn filled(&self) -> impl Iterator<Item = (Pollutant, usize, HourValue)> {
        self.values.iter().flat_map(|(pollutant, values)| {
            values
                .iter()
                .enumerate()
                .filter(|(_, value)| **value != HourValue::EMPTY)
                .map(move |(hour, value)| (pollutant, hour, *value))
        })
    }
}

/// As the filled hours alone, since most of a part is empty.
impl Serialize for HoursOfDay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let filled: Vec<(u8, u8, HourValue)> = self
            .filled()
            .map(|(pollutant, hour, value)| (pollutant as u8, u8::try_from(hour).expect("a day has 24 hours"), value))
            .collect();
        filled.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for HoursOfDay {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let filled = Vec::<(u8, u8, HourValue)>::deserialize(deserializer)?;
        let mut part = Self::default();
        for (pollutant, hour, value) in filled {
            let pollutant = Pollutant::ALL.get(usize::from(pollutant)).filter(|_| usize::from(hour) < HOURS_PER_DAY);
            let filled = pollutant.map(|pollutant| part.fill(*pollutant, usize::from(hour), value));
            if filled != Some(Ok(())) {
                return Err(serde::de::Error::custom("no hours of a day"));
            }
        }
        Ok(part)
    }
}
