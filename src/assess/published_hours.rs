use std::collections::BTreeMap;

use crate::{
    domain::{
        DayNumber, HOURS_PER_DAY, HourIndex, M4, MissingReason, PerPollutant, Pollutant, Provenance, Thousandths, Tile,
    },
    record::air::{DaysOfStation, HourValue, HoursOfYear, StationDay, StationDays},
};

/// Hours by station and year, ready to be published.
///
/// ```
/// # use std::path::Path;
/// # use mingcha::{assess::{air, assess}, domain::Date, ingest::{Bureau, ExportCache}};
/// # let (folder, day) = (Path::new("bureau/wulanchabu-2021"), Date::constant(2022, 3, 1));
/// # let mut cache = ExportCache::open(folder);
/// # let bureau = Bureau::read(folder, day, &mut cache, air::summarise, &|_, _| false).unwrap();
/// # let assessment = assess(&bureau.records, bureau.intake, &|_, _| None);
/// use mingcha::domain::Pollutant;
///
/// let hours = assessment.hours.unwrap();
/// let (year, tiles) = &hours.years[0];
/// assert_eq!((*year, tiles[Pollutant::Pm25].step(), hours.days[Pollutant::Pm25].step()), (2021, 1, 24));
/// assert_eq!(tiles[Pollutant::Co].series().len(), hours.stations.len());
/// ```
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
        let decimals = PerPollutant::from_fn(|pollutant| decimals(years, pollutant));
        let tiles = |days: &StationDays| {
            PerPollutant::from_fn(|pollutant| tile(days, &stations, pollutant, decimals[pollutant]))
        };
        let years: Vec<_> = years.iter().map(|year| (year.year, tiles(&year.days))).collect();
        let of_days = |pollutant: Pollutant| {
            let tiles = years.iter().map(|(_, tiles)| tiles[pollutant].coarser(HourIndex::DAY));
            days(&tiles.collect::<Vec<_>>())
        };
        let days = PerPollutant::from_fn(of_days);
        Some(Self { provenance, stations, years, days, decimals })
    }
}

/// The most decimals that any concentration of a pollutant has.
fn decimals(years: &[HoursOfYear], pollutant: Pollutant) -> u8 {
    let days = years.iter().flat_map(|year| year.days.0.values()).flat_map(BTreeMap::values);
    let values = days.flat_map(|day| match day {
        StationDay::Hours(hours) => hours.hours(pollutant),
        StationDay::Summarised(_) => [HourValue::EMPTY; HOURS_PER_DAY],
    });
    values.filter_map(HourValue::concentration).map(Thousandths::decimals).max().unwrap_or(0)
}

/// The hours of one pollutant in multiples of the last of `decimals`, from the first day of any station to the last.
fn tile(days: &StationDays, stations: &[String], pollutant: Pollutant, decimals: u8) -> Tile {
    let numbers = || days.0.values().flat_map(BTreeMap::keys);
    let first = numbers().min().copied().unwrap_or(DayNumber::new(0));
    let last = numbers().max().copied().unwrap_or(first - 1);
    let number = |value: HourValue| match value.concentration() {
        Some(concentration) => concentration.in_last_decimal(decimals),
        None => Tile::missing(value.reason().unwrap_or(MissingReason::NotMeasured)),
    };
    let series = stations.iter().map(|station| {
        let of_station = days.0.get(station);
        first.through(last).flat_map(|day| hours(of_station, day, pollutant).map(number)).collect()
    });
    Tile::new(1, HourIndex::first_of_number(first), series.collect()).expect("hours of a calendar's days are a tile")
}

fn hours(days: Option<&DaysOfStation>, number: DayNumber, pollutant: Pollutant) -> [HourValue; HOURS_PER_DAY] {
    match days.and_then(|days| days.get(&number)) {
        Some(StationDay::Hours(hours)) => hours.hours(pollutant),
        // A summarised day has no hours left; days whose hours are published are not summarised.
        Some(StationDay::Summarised(_)) | None => [HourValue::EMPTY; HOURS_PER_DAY],
    }
}

/// The days of all years, given in order, as one tile; days between years were not measured.
fn days(years: &[Tile]) -> Tile {
    let Some(first) = years.first() else { return Tile::default() };
    let (mut end, mut all) = (first.to(), first.series().to_vec());
    let none = M4::missing(MissingReason::NotMeasured).to_array();
    for year in &years[1..] {
        let between = usize::try_from((year.from() - end) / HourIndex::DAY).expect("years are in order");
        for (series, more) in all.iter_mut().zip(year.series()) {
            series.extend(none.repeat(between));
            series.extend(more);
        }
        end = year.to();
    }
    Tile::new(HourIndex::DAY, first.from(), all).expect("days of a calendar's years are a tile")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::air::HoursOfDay;

    #[test]
    fn hours_become_tiles_in_the_decimals_that_they_need() {
        let mut part = HoursOfDay::default();
        part.fill(Pollutant::Co, 0, HourValue::of(1100)).unwrap();
        part.fill(Pollutant::Co, 1, HourValue::missing(MissingReason::Removed)).unwrap();
        let days = StationDays(
            [
                ("甲".to_owned(), BTreeMap::new()),
                ("乙".to_owned(), [(DayNumber::new(10), StationDay::Hours(Box::new(part)))].into()),
            ]
            .into(),
        );
        let year = HoursOfYear { year: 1970, provenance: Provenance::Demonstration, days };
        let hours = PublishedHours::of(&[year]).unwrap();
        let tile = &hours.years[0].1[Pollutant::Co];
        assert_eq!((tile.from(), tile.buckets(), hours.decimals[Pollutant::Co]), (HourIndex::new(240), 24, 1));
        let [none, removed] = [MissingReason::NotMeasured, MissingReason::Removed].map(Tile::missing);
        assert_eq!(tile.series()[0][..3], [11, removed, none]);
        assert!(tile.series()[1].iter().all(|value| *value == none));
        assert_eq!([1100, 5, 12_000, 120].map(|value| Thousandths::new(value).unwrap().decimals()), [1, 3, 0, 2]);
    }

    #[test]
    fn days_between_years_are_not_measured() {
        let year =
            |from: i32, value: i32| Tile::new(HourIndex::DAY, HourIndex::new(from), vec![vec![value; 4]]).unwrap();
        let all = days(&[year(0, 5), year(72, 9)]);
        assert_eq!((all.from(), all.to()), (HourIndex::new(0), HourIndex::new(96)));
        let none = vec![Tile::missing(MissingReason::NotMeasured); 8];
        assert_eq!(all.series()[0], [vec![5; 4], none, vec![9; 4]].concat());
    }
}
