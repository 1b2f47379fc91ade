//! CSV from standard input to standard output, row by row: the same rows, with columns of results behind them.

use std::{io, process::ExitCode};

use csv::{ByteRecord, ReaderBuilder, WriterBuilder};

use super::output::eprint_line;
use crate::{
    domain::Decimal,
    ingest::table::{
        cell::{not_negative, trimmed},
        faults::{doubled_column, io_error, ragged_row},
        lines::LineCounter,
    },
    record::{Fault, FaultSubject},
};

/// A fault of a cell, with its column from 0.
pub(super) type ColumnFault = (usize, Fault);

/// What a command does with the rows of a stream.
pub(super) trait RowProcessor: Sized {
    /// Finds its columns in the first row.
    fn read_header(&mut self, header: &[&str]) -> Result<(), ColumnFault>;
    /// The names of its columns of results.
    fn result_columns(&self) -> Vec<String>;
    /// The results of a row that has as many cells as the first, or all that is wrong with it.
    fn process(&self, cells: &[&str]) -> Result<Vec<String>, Vec<ColumnFault>>;
}

/// Reads standard input to its end. Bad rows are named on standard error as they come, and have empty results.
///
/// Memory is bounded by the longest row. Where input is slow, what is ready is passed on at once.
pub(super) fn run(processor: impl RowProcessor) -> ExitCode {
    match pass(processor) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // A reader who has closed the pipe has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprint_line(format_args!("标准输入或标准输出出错：{error}；请检查数据和磁盘后重试"));
            ExitCode::FAILURE
        }
    }
}

/// Whether every row was sound.
fn pass(mut processor: impl RowProcessor) -> io::Result<bool> {
    let (input, lines) = LineCounter::new(io::stdin().lock());
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(input);
    let mut writer = WriterBuilder::new().from_writer(io::stdout().lock());
    let mut record = ByteRecord::new();
    let mut header: Option<(usize, usize)> = None;
    let mut sound = true;
    while reader.read_byte_record(&mut record).map_err(io_error)? {
        let line = lines.borrow_mut().start_of(record.position().map_or(0, csv::Position::byte));
        let mut refuse = |(column, fault): ColumnFault| {
            sound = false;
            eprint_line(format_args!("标准输入:{line}:{}: {fault}", column + 1));
        };
        let cells = texts(&record);
        match (header, cells) {
            (None, cells) => {
                if let Err(fault) = cells.and_then(|cells| processor.read_header(&cells)) {
                    refuse(fault);
                    return Ok(false);
                }
                let results = processor.result_columns();
                header = Some((record.len(), results.len()));
                record.extend(&results);
            }
            (Some((width, results)), cells) => {
                let row = cells.map_err(|fault| vec![fault]).and_then(|cells| {
                    if cells.len() == width {
                        processor.process(&cells)
                    } else {
                        Err(vec![(cells.len().min(width), ragged_row(cells.len(), width))])
                    }
                });
                let row = row.unwrap_or_else(|all| {
                    all.into_iter().for_each(&mut refuse);
                    vec![String::new(); results]
                });
                // The results of a ragged row, too, are under their names.
                record.truncate(width);
                (record.len()..width).for_each(|_| record.push_field(b""));
                record.extend(&row);
            }
        }
        writer.write_byte_record(&record).map_err(io_error)?;
        lines.borrow_mut().start_of(reader.position().byte());
        if lines.borrow().is_empty() {
            writer.flush()?;
        }
    }
    if header.is_none() {
        eprint_line("标准输入:1:1: 没有内容；请输入第一行是列名的 CSV");
        sound = false;
    }
    writer.flush()?;
    Ok(sound)
}

fn texts(record: &ByteRecord) -> Result<Vec<&str>, ColumnFault> {
    let text = |(column, cell)| {
        std::str::from_utf8(cell)
            .map_err(|_| (column, Fault::constant("这一格不是 UTF-8 编码的文字", "请把文件另存为 UTF-8")))
    };
    record.iter().enumerate().map(text).collect()
}

/// The column of this name, of which there may be only one.
pub(super) fn column(header: &[&str], name: &str) -> Result<Option<usize>, ColumnFault> {
    let mut found = header.iter().enumerate().filter(|(_, column)| **column == name).map(|(column, _)| column);
    match (found.next(), found.next()) {
        (_, Some(again)) => Err((again, doubled_column(name))),
        (first, None) => Ok(first),
    }
}

/// Refuses a file that has a column of the same name as a result, which could be mistaken for it.
pub(super) fn refuse_results(header: &[&str], results: &[String]) -> Result<(), ColumnFault> {
    let taken = header.iter().position(|column| results.iter().any(|result| result == column));
    taken.map_or(Ok(()), |column| {
        let what = format!("已有“{}”列，与结果的列同名", header[column]);
        Err((column, Fault::new(what, "请先给这一列改名")))
    })
}

/// A concentration; an empty cell is a missing one.
pub(super) fn concentration(cells: &[&str], column: usize, name: &str) -> Result<Option<Decimal>, ColumnFault> {
    let cell = cells[column];
    if cell.is_empty() {
        return Ok(None);
    }
    let number = trimmed(cell).and_then(not_negative);
    number.map(Some).map_err(|fault| (column, fault.about(FaultSubject::cell(name, cell))))
}
