use std::{
    io::{self, BufRead as _, BufReader, Read},
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8};

use super::{
    Format, Record, encoding,
    faults::{NOT_UTF8, io_error, unreadable},
    lines::LineCounter,
    regular::check_regular,
    text, xlsx,
};
use crate::record::{LocatedFault, Place};

/// How much of the first line is looked at for what separates its cells, in bytes.
const MAX_HEADER: u64 = 1 << 16;

/// How much of a file is looked through for the first byte that is not UTF-8, in bytes.
const MAX_DECODED: u64 = 1 << 20;

/// A file whose format has been detected, once, since that takes reading it from end to end.
pub(in crate::ingest) struct Records {
    path: PathBuf,
    kind: Kind,
}

enum Kind {
    /// A CSV in an encoding, its cells separated by a byte.
    Text(&'static Encoding, u8),
    /// A workbook, with the sheet that is asked for.
    Workbook(Option<String>),
}

impl Records {
    /// Detects how a file is read.
    ///
    /// # Errors
    ///
    /// Where it cannot be read at all.
    pub fn open(path: PathBuf, format: &Format) -> Result<Self, LocatedFault> {
        let failed = |error: io::Error| unreadable(&error);
        check_regular(&path).map_err(failed)?;
        if is_workbook(&path) {
            return Ok(Self { path, kind: Kind::Workbook(format.sheet.clone()) });
        }
        let Some(encoding) = encoding::of(&path).map_err(failed)? else { return Err(not_utf8(&path)) };
        let delimiter = match format.delimiter {
            Some(delimiter) => delimiter,
            None => delimiter(&encoding::open(&path, encoding).and_then(first_line).map_err(failed)?),
        };
        Ok(Self { path, kind: Kind::Text(encoding, delimiter) })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What separates the cells, where the file is a CSV that needs no decoding.
    pub fn plain_delimiter(&self) -> Option<u8> {
        match self.kind {
            Kind::Text(encoding, delimiter) if encoding == UTF_8 => Some(delimiter),
            _ => None,
        }
    }

    /// Gives each record, the header first, until it breaks off. Memory is bounded by the longest row.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read at all or to its end.
    pub fn each(&self, each: &mut dyn FnMut(Record) -> ControlFlow<()>) -> Result<(), LocatedFault> {
        match &self.kind {
            Kind::Workbook(sheet) => workbook(&self.path, sheet.as_deref(), each),
            Kind::Text(encoding, delimiter) => {
                let read = encoding::open(&self.path, encoding).and_then(|input| csv(input, *delimiter, each));
                read.map_err(|error| unreadable(&error).into())
            }
        }
    }
}

/// The first line that is not empty, as far as it is looked at.
fn first_line(input: impl Read) -> io::Result<Vec<u8>> {
    let mut input = BufReader::new(input);
    let mut line = Vec::new();
    while line.iter().all(|byte| matches!(byte, b'\r' | b'\n')) {
        if input.by_ref().take(MAX_HEADER).read_until(b'\n', &mut line)? == 0 {
            break;
        }
    }
    Ok(line)
}

/// Whether it is a workbook by its name, of the kind that we read or of one that is refused with a remedy.
fn is_workbook(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_lowercase();
    ["xlsx", "xlsm", "xlsb", "xls", "et", "ods"].contains(&&extension[..])
}

/// A sheet's rows, each as wide as the first at least: a spreadsheet does not write the empty cells behind the last.
fn workbook(
    path: &Path,
    sheet: Option<&str>,
    each: &mut dyn FnMut(Record) -> ControlFlow<()>,
) -> Result<(), LocatedFault> {
    let (mut width, mut named) = (0, None::<Arc<str>>);
    xlsx::rows(path, sheet, &mut |sheet, row, cells| {
        width = width.max(if named.is_none() { cells.len() } else { 0 });
        let sheet = Arc::clone(named.get_or_insert_with(|| sheet.into()));
        let padding = std::iter::repeat_n("", width.saturating_sub(cells.len()));
        let texts: StringRecord = cells.iter().map(|cell| &cell.text[..]).chain(padding).collect();
        let refused: Vec<_> =
            cells.iter().enumerate().filter_map(|(index, cell)| Some((index, cell.fault.clone()?))).collect();
        each(Record { place: Place { sheet: Some(sheet), line: row, column: 1 }, cells: &texts, refused: &refused })
    })
}

fn csv(input: impl Read, delimiter: u8, each: &mut dyn FnMut(Record) -> ControlFlow<()>) -> io::Result<()> {
    let (input, lines) = LineCounter::new(input);
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(input);
    let mut cells = StringRecord::new();
    // Of rows of any length and of text that was decoded, only the system can fail.
    while reader.read_record(&mut cells).map_err(io_error)? {
        let line = lines.borrow_mut().start_of(cells.position().map_or(0, csv::Position::byte));
        if each(Record { place: (line, 1).into(), cells: &cells, refused: &[] }).is_break() {
            break;
        }
        lines.borrow_mut().start_of(reader.position().byte());
    }
    Ok(())
}

/// What separates the cells of a line: comma, tab or semicolon, whichever is most frequent; of equals the first.
fn delimiter(line: &[u8]) -> u8 {
    let count = |delimiter: u8| memchr::memchr_iter(delimiter, line).count();
    let all = [b',', b'\t', b';'];
    all.into_iter().rev().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// A file in none of the encodings, at its first byte that is not UTF-8, since most files are meant to be.
fn not_utf8(path: &Path) -> LocatedFault {
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(MAX_DECODED).read_to_end(&mut bytes));
    match read.map(|_| text::decode(bytes)) {
        Err(error) => unreadable(&error).into(),
        Ok(Err(place)) => NOT_UTF8.at(place),
        // The byte lies beyond what was looked at.
        Ok(Ok(_)) => NOT_UTF8.into(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn records(text: &str) -> Vec<(u64, Vec<String>)> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, text).unwrap();
        let mut records = Vec::new();
        let mut add = |record: Record| {
            records.push((record.place.line, record.cells.iter().map(str::to_owned).collect()));
            ControlFlow::Continue(())
        };
        Records::open(path, &Format::default()).unwrap().each(&mut add).unwrap();
        records
    }

    #[test]
    fn a_row_is_found_on_the_line_an_editor_shows() {
        let expected = [(1, "a"), (2, "b"), (4, "c\nd"), (6, "e")].map(|(line, cell)| (line, cell.to_owned()));
        let lines = |text| records(text).into_iter().map(|(line, cells)| (line, cells[0].clone())).collect::<Vec<_>>();
        assert_eq!(lines("a,1\nb,2\n\n\"c\nd\",3\ne,4\n"), expected);
        assert_eq!(lines("a,1\r\nb,2\r\n\r\n\"c\nd\",3\r\ne,4"), expected);
    }

    #[test]
    fn the_separator_is_seen_in_the_first_line() {
        for text in ["站点,日期\n集宁;新区,1\n", "站点\t日期\n集宁;新区\t1\n", "站点;日期\n\"集宁;新区\";1\n"]
        {
            assert_eq!(records(text)[1].1, ["集宁;新区", "1"], "{text:?}");
        }
        assert_eq!(records("站点\n集宁;新区\n")[1].1, ["集宁;新区"]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_found_where_its_row_begins() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, format!("a,b\n1,2\n\"3,{}", "4,5\n".repeat(1 << 20))).unwrap();
        let records = Records::open(path, &Format::default()).unwrap();
        let error = records.each(&mut |_| ControlFlow::Continue(())).unwrap_err();
        assert_eq!(error.fault.what(), "从第 3 行开始的一行太长，超过 1 MiB，可能少了一个英文双引号");
    }
}
