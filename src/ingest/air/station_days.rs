use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::quantity::{Quantity, Slot};
use crate::{domain::Pollutant, standard::hj663::hours::HOURS};

/// The days of every station, as far as rows have spoken of them. In no order of rows: the same rows in any order, in
/// one file or in many, come to the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StationDays(pub BTreeMap<String, Days>);

/// A station's days by their number.
pub(super) type Days = BTreeMap<i32, Day>;

/// A station's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Day {
    /// Every hour of it was spoken of.
    Whole(Box<[Quantity; 6]>),
    /// Some were, so that another file may speak of the others.
    Part(Box<Part>),
}

/// The hours of a day, by pollutant in the order of [`Pollutant::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    slots: [[Slot; HOURS]; 6],
    filled: u8,
}

/// The same hour was spoken of twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Twice {
    /// The hour, from 1.
    pub hour: u8,
}

impl Default for Part {
    fn default() -> Self {
        Self { slots: [[Slot::EMPTY; HOURS]; 6], filled: 0 }
    }
}

impl Part {
    /// Fills an hour (from 0) of one pollutant.
    pub fn fill(&mut self, pollutant: Pollutant, hour: usize, slot: Slot) -> Result<(), Twice> {
        let old = &mut self.slots[pollutant as usize][hour];
        if *old != Slot::EMPTY {
            return Err(Twice { hour: hour as u8 + 1 });
        }
        *old = slot;
        self.filled += 1;
        Ok(())
    }

    /// The hours of one pollutant.
    pub fn hours(&self, pollutant: Pollutant) -> [Slot; HOURS] {
        self.slots[pollutant as usize]
    }

    /// Whether all hours are filled.
    pub fn is_whole(&self) -> bool {
        usize::from(self.filled) == 6 * HOURS
    }

    /// What the day comes to; an hour that no row speaks of is not measured.
    pub fn quantities(&self) -> [Quantity; 6] {
        Pollutant::ALL.map(|pollutant| Quantity::of(pollutant, &self.slots[pollutant as usize]))
    }

    fn filled(&self) -> impl Iterator<Item = (Pollutant, usize, Slot)> {
        Pollutant::ALL.into_iter().flat_map(|pollutant| {
            let slots = self.slots[pollutant as usize].iter().enumerate();
            slots.filter(|(_, slot)| **slot != Slot::EMPTY).map(move |(hour, slot)| (pollutant, hour, *slot))
        })
    }
}

impl Day {
    /// What the day comes to.
    pub fn quantities(&self) -> [Quantity; 6] {
        match self {
            Self::Whole(quantities) => **quantities,
            Self::Part(part) => part.quantities(),
        }
    }

    /// Adds what another file says of the day. `whole_is_summed`: hours are not asked for once all of them are there.
    fn merge(&mut self, other: Self, whole_is_summed: bool) -> Result<(), Twice> {
        match (&mut *self, other) {
            (Self::Part(part), Self::Part(other)) => {
                other.filled().try_for_each(|(pollutant, hour, slot)| part.fill(pollutant, hour, slot))?;
                if whole_is_summed && part.is_whole() {
                    *self = Self::Whole(Box::new(part.quantities()));
                }
                Ok(())
            }
            (Self::Whole(_), Self::Part(other)) => match other.filled().next() {
                Some((_, hour, _)) => Err(Twice { hour: hour as u8 + 1 }),
                None => Ok(()),
            },
            (_, Self::Whole(_)) => Err(Twice { hour: 1 }),
        }
    }
}

impl StationDays {
    /// Adds what another file, or another part of the same, says; the first station and day that both speak of is told.
    pub fn merge(&mut self, other: Self, whole_is_summed: bool) -> Result<(), (String, i32, Twice)> {
        for (name, days) in other.0 {
            let own = self.0.entry(name.clone()).or_default();
            for (number, day) in days {
                match own.entry(number) {
                    std::collections::btree_map::Entry::Vacant(vacant) => drop(vacant.insert(day)),
                    std::collections::btree_map::Entry::Occupied(mut own) => {
                        own.get_mut().merge(day, whole_is_summed).map_err(|twice| (name.clone(), number, twice))?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// As the filled hours alone, since most of a part is empty.
impl Serialize for Part {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let filled: Vec<(u8, u8, Slot)> =
            self.filled().map(|(pollutant, hour, slot)| (pollutant as u8, hour as u8, slot)).collect();
        filled.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let filled = Vec::<(u8, u8, Slot)>::deserialize(deserializer)?;
        let mut part = Self::default();
        for (pollutant, hour, slot) in filled {
            let pollutant = Pollutant::ALL.get(usize::from(pollutant)).filter(|_| usize::from(hour) < HOURS);
            let filled = pollutant.map(|pollutant| part.fill(*pollutant, usize::from(hour), slot));
            if filled != Some(Ok(())) {
                return Err(serde::de::Error::custom("no hours of a day"));
            }
        }
        Ok(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(hours: impl IntoIterator<Item = usize>) -> Day {
        let mut part = Part::default();
        for hour in hours {
            for pollutant in Pollutant::ALL {
                part.fill(pollutant, hour, Slot::value(1000 * hour as u32)).unwrap();
            }
        }
        if part.is_whole() { Day::Whole(Box::new(part.quantities())) } else { Day::Part(Box::new(part)) }
    }

    fn days(day: Day) -> StationDays {
        StationDays([("甲".to_owned(), [(7, day)].into())].into())
    }

    #[test]
    fn a_day_that_two_files_speak_of_is_the_day_of_one() {
        let mut first = days(part(0..20));
        first.merge(days(part(20..24)), true).unwrap();
        assert_eq!(first, days(part(0..24)));
    }

    #[test]
    fn an_hour_that_two_files_speak_of_is_found() {
        for (own, other, hour) in
            [(part(0..20), part(19..24), 20), (part(0..24), part(5..6), 6), (part(0..1), part(0..24), 1)]
        {
            assert_eq!(days(own).merge(days(other), true), Err(("甲".to_owned(), 7, Twice { hour })));
        }
    }

    #[test]
    fn what_is_kept_reads_back() {
        let mut all = days(part([0, 5, 23]));
        all.0.insert("乙".to_owned(), [(1, part(0..24))].into());
        let bytes = postcard::to_stdvec(&all).unwrap();
        assert_eq!(postcard::from_bytes::<StationDays>(&bytes).unwrap(), all);
    }
}
