//! The fast path through a large, clean CSV of a row a station and hour: chunks of it in parallel, without a text for
//! each cell. It gives up at the first thing that is not plain; the file is then read row by row, which finds out what is
//! wrong.

mod cells;
mod chunk;

use std::{
    collections::HashMap,
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use csv::{ByteRecord, ReaderBuilder};
use rayon::prelude::*;

use self::{cells::Cells, chunk::Chunk};
use super::{hour::Hour, hours::MAX_STATION_DAYS, layouts::StationHourColumn};
use crate::{
    domain::{Decimal, PerPollutant},
    ingest::table::{IntakeBuilder, Table},
    record::air::{StationDays, Summarise},
};

/// The size of a chunk in bytes. Fixed, so that a file gives the same on every machine.
const CHUNK: u64 = 4 << 20;

/// The longest row, in bytes.
const MAX_ROW: usize = 1 << 16;

/// Reads the table's file, or gives up. With `summarise`, a day's hours are not asked for once all of them are there.
pub(super) fn read(
    table: &Table<StationHourColumn>,
    summarise: Option<Summarise>,
) -> Option<(StationDays, IntakeBuilder)> {
    let spec = table.header.spec;
    if !spec.header {
        return None;
    }
    let delimiter = table.records.plain_delimiter()?;
    let path = table.records.path();
    let mut file = File::open(path).ok()?;
    let length = file.metadata().ok()?.len();
    let first = block(&mut file, 0).ok()?;
    let header = &first[..first.iter().position(|byte| *byte == b'\n')?];
    let ends_in_middle = header.strip_suffix(b"\r").unwrap_or(header).contains(&b'\r');
    if ends_in_middle || header.contains(&b'"') {
        return None;
    }
    let cells = Cells::find(table, delimiter, summarise)?;
    let chunks = chunks(&mut file, header.len() as u64 + 1, length).ok()??;
    let days = AtomicUsize::new(0);
    let read = |(from, to): &(u64, u64)| {
        let chunk = chunk(path, *from, *to, &cells)?;
        let all = days.fetch_add(chunk.days(), Ordering::Relaxed) + chunk.days();
        (all <= MAX_STATION_DAYS).then_some(chunk)
    };
    // The first chunk that gives up ends the work on the others.
    let chunks = chunks.par_iter().map(read).collect::<Option<Vec<_>>>()?;
    join(chunks, &cells, summarise)
}

/// The chunks of a file after its header, each from the beginning of a row to the end of one.
fn chunks(file: &mut File, start: u64, length: u64) -> io::Result<Option<Vec<(u64, u64)>>> {
    let mut chunks = Vec::new();
    let mut from = start;
    while from < length {
        let mut to = length;
        if length - from > CHUNK {
            let rest = block(file, from + CHUNK)?;
            let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { return Ok(None) };
            to = from + CHUNK + end as u64 + 1;
        }
        chunks.push((from, to));
        from = to;
    }
    Ok(Some(chunks).filter(|chunks| !chunks.is_empty()))
}

fn block(file: &mut File, at: u64) -> io::Result<Vec<u8>> {
    let mut block = Vec::with_capacity(MAX_ROW);
    file.seek(SeekFrom::Start(at))?;
    file.take(MAX_ROW as u64).read_to_end(&mut block)?;
    Ok(block)
}

fn chunk(path: &Path, from: u64, to: u64, cells: &Cells) -> Option<Chunk> {
    let mut file = File::open(path).ok()?;
    file.seek(SeekFrom::Start(from)).ok()?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(false)
        .delimiter(cells.delimiter)
        .buffer_capacity(1 << 17)
        .from_reader(file.take(to - from));
    let mut chunk = Chunk::default();
    let mut row = ByteRecord::new();
    while reader.read_byte_record(&mut row).ok()? {
        chunk.add(&row, cells)?;
    }
    chunk.stations.iter_mut().for_each(|station| station.close(cells.summarise));
    Some(chunk)
}

/// Joins the chunks in their order; `None` where rows go back in time, or two have the same hour.
fn join(chunks: Vec<Chunk>, cells: &Cells, summarise: Option<Summarise>) -> Option<(StationDays, IntakeBuilder)> {
    let account = IntakeBuilder::default();
    let mut days = StationDays::default();
    let mut latest: HashMap<String, Hour> = HashMap::new();
    let mut totals = PerPollutant::<(u64, u64)>::default();
    for chunk in chunks {
        account.count(chunk.rows);
        for (pollutant, (count, sum)) in chunk.totals {
            let total = &mut totals[pollutant];
            *total = (total.0 + count, total.1 + sum);
        }
        let mut of_chunk = StationDays::default();
        for station in chunk.stations {
            let before = latest.insert(station.name.clone(), station.latest);
            if before.is_some_and(|before| before >= station.first) {
                return None;
            }
            of_chunk.0.insert(station.name, station.days);
        }
        days.merge(of_chunk, summarise).ok()?;
    }
    for (pollutant, (count, sum)) in totals.into_iter().filter(|(_, (count, _))| *count > 0) {
        account.add(cells.pollutants[pollutant]?, count, Decimal::new(i64::try_from(sum).ok()?, 3));
    }
    Some((days, account))
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, fs};

    use super::*;
    use crate::{
        domain::Date,
        ingest::{
            air::layouts::STATION_HOUR,
            table::{FileKind, Problems, Source, Spec},
        },
    };

    /// Whether the fast path reads a file to its end.
    fn is_read(text: &str) -> bool {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.csv"), text).unwrap();
        let (problems, warnings, intake) = (Problems::default(), Problems::default(), RefCell::default());
        let today = Date::constant(2022, 3, 1);
        let source = Source { folder: folder.path(), today, problems: &problems, warnings: &warnings, intake: &intake };
        let spec = Spec { kind: FileKind::Export, ..Spec::named(&STATION_HOUR) };
        let table = Table::open(&source, &spec, &STATION_HOUR.dataset.file("a.csv")).unwrap();
        read(&table, None).is_some()
    }

    #[test]
    fn a_clean_file_is_read_by_the_fast_path_and_no_other() {
        let clean = "station,time,pm25\n甲,2021-01-01 01:00,12\n乙,2021-01-01 01:00,7.5\n甲,2021-01-01 02:00,\n";
        assert!(is_read(clean));
        assert!(is_read(&clean.replace('\n', "\r\n")));
        for (from, to) in [
            ("甲,2021-01-01 02:00,", "\"甲\",2021-01-01 02:00,"),
            ("station,time", "\"station\",time"),
            ("12", "一二"),
            ("02:00,", "02:00"),
            ("02:00", "01:00"),
            ("乙,", ","),
            ("2021-01-01 02:00", "2023-01-01 02:00"),
        ] {
            assert!(!is_read(&clean.replace(from, to)), "{to}");
        }
    }
}
