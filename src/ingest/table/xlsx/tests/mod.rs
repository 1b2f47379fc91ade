//! Whole workbooks: such as spreadsheet programs write, and such as they never would.

mod cells;
mod hostile;
mod package;
mod sheets;

use std::{ops::ControlFlow::Continue, path::Path};

use rust_xlsxwriter::Workbook;
use tempfile::{NamedTempFile, TempPath};

use super::{SheetCell, rows};
use crate::record::LocatedFault;
use package::Package;

/// A workbook as `fill` makes it.
fn workbook(fill: impl FnOnce(&mut Workbook)) -> TempPath {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    file(&workbook.save_to_buffer().unwrap())
}

/// A file of these bytes.
fn file(bytes: &[u8]) -> TempPath {
    let file = NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    file.into_temp_path()
}

/// The rows with their numbers; a cell with a fault reads `!` and why.
fn read(path: &Path, sheet: Option<&str>) -> Result<Vec<(u64, Vec<String>)>, LocatedFault> {
    let mut all = Vec::new();
    rows(path, sheet, &mut |_, number, cells| {
        let text = |cell: &SheetCell| {
            cell.fault.as_ref().map_or_else(|| cell.text.clone(), |fault| format!("!{}", fault.what()))
        };
        all.push((number, cells.iter().map(text).collect()));
        Continue(())
    })?;
    Ok(all)
}

/// The cells of the first row.
fn first_row(path: &Path) -> Vec<String> {
    read(path, None).unwrap().remove(0).1
}

/// What is wrong with a workbook that is refused.
fn what(path: &Path) -> String {
    read(path, None).unwrap_err().fault.what()
}
