use std::{
    io::Seek,
    ops::ControlFlow::{self, Break, Continue},
    path::Path,
};

use calamine::{Reader, Xlsx, XlsxError};

use super::{
    SheetCell,
    choose::choose,
    container,
    examine::examine,
    faults::{DAMAGED, in_cell},
    name,
};
use crate::{
    ingest::table::faults::unreadable,
    record::{Fault, LocatedFault},
};

/// The most columns that a table may use, and the most rows that a sheet has.
const MAX_COLUMNS: u64 = 256;
const MAX_ROWS: u64 = 1_048_576;

/// What is done with a row: its sheet as it may be shown, its number from 1 as Excel shows it, its cells from column A.
pub(in crate::ingest) type Each<'a> = &'a mut dyn FnMut(&str, u64, &[SheetCell]) -> ControlFlow<()>;

/// Reads a sheet, the named one or the only visible one that is not empty, and calls `each` with each row until it
/// breaks off.
///
/// Rows and cells at the end of a row without content are left out, be they coloured or not. Rows that are
/// hidden or filtered away are read like any others. Of merged cells the first has the value, the others are empty. The
/// cells are used again for the next row.
///
/// # Errors
///
/// Where the file is no workbook, must not be read, or ends early; rows before that place may have been given to `each`.
pub(in crate::ingest) fn rows(path: &Path, sheet: Option<&str>, each: Each) -> Result<(), LocatedFault> {
    let mut file = container::open(path)?;
    examine(&mut file)?;
    file.rewind().map_err(|error| unreadable(&error))?;
    let mut workbook = Xlsx::new(file).map_err(|_| DAMAGED)?;
    let sheet = choose(&mut workbook, sheet)?;
    let shown = name::shown(&sheet);
    let is_1904 = workbook.has_1904_epoch();
    let failed = |row: u64| {
        let shown = shown.clone();
        move |error: XlsxError| match error {
            XlsxError::CellError(_) => {
                let what = format!("第 {row} 行之后有新式的 Excel 错误值");
                in_cell(Fault::new(what, "请改正算出它的公式，或留空"), &shown, row, 1)
            }
            _ => in_cell(DAMAGED, &shown, row, 1),
        }
    };
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(failed(1))?;
    let mut row = SheetRow::default();
    let mut cell = SheetCell::default();
    let mut last = (0, 0);
    while let Some(record) = cells.next_cell_with_formula_metadata().map_err(failed(last.0.max(1)))? {
        let (at, column) = (u64::from(record.pos.0) + 1, u64::from(record.pos.1) + 1);
        if (at, column) <= last || at > MAX_ROWS {
            return Err(in_cell(DAMAGED, &shown, at, 1));
        }
        last = (at, column);
        cell.read(&record, is_1904);
        if cell.is_blank() && cell.text.is_empty() {
            continue;
        }
        if column > MAX_COLUMNS {
            let what = format!("用到了第 {column} 列，最多 {MAX_COLUMNS} 列");
            return Err(in_cell(Fault::new(what, "请删去右边不用的列"), &shown, at, column));
        }
        if at != row.number && row.give(&shown, each) == Break(()) {
            return Ok(());
        }
        row.put(at, usize::try_from(column).expect("at most 256 columns"), &mut cell);
    }
    // After the last row there is nothing to break off.
    let _ = row.give(&shown, each);
    Ok(())
}

/// The row that is being read. Its cells are kept for the next one.
#[derive(Default)]
struct SheetRow {
    number: u64,
    cells: Vec<SheetCell>,
    used: usize,
}

impl SheetRow {
    /// Puts a cell in its place, in exchange for the one of an earlier row.
    fn put(&mut self, row: u64, column: usize, cell: &mut SheetCell) {
        self.number = row;
        if self.cells.len() < column {
            self.cells.resize_with(column, SheetCell::default);
        }
        std::mem::swap(&mut self.cells[column - 1], cell);
        self.used = self.used.max(column);
    }

    /// Passes the row on, if it has any content, and empties it.
    fn give(&mut self, sheet: &str, each: Each) -> ControlFlow<()> {
        let used = self.cells[..self.used].iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1);
        let next = if used == 0 { Continue(()) } else { each(sheet, self.number, &self.cells[..used]) };
        self.cells[..self.used].iter_mut().for_each(SheetCell::clear);
        self.used = 0;
        next
    }
}
