//! The quick way through a large, clean CSV of a row a station and hour: pieces of it side by side, without a text for
//! each cell. At the first thing that is not plain it gives up, and the careful way says what it is.

mod cells;
mod piece;

use std::{
    collections::HashMap,
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use csv::{ByteRecord, ReaderBuilder};
use rayon::prelude::*;

use self::{cells::Cells, piece::Piece};
use super::{hour::Hour, hours::MOST_DAYS, layouts::STATION_HOUR};
use crate::{
    domain::{Decimal, Pollutant},
    ingest::table::{Account, Table},
    record::air::{StationDays, Summarise},
};

/// How much of the file is one piece. Fixed, so that a file comes to the same on every machine.
const PIECE: u64 = 4 << 20;

/// The longest row that is looked for the end of.
const ROW: usize = 1 << 16;

/// Reads the table's file, or gives up. With `summarise`, a day's hours are not asked for once all of them are there.
pub(super) fn read(table: &Table, summarise: Option<Summarise>) -> Option<(StationDays, Account)> {
    let spec = table.header.spec;
    if *spec.layout != STATION_HOUR || !spec.header {
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
    let pieces = pieces(&mut file, header.len() as u64 + 1, length).ok()??;
    let days = AtomicUsize::new(0);
    let read = |(from, to): &(u64, u64)| {
        let piece = piece(path, *from, *to, &cells)?;
        let all = days.fetch_add(piece.days(), Ordering::Relaxed) + piece.days();
        (all <= MOST_DAYS).then_some(piece)
    };
    // The first piece that gives up ends the work on the others.
    let pieces = pieces.par_iter().map(read).collect::<Option<Vec<_>>>()?;
    join(pieces, summarise)
}

/// The pieces of a file after its header, each from the beginning of a row to the end of one.
fn pieces(file: &mut File, start: u64, length: u64) -> io::Result<Option<Vec<(u64, u64)>>> {
    let mut pieces = Vec::new();
    let mut from = start;
    while from < length {
        let mut to = length;
        if length - from > PIECE {
            let rest = block(file, from + PIECE)?;
            let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { return Ok(None) };
            to = from + PIECE + end as u64 + 1;
        }
        pieces.push((from, to));
        from = to;
    }
    Ok(Some(pieces).filter(|pieces| !pieces.is_empty()))
}

fn block(file: &mut File, at: u64) -> io::Result<Vec<u8>> {
    let mut block = Vec::with_capacity(ROW);
    file.seek(SeekFrom::Start(at))?;
    file.take(ROW as u64).read_to_end(&mut block)?;
    Ok(block)
}

fn piece(path: &Path, from: u64, to: u64, cells: &Cells) -> Option<Piece> {
    let mut file = File::open(path).ok()?;
    file.seek(SeekFrom::Start(from)).ok()?;
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(false)
        .delimiter(cells.delimiter)
        .buffer_capacity(1 << 17)
        .from_reader(file.take(to - from));
    let mut piece = Piece::default();
    let mut row = ByteRecord::new();
    while reader.read_byte_record(&mut row).ok()? {
        piece.add(&row, cells)?;
    }
    piece.stations.iter_mut().for_each(|station| station.close(cells.summarise));
    Some(piece)
}

/// Joins the pieces in their order; `None` where rows go back in time, or speak of the same hour.
fn join(pieces: Vec<Piece>, summarise: Option<Summarise>) -> Option<(StationDays, Account)> {
    let account = Account::default();
    let mut days = StationDays::default();
    let mut latest: HashMap<String, Hour> = HashMap::new();
    let mut totals = [(0, 0); 6];
    for piece in pieces {
        account.count(piece.rows);
        for (total, (count, sum)) in totals.iter_mut().zip(piece.totals) {
            *total = (total.0 + count, total.1 + sum);
        }
        let mut of_piece = StationDays::default();
        for station in piece.stations {
            let before = latest.insert(station.name.clone(), station.latest);
            if before.is_some_and(|before| before >= station.first) {
                return None;
            }
            of_piece.0.insert(station.name, station.days);
        }
        days.merge(of_piece, summarise).ok()?;
    }
    for (pollutant, (count, sum)) in Pollutant::ALL.into_iter().zip(totals).filter(|(_, (count, _))| *count > 0) {
        account.add(pollutant.column(), count, Decimal::new(i64::try_from(sum).ok()?, 3));
    }
    Some((days, account))
}
