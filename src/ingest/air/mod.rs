//! Exports of air quality, by hours and by days.

mod baseline;
mod concentration;
mod days;
mod export_year;
mod fast_path;
mod hour;
mod hourly;
mod hours;
mod layouts;
mod years;

use std::collections::BTreeMap;

use self::{
    days::Daily,
    export_year::ExportYear,
    hourly::hourly,
    layouts::{CITY_DAY, CITY_HOUR, DAILY, HOURLY, STATION_DAY, STATION_HOUR},
    years::{YearContent, Years},
};
use super::{
    cache::ExportCache,
    subject::{ReadContext, Subject},
    table::{Publish, Table},
};
use crate::{
    domain::{Date, Provenance},
    record::{
        AirRecords, Diagnostic, SeriesRecords,
        air::{DailyRecords, HoursOfYear},
    },
};

/// Air quality.
pub(super) const SUBJECT: Subject = Subject { layouts: &[&STATION_HOUR, &CITY_HOUR, &STATION_DAY, &CITY_DAY], read };

/// Reads every export of air quality: the records of each year, and the hours that are published as they are.
fn read(reading: &ReadContext, cache: &mut ExportCache, series: &mut SeriesRecords) {
    let mut years = Years::default();
    let mut hours: BTreeMap<i16, (Provenance, Vec<ExportYear>)> = BTreeMap::new();
    for (spec, file) in reading.source.files(reading.specs, &HOURLY) {
        // Hours are read from sources of `portal.toml` only, which name their provenance.
        let (Some(parts), Some(provenance)) = (hourly(reading, spec, &file, cache), spec.provenance) else { continue };
        for (year, part) in parts {
            // Copied only where both are asked for: a part may hold a year of hours.
            let (of_hours, of_days) = match spec.publish {
                Publish::Days => (None, Some(part)),
                Publish::Hours => (Some(part), None),
                Publish::Both => (Some(part.clone()), Some(part)),
            };
            if let Some(part) = of_hours {
                hours.entry(year).or_insert((provenance, Vec::new())).1.push(part);
            }
            if let Some(part) = of_days {
                years.add(&reading.source, year, &file, provenance, YearContent::Hours(vec![part]));
            }
        }
    }
    for (spec, file) in reading.source.files(reading.specs, &DAILY) {
        let daily = if *spec.layout == CITY_DAY {
            Table::open(&reading.source, spec, &file).and_then(|table| days::of_city(&table))
        } else {
            Table::open(&reading.source, spec, &file).and_then(|table| days::of_stations(&table, reading.portal))
        };
        let Some(Daily { records, provenance }) = daily else { continue };
        for (year, records) in by_year(records) {
            years.add(&reading.source, year, &file, provenance, YearContent::Days(records));
        }
    }
    let mut problems = Vec::new();
    let years = years.records(reading, cache, &mut problems);
    let mut of_year = |(year, (provenance, parts))| {
        let days = export_year::merged(parts, cache).map_err(|problem| problems.push(problem)).ok()?;
        Some(HoursOfYear { year, provenance, days })
    };
    let hours = hours.into_iter().filter_map(&mut of_year).collect();
    series.air = AirRecords { years, hours };
    // A file that is read for both days and hours gives each of its problems twice.
    problems.sort_by_cached_key(Diagnostic::sort_key);
    problems.dedup();
    for problem in problems {
        reading.source.problems.add(problem);
    }
}

fn by_year(mut records: DailyRecords) -> BTreeMap<i16, DailyRecords> {
    let mut years = BTreeMap::new();
    while let Some(first) = records.values.keys().next().map(|day| day.year()) {
        let next = Date::constant(first + 1, 1, 1);
        let later =
            DailyRecords { values: records.values.split_off(&next), published: records.published.split_off(&next) };
        years.insert(first, records);
        records = later;
    }
    years
}
