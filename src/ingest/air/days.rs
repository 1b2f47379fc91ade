use std::collections::{BTreeMap, HashMap};

use super::{
    baseline::Baseline,
    concentration,
    layouts::{CityDayColumn, StationDayColumn},
};
use crate::{
    domain::{Date, Decimal, Measured, PerPollutant, Pollutant, Portal, Provenance, days_of_year, tally},
    ingest::table::{Column, FileKind, FileProvenance, Row, Source, Table},
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

/// Each station's values of a day.
type Stations = PerPollutant<Vec<Measured<Decimal>>>;

/// Reads a row a station and day.
///
/// A file of our own has every day of the portal's year, an export the days that it has.
pub(super) fn of_stations(table: &Table<StationDayColumn>, portal: Option<&Portal>) -> Option<Daily> {
    let provenance = FileProvenance::default();
    let mut days: BTreeMap<Date, Stations> = BTreeMap::new();
    let mut seen: BTreeMap<String, HashMap<Date, u64>> = BTreeMap::new();
    let mut baseline = Baseline::default();
    let mut are_all_read = true;
    let portal = portal.filter(|_| table.header.spec.kind == FileKind::Own);
    let rows = table.each(|row| {
        // Every cell is read before the first return, so that one run finds all that is wrong in the row.
        let station = row.text(StationDayColumn::Station);
        let date = match portal {
            Some(portal) => row.date_in(StationDayColumn::Date, portal.year),
            None => row.date(StationDayColumn::Date),
        };
        let values = concentrations(row, StationDayColumn::Concentration);
        let provenance = provenance.read(row, StationDayColumn::Provenance);
        let (Some(station), Some(date), Some(values), Some(_)) = (station, date, values, provenance) else {
            are_all_read = false;
            return None;
        };
        let first = *seen.entry(station.to_owned()).or_default().entry(date).or_insert(row.line);
        if first != row.line {
            let what = format!("与第 {first} 行重复，站点也相同");
            row.refuse(StationDayColumn::Date, Fault::new(what, "请删去一行"));
            return None;
        }
        baseline.add(row, station, date, &values, StationDayColumn::Concentration);
        let of_day = days.entry(date).or_default();
        for (pollutant, value) in values {
            of_day[pollutant].push(value);
        }
        Some(())
    });
    baseline.warn(&table.header);
    if let Some(portal) = portal.filter(|_| are_all_read) {
        for (station, dates) in &seen {
            check_days(&table.header.source, &table.header.file, station, dates, portal.year);
        }
    }
    let provenance = provenance.get().filter(|_| rows.are_usable)?;
    let of = tally(&seen);
    let values = days.into_iter().map(|(date, values)| (date, DayValues::Stations { values, of })).collect();
    Some(Daily { records: DailyRecords { values, published: BTreeMap::new() }, provenance })
}

/// Reads a row a day of the city.
pub(super) fn of_city(table: &Table<CityDayColumn>) -> Option<Daily> {
    let provenance = FileProvenance::default();
    let mut records = DailyRecords::default();
    let mut lines: HashMap<Date, u64> = HashMap::new();
    let mut baseline = Baseline::default();
    let rows = table.each(|row| {
        // Every cell is read before the first return, so that one run finds all that is wrong in the row.
        let date = row.date(CityDayColumn::Date);
        let values = concentrations(row, CityDayColumn::Concentration);
        let published = published(row);
        let provenance = provenance.read(row, CityDayColumn::Provenance);
        let (date, values, published, _) = (date?, values?, published?, provenance?);
        let first = *lines.entry(date).or_insert(row.line);
        if first != row.line {
            row.refuse(CityDayColumn::Date, Fault::new(format!("与第 {first} 行重复"), "请删去一行"));
            return None;
        }
        baseline.add(row, "", date, &values, CityDayColumn::Concentration);
        records.values.insert(date, DayValues::City(values));
        records.published.extend(published.map(|aqi| (date, aqi)));
        Some(())
    });
    baseline.warn(&table.header);
    let provenance = provenance.get().filter(|_| rows.are_usable)?;
    Some(Daily { records, provenance })
}

/// The concentrations of a row; every cell is read, whatever is wrong with another.
fn concentrations<C: Column>(row: &Row<C>, column: impl Fn(Pollutant) -> C) -> Option<PerPollutant<Measured<Decimal>>> {
    let values = PerPollutant::from_fn(|pollutant| concentration::read(row, pollutant, column(pollutant)));
    values.transpose()
}

/// The index that the export gives, if it has one.
#[expect(clippy::option_option, reason = "the outer is whether the cell is sound, as for every getter")]
fn published(row: &Row<CityDayColumn>) -> Option<Option<u16>> {
    let Measured::Value(value) = row.measured(CityDayColumn::Aqi)? else { return Some(None) };
    let aqi =
        value.in_thousandths().filter(|value| value % 1000 == 0).and_then(|value| u16::try_from(value / 1000).ok());
    if aqi.is_none_or(|aqi| aqi > 500) {
        row.refuse(CityDayColumn::Aqi, Fault::new("不是空气质量指数", "请写成 0 到 500 的整数"));
        return None;
    }
    Some(aqi)
}

/// Checks that a file of our own has every day of the year: a day without measurement has a row with empty cells.
fn check_days(source: &Source, file: &File, station: &str, dates: &HashMap<Date, u64>, year: i16) {
    let missing: Vec<_> = days_of_year(year).filter(|day| !dates.contains_key(day)).collect();
    if let Some(first) = missing.first() {
        let line = dates.values().min().copied().unwrap_or(1);
        let what = format!("站点“{station}”缺少 {} 天，第一天是 {first}", missing.len());
        let fault = Fault::new(what, "请补上这些天；没有监测的，数值留空").at((line, 1));
        source.problems.add(fault.in_file(file.clone()));
    }
}
