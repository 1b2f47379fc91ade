//! Workbooks that are refused.

use std::io::{Cursor, Write as _};

use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{bureau::TestBureau, command::stderr};

/// The problems that `check` finds in a workbook of hours.
fn check(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let source = format!("file = \"series/{name}\"\nlayout = \"station-hour\"");
    let test = TestBureau::without_series().source(&source).write(&format!("series/{name}"), bytes);
    let output = test.check();
    assert_eq!(output.status.code(), Some(1));
    stderr(&output)
}

/// A sheet of one station with the hours as text, from 1 to 24.
fn sheet(workbook: &mut Workbook, name: &str) {
    let sheet = workbook.add_worksheet().set_name(name).unwrap();
    for (column, title) in (0..).zip(["站点", "时间", "PM2.5"]) {
        sheet.write(0, column, title).unwrap();
    }
    for hour in 1..=24_u32 {
        sheet.write(hour, 0, "集宁").unwrap();
        sheet.write(hour, 1, format!("2021-03-01 {hour:02}:00")).unwrap();
        sheet.write(hour, 2, hour).unwrap();
    }
}

#[test]
fn an_old_workbook_and_one_with_a_password_are_answered_with_what_to_save_instead() {
    let old: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].into_iter().chain([0; 2048]).collect();
    assert!(check("h.xls", &old).contains("series/h.xls:1:1: 是旧版 .xls 文件；请在 Excel 里另存为 .xlsx"));
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let output = check("h.xlsx", [old, name].concat());
    assert!(output.contains("series/h.xlsx:1:1: 工作簿有打开密码；"), "{output}");
}

#[test]
fn a_formula_is_named_by_its_cell_and_two_sheets_by_their_names() {
    let mut workbook = Workbook::new();
    sheet(&mut workbook, "小时值");
    workbook.worksheet_from_index(0).unwrap().write(3, 2, Formula::new("=1+1")).unwrap();
    let output = check("h.xlsx", workbook.save_to_buffer().unwrap());
    assert!(output.contains("series/h.xlsx[小时值!C4]: “PM2.5”列是公式；请复制后“选择性粘贴”为数值\n"), "{output}");
    sheet(&mut workbook, "备份");
    let output = check("h.xlsx", workbook.save_to_buffer().unwrap());
    assert!(output.contains("有 2 张工作表：“小时值”、“备份”；") && output.contains("sheet = \"小时值\""), "{output}");
}

#[test]
fn a_zip_bomb_and_a_million_empty_cells_are_refused() {
    let spaces = " ".repeat(1 << 20).into_bytes();
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    for part in ["[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml"] {
        bomb.start_file(part, SimpleFileOptions::default()).unwrap();
        (0..48).for_each(|_| bomb.write_all(&spaces).unwrap());
    }
    let output = check("h.xlsx", bomb.finish().unwrap().into_inner());
    assert!(output.contains("series/h.xlsx:1:1: 工作簿解压后"), "{output}");

    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let coloured = Format::new().set_background_color("#ffff00");
    for row in 0..10_000 {
        for column in 0..100 {
            sheet.write_blank(row, column, &coloured).unwrap();
        }
    }
    assert!(check("h.xlsx", workbook.save_to_buffer().unwrap()).contains("工作簿里没有数据"));
}
