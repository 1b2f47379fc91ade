use std::{
    io::Seek,
    ops::ControlFlow::{self, Break, Continue},
    path::Path,
};

use calamine::{Reader, Xlsx, XlsxError};

use super::{Cell, Refusal, choose::choose, container, examine::examine, name};

/// The most columns that a table may use, and the most rows that a sheet has.
const COLUMNS: u64 = 256;
const ROWS: u64 = 1_048_576;

/// What is done with a row: its sheet as it may be shown, its number from 1 as Excel shows it, its cells from column A.
pub(in crate::ingest) type Each<'a> = &'a mut dyn FnMut(&str, u64, &[Cell]) -> ControlFlow<()>;

/// Reads a sheet, the named one or the only visible one that is not empty, and calls `each` with each row until it
/// breaks off.
///
/// Rows and cells at the end of a row in which nothing stands are left out, be they coloured or not. Rows that are
/// hidden or filtered away are read like any others. Of merged cells the first has the value, the others are empty. The
/// cells are used again for the next row.
///
/// # Errors
///
/// Where the file is no workbook, must not be read, or ends early; rows before that place may have been given to `each`.
pub(in crate::ingest) fn rows(path: &Path, sheet: Option<&str>, each: Each) -> Result<(), Refusal> {
    let mut file = container::open(path)?;
    examine(&mut file)?;
    file.rewind().map_err(|error| Refusal::unread(&error))?;
    let mut workbook = Xlsx::new(file).map_err(|_| Refusal::damaged())?;
    let sheet = choose(&mut workbook, sheet)?;
    let shown = name::shown(&sheet);
    let is_1904 = workbook.has_1904_epoch();
    let failed = |row: u64| {
        let shown = shown.clone();
        move |error: XlsxError| match error {
            XlsxError::CellError(_) => {
                let what = format!("第 {row} 行之后有新式的 Excel 错误值");
                Refusal::new(what, "请改正算出它的公式，或留空").in_row(&shown, row)
            }
            _ => Refusal::damaged().in_row(&shown, row),
        }
    };
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(failed(1))?;
    let mut row = Row::default();
    let mut cell = Cell::default();
    let mut last = (0, 0);
    while let Some(record) = cells.next_cell_with_formula_metadata().map_err(failed(last.0.max(1)))? {
        let (at, column) = (u64::from(record.pos.0) + 1, u64::from(record.pos.1) + 1);
        if (at, column) <= last || at > ROWS {
            return Err(Refusal::damaged().in_row(&shown, at));
        }
        last = (at, column);
        cell.read(&record, is_1904);
        if cell.is_blank() && cell.text.is_empty() {
            continue;
        }
        if column > COLUMNS {
            let what = format!("用到了第 {column} 列，最多 {COLUMNS} 列");
            return Err(Refusal::new(what, "请删去右边不用的列").in_cell(&shown, at, column));
        }
        if at != row.number && row.give(&shown, each) == Break(()) {
            return Ok(());
        }
        row.put(at, column as usize, &mut cell);
    }
    // After the last row there is nothing to break off.
    let _ = row.give(&shown, each);
    Ok(())
}

/// The row that is being read. Its cells are kept for the next one.
#[derive(Default)]
struct Row {
    number: u64,
    cells: Vec<Cell>,
    used: usize,
}

impl Row {
    /// Takes what stands in a cell, in exchange for what stood there in an earlier row.
    fn put(&mut self, row: u64, column: usize, cell: &mut Cell) {
        self.number = row;
        if self.cells.len() < column {
            self.cells.resize_with(column, Cell::default);
        }
        std::mem::swap(&mut self.cells[column - 1], cell);
        self.used = self.used.max(column);
    }

    /// Gives the row away, if anything stands in it, and empties it.
    fn give(&mut self, sheet: &str, each: Each) -> ControlFlow<()> {
        let used = self.cells[..self.used].iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1);
        let next = if used == 0 { Continue(()) } else { each(sheet, self.number, &self.cells[..used]) };
        self.cells[..self.used].iter_mut().for_each(Cell::clear);
        self.used = 0;
        next
    }
}
