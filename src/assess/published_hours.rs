use std::collections::BTreeMap;

use crate::{
    domain::{MissingReason, PerPollutant, Pollutant, Provenance, Tile, day_number::HOURS},
    record::air::{DaysOfStation, HoursOfYear, StationDay, StationDays},
};

/// Hours by station and year, ready to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedHours {
    /// Where they come from; made up where any of them is.
    pub provenance: Provenance,
    /// The stations, in the order of the tiles' series.
    pub stations: Vec<String>,
    /// The years, in order, with a tile for each pollutant that has a series for each station.
    pub years: Vec<(i16, PerPollutant<Tile>)>,
    /// For each pollutant a tile of the days of all years.
    pub days: PerPollutant<Tile>,
    /// For each pollutant the decimals of its values: tiles hold whole multiples of the last one.
    pub decimals: PerPollutant<u8>,
}

impl PublishedHours {
    /// Of the years, given in order; `None` for no year.
    pub(super) fn of(years: &[HoursOfYear]) -> Option<Self> {
        let first = years.first()?;
        let made_up = years.iter().find(|year| year.provenance.is_demonstration());
        let provenance = made_up.unwrap_or(first).provenance;
        let mut stations: Vec<String> = years.iter().flat_map(|year| year.days.0.keys().cloned()).collect();
        stations.sort();
        stations.dedup();
        let tiles = |days: &StationDays| PerPollutant::from_fn(|pollutant| tile(days, &stations, pollutant));
        let mut years: Vec<_> = years.iter().map(|year| (year.year, tiles(&year.days))).collect();
        let mut decimals = PerPollutant::default();
        for pollutant in Pollutant::ALL {
            let values = years.iter().flat_map(|(_, tiles)| tiles[pollutant].series.iter().flatten());
            decimals[pollutant] = values.map(|value| needed(*value)).max().unwrap_or(0);
            let divisor = 10_i32.pow(3 - u32::from(decimals[pollutant]));
            let all = years.iter_mut().flat_map(|(_, tiles)| tiles[pollutant].series.iter_mut().flatten());
            all.filter(|value| **value >= 0).for_each(|value| *value /= divisor);
        }
        let of_days = |pollutant: Pollutant| {
            let tiles = years.iter().map(|(_, tiles)| tiles[pollutant].coarser(DAY));
            days(&tiles.collect::<Vec<_>>())
        };
        let days = PerPollutant::from_fn(of_days);
        Some(Self { provenance, stations, years, days, decimals })
    }
}

/// Hours in a day.
const DAY: i32 = 24;

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
    Tile { step: 1, from: first * DAY, series: series.collect() }
}

fn hours(days: Option<&DaysOfStation>, number: i32, pollutant: Pollutant) -> [i32; HOURS] {
    match days.and_then(|days| days.get(&number)) {
        Some(StationDay::Hours(hours)) => hours.hours(pollutant).map(|value| match value.concentration() {
            Some(thousandths) => i32::try_from(thousandths).expect("no concentration is that high"),
            None => Tile::missing(value.reason().unwrap_or(MissingReason::NotMeasured)),
        }),
        // A day that was summarised has no hours left; none of those that are published does.
        Some(StationDay::Summarised(_)) | None => [Tile::missing(MissingReason::NotMeasured); HOURS],
    }
}

/// The years' days as one tile; days between them were not measured.
fn days(years: &[Tile]) -> Tile {
    let Some(first) = years.first() else { return Tile::default() };
    let mut all = first.clone();
    for year in &years[1..] {
        let between = (year.from - all.to()) / DAY;
        let none = std::iter::repeat_n(
            Tile::missing(MissingReason::NotMeasured),
            4 * usize::try_from(between).expect("years are in order"),
        );
        for (series, more) in all.series.iter_mut().zip(&year.series) {
            series.extend(none.clone().chain(more.iter().copied()));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::air::{HourValue, HoursOfDay};

    #[test]
    fn hours_become_tiles_in_the_decimals_that_they_need() {
        let mut part = HoursOfDay::default();
        part.fill(Pollutant::Co, 0, HourValue::value(1100)).unwrap();
        part.fill(Pollutant::Co, 1, HourValue::missing(MissingReason::Removed)).unwrap();
        let days = StationDays([("甲".to_owned(), [(10, StationDay::Hours(Box::new(part)))].into())].into());
        let tile = tile(&days, &["乙".to_owned(), "甲".to_owned()], Pollutant::Co);
        assert_eq!((tile.from, tile.columns(), needed(1100), needed(-3), needed(5)), (240, 24, 1, 0, 3));
        assert_eq!(
            tile.series[1][..3],
            [1100, Tile::missing(MissingReason::Removed), Tile::missing(MissingReason::NotMeasured)]
        );
        assert!(tile.series[0].iter().all(|value| *value == Tile::missing(MissingReason::NotMeasured)));
    }

    #[test]
    fn days_between_years_are_not_measured() {
        let year = |from: i32, value: i32| Tile { step: DAY, from, series: vec![vec![value; 4]] };
        let all = days(&[year(0, 5), year(72, 9)]);
        assert_eq!((all.from, all.to()), (0, 96));
        assert_eq!(
            all.series[0],
            [vec![5; 4], vec![Tile::missing(MissingReason::NotMeasured); 8], vec![9; 4]].concat()
        );
    }
}
