use std::collections::{BTreeMap, HashMap};

use super::{concentration, usual::Usual};
use crate::{
    domain::{Date, Decimal, Measured, Missing, Pollutant, Portal, Provenance, days_of_year},
    ingest::table::{Row, Source, Table, Uniform},
    record::{
        Fault, File,
        air::{DailyRecords, DayValues},
    },
};

/// Daily values as they were read.
pub(super) struct Daily {
    /// The values.
    pub records: DailyRecords,
    /// Where they come from.
    pub provenance: Provenance,
}

/// Each station's values of a day, by pollutant in the order of [`Pollutant::ALL`].
type Stations = [Vec<Measured<Decimal>>; 6];

/// Reads a row a station and day.
///
/// A file with a name of its own speaks of every day of the portal's year, an export of the days that it has.
pub(super) fn of_stations(table: &Table, portal: Option<&Portal>) -> Option<Daily> {
    let provenance = Uniform::default();
    let mut days: BTreeMap<Date, Stations> = BTreeMap::new();
    let mut seen: BTreeMap<String, HashMap<Date, u64>> = BTreeMap::new();
    let mut usual = Usual::default();
    let mut whole = true;
    let sound = table.each(|row| {
        // Every cell is read before the first return, so that one run finds all that is wrong in the row.
        let station = row.text("station");
        let date = date(row, portal.filter(|_| table.header.spec.exact));
        let values = concentrations(row);
        let provenance = provenance.read(row);
        let (Some(station), Some(date), Some(values), Some(_)) = (station, date, values, provenance) else {
            return whole = false;
        };
        let first = *seen.entry(station.to_owned()).or_default().entry(date).or_insert(row.line);
        if first != row.line {
            return row.refuse("date", Fault::new(format!("与第 {first} 行重复，站点也相同"), "请删去一行"));
        }
        usual.add(row, station, date, &values);
        for (values_of_day, value) in days.entry(date).or_default().iter_mut().zip(values) {
            values_of_day.push(value);
        }
    });
    usual.warn(table);
    if let Some(portal) = portal.filter(|_| table.header.spec.exact && whole) {
        for (station, dates) in &seen {
            check_days(&table.header.source, &table.header.file, station, dates, portal.year);
        }
    }
    let provenance = provenance.get().filter(|_| sound)?;
    let of = seen.len() as u32;
    let values = days.into_iter().map(|(date, values)| (date, DayValues::Stations { values, of })).collect();
    Some(Daily { records: DailyRecords { values, published: BTreeMap::new() }, provenance })
}

/// Reads a row a day of the city.
pub(super) fn of_city(table: &Table) -> Option<Daily> {
    let provenance = Uniform::default();
    let mut records = DailyRecords::default();
    let mut lines: HashMap<Date, u64> = HashMap::new();
    let mut usual = Usual::default();
    let sound = table.each(|row| {
        let date = row.date("date");
        let values = concentrations(row);
        let published = published(row);
        let provenance = provenance.read(row);
        let (Some(date), Some(values), Some(published), Some(_)) = (date, values, published, provenance) else {
            return;
        };
        let first = *lines.entry(date).or_insert(row.line);
        if first != row.line {
            return row.refuse("date", Fault::new(format!("与第 {first} 行重复"), "请删去一行"));
        }
        usual.add(row, "", date, &values);
        records.values.insert(date, DayValues::City(values));
        records.published.extend(published.map(|aqi| (date, aqi)));
    });
    usual.warn(table);
    let provenance = provenance.get().filter(|_| sound)?;
    Some(Daily { records, provenance })
}

/// The concentrations of a row, in the order of [`Pollutant::ALL`]; every cell is read, whatever is wrong with another.
fn concentrations(row: &Row) -> Option<[Measured<Decimal>; 6]> {
    let values = Pollutant::ALL.map(|pollutant| concentration::read(row, pollutant, pollutant.column()));
    let missing = Measured::Missing(Missing::NotMeasured);
    values.iter().all(Option::is_some).then(|| values.map(|value| value.unwrap_or(missing)))
}

fn date(row: &Row, portal: Option<&Portal>) -> Option<Date> {
    match portal {
        Some(portal) => row.date_in("date", portal.year),
        None => row.date("date"),
    }
}

/// The index that the export gives, if it has one.
#[expect(clippy::option_option, reason = "the outer says whether the cell is sound, as for every getter")]
fn published(row: &Row) -> Option<Option<u16>> {
    let Measured::Value(value) = row.measured("aqi")? else { return Some(None) };
    let aqi =
        value.in_thousandths().filter(|value| value % 1000 == 0).and_then(|value| u16::try_from(value / 1000).ok());
    if aqi.is_none_or(|aqi| aqi > 500) {
        row.refuse("aqi", Fault::new("不是空气质量指数", "请写成 0 到 500 的整数"));
        return None;
    }
    Some(aqi)
}

/// A day without a row is a slip of the export; a day without measurement has a row with empty cells.
fn check_days(source: &Source, file: &File, station: &str, dates: &HashMap<Date, u64>, year: i16) {
    let missing: Vec<_> = days_of_year(year).filter(|day| !dates.contains_key(day)).collect();
    if let Some(first) = missing.first() {
        let line = dates.values().min().copied().unwrap_or(1);
        let what = format!("站点“{station}”缺少 {} 天，第一天是 {first}", missing.len());
        let fault = Fault::new(what, "请补上这些天；没有监测的，数值留空").at((line, 1));
        source.problems.add(fault.in_file(file.clone()));
    }
}
