use std::{collections::BTreeMap, io};

use super::{export_year::ExportYear, fast_path, hours, layouts::CITY_HOUR};
use crate::{
    domain::{Date, DayNumber},
    ingest::{
        cache::{CachedExport, ExportCache, FileFingerprint, content_hash},
        subject::ReadContext,
        table::{Spec, Table, faults::unreadable},
    },
    record::{File, air::StationDays},
};

/// The years of an hourly export, from the cache or read now. `None` where it cannot be read, which is then a
/// problem.
pub(super) fn hourly(
    reading: &ReadContext,
    spec: &Spec,
    file: &File,
    cache: &mut ExportCache,
) -> Option<BTreeMap<i16, ExportYear>> {
    let source = &reading.source;
    let settings = content_hash(spec);
    if let Some(cached) = cache.export(file.path(), &settings, source.today) {
        cached.warnings.iter().for_each(|warning| source.warnings.add(warning.clone()));
        source.intake.borrow_mut().push(cached.intake.clone());
        let part =
            |(year, hash): &(i16, String)| (*year, ExportYear { file: file.clone(), hash: hash.clone(), days: None });
        let parts = cached.parts.iter().map(part).collect();
        cache.add(cached);
        return Some(parts);
    }
    let path = source.folder.join(file.path());
    let refuse = |error: io::Error| source.problems.add(unreadable(&error).in_file(file.clone()));
    let fingerprint = FileFingerprint::new(&path).map_err(refuse).ok()?;
    let summarise = (!spec.publish.hours()).then_some(reading.summarise);
    let days = if *spec.layout == CITY_HOUR {
        hours::of_city(&Table::open(source, spec, file)?, summarise)?
    } else {
        let table = Table::open(source, spec, file)?;
        match fast_path::read(&table, summarise) {
            Some((days, account)) => {
                account.close(&table.header);
                days
            }
            None => hours::of_stations(&table, summarise)?,
        }
    };
    let part = |(year, days): (i16, StationDays)| {
        (year, ExportYear { file: file.clone(), hash: cache.add_part(&days), days: Some(days) })
    };
    let parts: BTreeMap<_, _> = by_year(days).into_iter().map(part).collect();
    let intake = source.intake.borrow().last()?.clone();
    cache.add(CachedExport {
        fingerprint,
        settings,
        today: source.today,
        intake,
        warnings: source.warnings.of(file),
        parts: parts.iter().map(|(year, part)| (*year, part.hash.clone())).collect(),
    });
    Some(parts)
}

fn by_year(days: StationDays) -> BTreeMap<i16, StationDays> {
    let mut years: BTreeMap<i16, StationDays> = BTreeMap::new();
    for (station, mut days) in days.0 {
        while let Some(first) = days.keys().next().map(|day| day.date().year()) {
            let later = days.split_off(&DayNumber::of(Date::constant(first + 1, 1, 1)));
            years.entry(first).or_default().0.insert(station.clone(), days);
            days = later;
        }
    }
    years
}
