//! The quick way through a large, clean CSV of a row a station and hour: pieces of it side by side, without a text for
//! each cell. At the first thing that is not plain it gives up, and the careful way says what it is.

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

use super::{
    hour::{self, Hour},
    hours::MOST_DAYS,
    quantity::Slot,
    station_days::{Day, Days, Part, StationDays},
};
use crate::{
    domain::{Decimal, Missing, Pollutant},
    ingest::{Account, Table, day, layout::Layout, records},
    standard::hj663::hours::MOST,
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
    let path = table.source.folder.join(table.file.path());
    let mut file = File::open(&path).ok()?;
    let length = file.metadata().ok()?.len();
    let first = block(&mut file, 0).ok()?;
    let header = &first[..first.iter().position(|byte| *byte == b'\n')?];
    if header.contains(&b'"') || std::str::from_utf8(header).is_err() || header.starts_with(b"\xff\xfe") {
        return None;
    }
    let layout = Cells::find(table, table.spec.format.delimiter.unwrap_or_else(|| records::delimiter(header)))?;
    let pieces = pieces(&mut file, header.len() as u64 + 1, length).ok()??;
    let run = Run {
        layout: &layout,
        path: &path,
        pieces: &pieces,
        next: AtomicUsize::new(0),
        stopped: AtomicBool::new(false),
    };
    let done = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(1, usize::from).min(pieces.len());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| run.work(&done));
        }
    });
    let mut done = done.into_inner().ok().filter(|done| done.len() == pieces.len())?;
    done.sort_unstable_by_key(|(index, _)| *index);
    join(done.into_iter().map(|(_, piece)| piece))
}

/// Where the cells of a row are, and what they may say.
struct Cells<'a> {
    delimiter: u8,
    width: usize,
    station: usize,
    time: Time,
    pollutants: [Option<usize>; 6],
    by_end: bool,
    today: i32,
    missing: Vec<(&'a [u8], Slot)>,
}

/// The columns of the hour.
enum Time {
    Whole(usize),
    Apart { date: usize, hour: usize },
}

impl<'a> Cells<'a> {
    fn find(table: &'a Table, delimiter: u8) -> Option<Self> {
        let column = |name| table.columns.index(name);
        let time = match column("time") {
            Some(time) => Time::Whole(time),
            None => Time::Apart { date: column("date")?, hour: column("hour")? },
        };
        let said = table.spec.missing.iter().map(|(cell, reason)| (cell.as_bytes(), Slot::missing(*reason)));
        let words = Missing::ALL.into_iter().map(|reason| (reason.word().as_bytes(), Slot::missing(reason)));
        Some(Self {
            delimiter,
            width: table.columns.width(),
            station: column("station")?,
            time,
            pollutants: Pollutant::ALL.map(|pollutant| column(pollutant.column())),
            by_end: table.spec.hour_end,
            today: day::number(table.source.today),
            missing: said.chain(words).collect(),
        })
    }

    fn hour(&self, row: &ByteRecord) -> Option<Hour> {
        let text = |column: usize| std::str::from_utf8(&row[column]).ok();
        let hour = match self.time {
            Time::Whole(time) => hour::parse(text(time)?, self.by_end).ok()?,
            Time::Apart { date, hour } => {
                let day = day::number(day::parse(text(date)?).ok()?);
                if day > self.today {
                    return None;
                }
                hour::parse_apart(day, text(hour)?, self.by_end).ok()?
            }
        };
        (hour.0 <= self.today).then_some(hour)
    }

    /// The columns in which the hour is written.
    fn clock<'r>(&self, row: &'r ByteRecord) -> (&'r [u8], &'r [u8]) {
        match self.time {
            Time::Whole(time) => (&row[time], b""),
            Time::Apart { date, hour } => (&row[date], &row[hour]),
        }
    }

    fn slot(&self, cell: &[u8]) -> Option<Slot> {
        let said = || self.missing.iter().find(|(said, _)| *said == cell).map(|(_, slot)| *slot);
        if cell.is_empty() {
            return said().or(Some(Slot::missing(Missing::NotMeasured)));
        }
        thousandths(cell).map(Slot::value).or_else(said)
    }
}

/// A plain number of up to three decimals, in thousandths.
fn thousandths(cell: &[u8]) -> Option<u32> {
    let (whole, decimals) = match cell.iter().position(|byte| *byte == b'.') {
        Some(point) => (&cell[..point], &cell[point + 1..]),
        None => (cell, &b"0"[..]),
    };
    if whole.is_empty() || whole.len() > 5 || decimals.is_empty() || decimals.len() > 3 {
        return None;
    }
    let digits = |text: &[u8]| {
        text.iter().try_fold(0_u32, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
    };
    let scale = [100, 10, 1][decimals.len() - 1];
    Some(digits(whole)? * 1000 + digits(decimals)? * scale).filter(|value| *value <= MOST)
}

/// The pieces of a file after its header, each from the beginning of a row to the end of one.
#[expect(clippy::option_option, reason = "the outer is the system's failure, the inner a file that is not plain")]
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
        piece.stations.iter_mut().for_each(Station::close);
        Some(piece)
    }
}

/// What a piece of the file says.
#[derive(Default)]
struct Piece {
    stations: Vec<Station>,
    index: HashMap<Vec<u8>, usize>,
    last: usize,
    clock: (Vec<u8>, Vec<u8>),
    hour: Option<Hour>,
    rows: u64,
    totals: [(u64, u64); 6],
}

struct Station {
    name: String,
    days: Days,
    open: Option<(i32, Box<Part>)>,
    first: Hour,
    latest: Hour,
}

impl Station {
    /// Puts the day that is being filled to the others.
    fn close(&mut self) {
        let Some((number, part)) = self.open.take() else { return };
        let day = if part.is_whole() { Day::Whole(Box::new(part.quantities())) } else { Day::Part(part) };
        self.days.insert(number, day);
    }
}

impl Piece {
    fn days(&self) -> usize {
        self.stations.iter().map(|station| station.days.len()).sum()
    }

    /// Adds a row; `None` for the careful way.
    fn add(&mut self, row: &ByteRecord, cells: &Cells) -> Option<()> {
        if row.len() != cells.width || row.as_slice().contains(&b'"') {
            return None;
        }
        let clock = cells.clock(row);
        if !(same(&self.clock.0, clock.0) && same(&self.clock.1, clock.1)) {
            self.hour = Some(cells.hour(row)?);
            self.clock = (clock.0.to_vec(), clock.1.to_vec());
        }
        let hour = self.hour?;
        let index = self.station(&row[cells.station], hour)?;
        let station = &mut self.stations[index];
        if hour < station.latest || (hour == station.latest && station.open.is_some()) {
            return None;
        }
        station.latest = hour;
        if station.open.as_ref().is_none_or(|(day, _)| *day != hour.0) {
            station.close();
        }
        let (_, part) = station.open.get_or_insert_with(|| (hour.0, Box::default()));
        for (index, pollutant) in Pollutant::ALL.into_iter().enumerate() {
            let slot = match cells.pollutants[index] {
                Some(column) => cells.slot(&row[column])?,
                None => Slot::missing(Missing::NotMeasured),
            };
            part.fill(pollutant, hour.1, slot).ok()?;
            if let Some(value) = slot.concentration() {
                let (count, sum) = &mut self.totals[index];
                (*count, *sum) = (*count + 1, *sum + u64::from(value));
            }
        }
        self.rows += 1;
        Some(())
    }

    /// The station's index. Exports name the stations in turn, so that it is most likely the next one.
    fn station(&mut self, name: &[u8], hour: Hour) -> Option<usize> {
        let next = if self.last + 1 < self.stations.len() { self.last + 1 } else { 0 };
        self.last = match self.stations.get(next).filter(|station| same(station.name.as_bytes(), name)) {
            Some(_) => next,
            None => match self.index.get(name) {
                Some(index) => *index,
                None => {
                    let text =
                        std::str::from_utf8(name).ok().filter(|text| !text.is_empty() && text.trim() == *text)?;
                    let (days, open) = (Days::new(), None);
                    self.stations.push(Station { name: text.to_owned(), days, open, first: hour, latest: hour });
                    self.index.insert(name.to_vec(), self.stations.len() - 1);
                    self.stations.len() - 1
                }
            },
        };
        Some(self.last)
    }
}

/// Whether two short texts are the same. Comparing slices calls a routine that is made for long ones, which took a
/// quarter of all time here.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |all, (one, other)| all | (one ^ other)) == 0
}

/// Joins the pieces in their order; `None` where rows go back in time, or speak of the same hour.
fn join(pieces: impl Iterator<Item = Piece>) -> Option<(StationDays, Account)> {
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
        days.merge(of_piece).ok()?;
    }
    for (pollutant, (count, sum)) in Pollutant::ALL.into_iter().zip(totals).filter(|(_, (count, _))| *count > 0) {
        account.add(pollutant.column(), count, Decimal::new(i64::try_from(sum).ok()?, 3));
    }
    Some((days, account))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_read_in_thousandths() {
        for (cell, value) in [("12", 12_000), ("0.4", 400), ("12.345", 12_345), ("99999", 99_999_000), ("0", 0)] {
            assert_eq!(thousandths(cell.as_bytes()), Some(value), "{cell}");
        }
        for cell in ["", ".5", "5.", "1e3", "-1", "1,2", "100000", "1.2345", "99999.5", " 1"] {
            assert_eq!(thousandths(cell.as_bytes()), None, "{cell}");
        }
    }
}
