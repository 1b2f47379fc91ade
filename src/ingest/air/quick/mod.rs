//! The quick way through a large, clean CSV of a row a station and hour: pieces of it side by side, without a text for
//! each cell. At the first thing that is not plain it gives up, and the careful way says what it is.

mod cells;
mod piece;

use std::{
    collections::HashMap,
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

use csv::{ByteRecord, ReaderBuilder};

use self::{cells::Cells, piece::Piece};
use super::{hour::Hour, hours::MOST_DAYS, station_days::StationDays};
use crate::{
    domain::{Decimal, Pollutant},
    ingest::{Account, Table, layout::Layout},
};

/// How much of the file is one piece. Fixed, so that a file comes to the same on every machine.
const PIECE: u64 = 4 << 20;

/// The longest row that is looked for the end of.
const ROW: usize = 1 << 16;

/// Reads the table's file, or gives up.
pub(super) fn read(table: &Table) -> Option<(StationDays, Account)> {
    if table.spec.layout != Layout::StationHour || !table.spec.header {
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
    let layout = Cells::find(table, delimiter)?;
    let pieces = pieces(&mut file, header.len() as u64 + 1, length).ok()??;
    let run =
        Run { layout: &layout, path, pieces: &pieces, next: AtomicUsize::new(0), stopped: AtomicBool::new(false) };
    let done = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(1, usize::from).min(pieces.len());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| run.work(&done));
        }
    });
    let mut done = done.into_inner().ok().filter(|done| done.len() == pieces.len())?;
    done.sort_unstable_by_key(|(index, _)| *index);
    join(done.into_iter().map(|(_, piece)| piece), layout.keeps_hours)
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

/// The work that several threads share.
struct Run<'a> {
    layout: &'a Cells<'a>,
    path: &'a std::path::Path,
    pieces: &'a [(u64, u64)],
    next: AtomicUsize,
    stopped: AtomicBool,
}

impl Run<'_> {
    fn work(&self, done: &Mutex<Vec<(usize, Piece)>>) {
        loop {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            let Some((from, to)) = self.pieces.get(index).filter(|_| !self.stopped.load(Ordering::Relaxed)) else {
                return;
            };
            match (self.piece(*from, *to), done.lock()) {
                (Some(piece), Ok(mut done)) => {
                    done.push((index, piece));
                    if done.iter().map(|(_, piece)| piece.days()).sum::<usize>() <= MOST_DAYS {
                        continue;
                    }
                }
                (None, _) | (_, Err(_)) => {}
            }
            self.stopped.store(true, Ordering::Relaxed);
        }
    }

    fn piece(&self, from: u64, to: u64) -> Option<Piece> {
        let mut file = File::open(self.path).ok()?;
        file.seek(SeekFrom::Start(from)).ok()?;
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .quoting(false)
            .delimiter(self.layout.delimiter)
            .buffer_capacity(1 << 17)
            .from_reader(file.take(to - from));
        let mut piece = Piece::default();
        let mut row = ByteRecord::new();
        while reader.read_byte_record(&mut row).ok()? {
            piece.add(&row, self.layout)?;
        }
        piece.stations.iter_mut().for_each(|station| station.close(self.layout.keeps_hours));
        Some(piece)
    }
}

/// Joins the pieces in their order; `None` where rows go back in time, or speak of the same hour.
fn join(pieces: impl Iterator<Item = Piece>, keeps_hours: bool) -> Option<(StationDays, Account)> {
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
        days.merge(of_piece, !keeps_hours).ok()?;
    }
    for (pollutant, (count, sum)) in Pollutant::ALL.into_iter().zip(totals).filter(|(_, (count, _))| *count > 0) {
        account.add(pollutant.column(), count, Decimal::new(i64::try_from(sum).ok()?, 3));
    }
    Some((days, account))
}
