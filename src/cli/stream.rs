//! CSV from standard input to standard output, row by row: the same rows, with columns of results behind them.

use std::{io, process::ExitCode};

use csv::{ByteRecord, ReaderBuilder, WriterBuilder};

use super::output::complain;
use crate::{
    domain::Decimal,
    ingest::table::{
        cell::{not_negative, short, trimmed},
        lines::Counted,
    },
};

/// What is wrong with a cell, and what to do about it; the column counts from 0.
pub(super) struct Bad {
    column: usize,
    what: String,
    remedy: String,
}

impl Bad {
    /// A problem of a column, named by what is wrong and what to do.
    pub fn new(column: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { column, what: what.into(), remedy: remedy.into() }
    }
}

/// What a verb does to a stream.
pub(super) trait Verb: Sized {
    /// Finds its columns in the first row, or says what is wrong with it.
    fn open(&mut self, header: &[&str]) -> Result<(), Bad>;
    /// The names of its columns of results.
    fn results(&self) -> Vec<String>;
    /// The results of a row that has as many cells as the first, or all that is wrong with it.
    fn row(&self, cells: &[&str]) -> Result<Vec<String>, Vec<Bad>>;
}

/// Reads standard input to its end. Bad rows are named on standard error as they come, and have empty results.
///
/// Memory is bounded by the longest row. Where input is slow, what is ready is passed on at once.
pub(super) fn run(verb: impl Verb) -> ExitCode {
    match pass(verb) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // A reader who has closed the pipe has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("标准输入或标准输出出错：{error}；请检查数据和磁盘后重试"));
            ExitCode::FAILURE
        }
    }
}

/// Whether every row was sound.
fn pass(mut verb: impl Verb) -> io::Result<bool> {
    let (input, lines) = Counted::new(io::stdin().lock());
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
    let mut writer = WriterBuilder::new().from_writer(io::stdout().lock());
    let mut record = ByteRecord::new();
    let mut header: Option<(usize, usize)> = None;
    let mut sound = true;
    while reader.read_byte_record(&mut record).map_err(system)? {
        let line = lines.borrow_mut().start_of(record.position().map_or(0, csv::Position::byte));
        let mut name = |bad: Bad| {
            sound = false;
            complain(format_args!("标准输入:{line}:{}: {}；{}", bad.column + 1, bad.what, bad.remedy));
        };
        let cells = texts(&record);
        match (header, cells) {
            (None, cells) => {
                if let Err(bad) = cells.and_then(|cells| verb.open(&cells)) {
                    name(bad);
                    return Ok(false);
                }
                let results = verb.results();
                header = Some((record.len(), results.len()));
                record.extend(&results);
            }
            (Some((width, results)), cells) => {
                let row = cells.map_err(|bad| vec![bad]).and_then(|cells| {
                    if cells.len() == width { verb.row(&cells) } else { Err(vec![torn(cells.len(), width)]) }
                });
                let row = row.unwrap_or_else(|all| {
                    all.into_iter().for_each(&mut name);
                    vec![String::new(); results]
                });
                // The results of a torn row, too, stand under their names.
                record.truncate(width);
                (record.len()..width).for_each(|_| record.push_field(b""));
                record.extend(&row);
            }
        }
        writer.write_byte_record(&record).map_err(system)?;
        lines.borrow_mut().start_of(reader.position().byte());
        if lines.borrow().is_empty() {
            writer.flush()?;
        }
    }
    if header.is_none() {
        complain("标准输入:1:1: 没有内容；请输入第一行是列名的 CSV");
        sound = false;
    }
    writer.flush()?;
    Ok(sound)
}

/// What the system said: of rows of any length and any bytes, nothing else can fail.
fn system(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn texts(record: &ByteRecord) -> Result<Vec<&str>, Bad> {
    let text = |(column, cell)| {
        std::str::from_utf8(cell).map_err(|_| Bad::new(column, "这一格不是 UTF-8 编码的文字", "请把文件另存为 UTF-8"))
    };
    record.iter().enumerate().map(text).collect()
}

fn torn(cells: usize, width: usize) -> Bad {
    let what = format!("这一行有 {cells} 格，第一行有 {width} 列");
    Bad::new(cells.min(width), what, "请补上或删去格子；格子里有逗号的，要用英文双引号括起来")
}

/// The column of this name, of which there may be only one.
pub(super) fn column(header: &[&str], name: &str) -> Result<Option<usize>, Bad> {
    let mut found = header.iter().enumerate().filter(|(_, column)| **column == name).map(|(column, _)| column);
    match (found.next(), found.next()) {
        (_, Some(again)) => Err(Bad::new(again, format!("“{name}”列出现了两次"), "请删去其中一列")),
        (first, None) => Ok(first),
    }
}

/// Refuses a file that has a column of the same name as a result, which could not be told apart from it.
pub(super) fn refuse_results(header: &[&str], results: &[String]) -> Result<(), Bad> {
    let taken = header.iter().position(|column| results.iter().any(|result| result == column));
    taken.map_or(Ok(()), |column| {
        let what = format!("已有“{}”列，与结果的列同名", header[column]);
        Err(Bad::new(column, what, "请先给这一列改名"))
    })
}

/// A concentration; an empty cell is a missing one.
pub(super) fn concentration(cells: &[&str], column: usize, name: &str) -> Result<Option<Decimal>, Bad> {
    let cell = cells[column];
    if cell.is_empty() {
        return Ok(None);
    }
    trimmed(cell)
        .and_then(not_negative)
        .map(Some)
        .map_err(|(what, remedy)| Bad::new(column, format!("“{name}”列的“{}”{what}", short(cell)), remedy))
}
