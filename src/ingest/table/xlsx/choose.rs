use std::io::{Read, Seek};

use calamine::{Reader, Sheet, SheetType, SheetVisible, Xlsx};

use super::{SheetCell, name};
use crate::record::Fault;

/// The name of the sheet to read: the one that is asked for, hidden or not; or the only visible one with anything in it.
///
/// # Errors
///
/// Where it is not there, or it is not clear which one is meant: the sheets there are.
pub(super) fn choose(workbook: &mut Xlsx<impl Read + Seek>, asked: Option<&str>) -> Result<String, Fault> {
    let is_sheet = |sheet: &&Sheet| sheet.typ == SheetType::WorkSheet;
    let sheets: Vec<_> = workbook.sheets_metadata().iter().filter(is_sheet).cloned().collect();
    if let Some(asked) = asked {
        if sheets.iter().any(|sheet| sheet.name == asked) {
            return Ok(asked.to_owned());
        }
        let there = name::list(sheets.iter().map(|sheet| sheet.name.as_str()));
        let what = format!("没有工作表“{}”，现有的是 {there}", name::shown(asked));
        return Err(Fault::new(what, "请改正 portal.toml 里的 sheet，或改工作表的名字"));
    }
    let visible = sheets.into_iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let filled: Vec<_> = visible.filter(|sheet| has_content(workbook, &sheet.name)).collect();
    match &filled[..] {
        [] => Err(Fault::new("工作簿里没有数据", "请填写数据，或从原来的系统重新导出")),
        [sheet] => Ok(sheet.name.clone()),
        [first, ..] => {
            let there = name::list(filled.iter().map(|sheet| sheet.name.as_str()));
            let what = format!("有 {} 张工作表：{there}", filled.len());
            let remedy = format!("请在 portal.toml 里写明是哪一张，如 sheet = \"{}\"", name::shown(&first.name));
            Err(Fault::new(what, remedy))
        }
    }
}

/// Whether the sheet has any content. One that cannot be read counts as filled, since reading it finds out why.
fn has_content(workbook: &mut Xlsx<impl Read + Seek>, sheet: &str) -> bool {
    let is_1904 = workbook.has_1904_epoch();
    let Ok(mut cells) = workbook.worksheet_cells_reader(sheet) else { return true };
    let mut cell = SheetCell::default();
    loop {
        match cells.next_cell_with_formula_metadata() {
            Ok(Some(record)) => cell.read(&record, is_1904),
            Ok(None) => return false,
            Err(_) => return true,
        }
        if !cell.is_blank() {
            return true;
        }
    }
}
