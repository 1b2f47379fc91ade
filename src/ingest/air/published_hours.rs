use std::collections::BTreeMap;

use super::{
    merged,
    station_days::{Day, Days, StationDays},
};
use crate::{
    domain::{Missing, Pollutant, Provenance, Tile},
    ingest::{File, Problem, keep::Keep},
    standard::hj663::hours::HOURS,
};

/// The hours of a year that are published as they are, as parts that are kept, each with its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoursSource {
    /// The year.
    pub year: i16,
    /// Where they come from.
    pub provenance: Provenance,
    pub(super) parts: Vec<(File, String)>,
}

/// Hours by station and year, ready to be published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedHours {
    /// The stations, in the order of the tiles' series.
    pub stations: Vec<String>,
    /// The years, in order, with a tile for each of [`Pollutant::ALL`] that has a series for each station.
    pub years: Vec<(i16, [Tile; 6])>,
    /// For each pollutant the decimals of its values: tiles hold whole multiples of the last one.
    pub decimals: [u8; 6],
}

impl PublishedHours {
    /// Of the years' sources.
    ///
    /// # Errors
    ///
    /// Where two files speak of the same hour of a station.
    pub fn of(sources: &[HoursSource], keep: &Keep) -> Result<Self, Vec<Problem>> {
        let (years, problems): (Vec<_>, Vec<_>) =
            sources.iter().map(|source| Ok((source.year, merged(&source.parts, keep)?))).partition(Result::is_ok);
        let problems: Vec<Problem> = problems.into_iter().filter_map(Result::err).collect();
        if !problems.is_empty() {
            return Err(problems);
        }
        let years: Vec<(i16, StationDays)> = years.into_iter().flatten().collect();
        let mut stations: Vec<String> = years.iter().flat_map(|(_, days)| days.0.keys().cloned()).collect();
        stations.sort();
        stations.dedup();
        let tiles = |days: &StationDays| Pollutant::ALL.map(|pollutant| tile(days, &stations, pollutant));
        let mut years: Vec<_> = years.iter().map(|(year, days)| (*year, tiles(days))).collect();
        let mut decimals = [0; 6];
        for (index, decimals) in decimals.iter_mut().enumerate() {
            let mut values = years.iter().flat_map(|(_, tiles)| tiles[index].series.iter().flatten());
            *decimals = values.by_ref().map(|value| needed(*value)).max().unwrap_or(0);
            let divisor = 10_i32.pow(3 - u32::from(*decimals));
            let all = years.iter_mut().flat_map(|(_, tiles)| tiles[index].series.iter_mut().flatten());
            all.filter(|value| **value >= 0).for_each(|value| *value /= divisor);
        }
        Ok(Self { stations, years, decimals })
    }
}

/// The decimals that a value in thousandths needs.
fn needed(thousandths: i32) -> u8 {
    match thousandths {
        ..0 => 0,
        value if value % 1000 == 0 => 0,
        value if value % 100 == 0 => 1,
        value if value % 10 == 0 => 2,
        _ => 3,
    }
}

/// The hours of one pollutant in thousandths, from the first day that any station has to the last.
fn tile(days: &StationDays, stations: &[String], pollutant: Pollutant) -> Tile {
    let numbers = || days.0.values().flat_map(BTreeMap::keys);
    let (first, last) = (numbers().min().copied().unwrap_or_default(), numbers().max().copied().unwrap_or(-1));
    let series = stations.iter().map(|station| {
        let of_station = days.0.get(station);
        (first..=last).flat_map(|number| hours(of_station, number, pollutant)).collect()
    });
    Tile { step: 1, from: first * HOURS as i32, series: series.collect() }
}

fn hours(days: Option<&Days>, number: i32, pollutant: Pollutant) -> [i32; HOURS] {
    match days.and_then(|days| days.get(&number)) {
        Some(Day::Part(part)) => part.hours(pollutant).map(|slot| match slot.concentration() {
            Some(thousandths) => thousandths as i32,
            None => Tile::missing(slot.reason().unwrap_or(Missing::NotMeasured)),
        }),
        // A day that came to its quantities has no hours left; none of those that are published does.
        Some(Day::Whole(_)) | None => [Tile::missing(Missing::NotMeasured); HOURS],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::air::{quantity::Slot, station_days::Part};

    #[test]
    fn hours_become_tiles_in_the_decimals_that_they_need() {
        let mut part = Part::default();
        part.fill(Pollutant::Co, 0, Slot::value(1100)).unwrap();
        part.fill(Pollutant::Co, 1, Slot::missing(Missing::Removed)).unwrap();
        let days = StationDays([("甲".to_owned(), [(10, Day::Part(Box::new(part)))].into())].into());
        let tile = tile(&days, &["乙".to_owned(), "甲".to_owned()], Pollutant::Co);
        assert_eq!((tile.from, tile.columns(), needed(1100), needed(-3), needed(5)), (240, 24, 1, 0, 3));
        assert_eq!(tile.series[1][..3], [1100, Tile::missing(Missing::Removed), Tile::missing(Missing::NotMeasured)]);
        assert!(tile.series[0].iter().all(|value| *value == Tile::missing(Missing::NotMeasured)));
    }
}
