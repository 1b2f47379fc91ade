//! Which sheet is read.

use std::ops::ControlFlow::{Break, Continue};

use super::{Package, read, rows, what, workbook};

#[test]
fn the_only_sheet_with_anything_in_it_is_read() {
    let path = workbook(|workbook| {
        workbook.add_worksheet().set_name("空").unwrap();
        workbook.add_worksheet().set_name("数据").unwrap().write(0, 0, 1).unwrap();
        workbook.add_worksheet().set_name("旧").unwrap().set_hidden(true).write(0, 0, 2).unwrap();
    });
    assert_eq!(read(&path, None).unwrap(), [(1, vec!["1".to_owned()])]);
    assert_eq!(read(&path, Some("旧")).unwrap(), [(1, vec!["2".to_owned()])]);
}

#[test]
fn of_several_sheets_one_must_be_named() {
    let path = workbook(|workbook| {
        for name in ["一月", "二月"] {
            workbook.add_worksheet().set_name(name).unwrap().write(0, 0, name).unwrap();
        }
    });
    let fault = read(&path, None).unwrap_err().fault;
    assert_eq!(fault.what(), "有 2 张工作表：“一月”、“二月”");
    assert_eq!(fault.remedy(), "请在 portal.toml 里写明是哪一张，如 sheet = \"一月\"");
    assert_eq!(read(&path, Some("二月")).unwrap()[0].1, ["二月"]);
    let fault = read(&path, Some("三月")).unwrap_err().fault;
    assert_eq!(fault.what(), "没有工作表“三月”，现有的是 “一月”、“二月”");
}

#[test]
fn a_workbook_without_anything_in_it_says_so() {
    let path = workbook(|workbook| {
        workbook.add_worksheet();
    });
    assert_eq!(what(&path), "工作簿里没有数据");
}

#[test]
fn a_path_and_control_characters_in_a_sheet_name_are_only_shown() {
    let sound = Package::sheet("<row><c><v>1</v></c></row>");
    let name = "../../etc/passwd&#27;[2J&#8238;";
    let path = sound.edit("xl/workbook.xml", "数据", name).save();
    let mut shown = String::new();
    let outcome = rows(&path, None, &mut |sheet, _, _| {
        shown.push_str(sheet);
        Continue(())
    });
    assert_eq!(outcome, Ok(()));
    assert_eq!(shown, "../../etc/passwd\u{fffd}[2J\u{fffd}");
    let what = read(&path, Some("\u{1b}[31m")).unwrap_err().fault.what();
    assert!(!what.contains(char::is_control), "{what}");
}

#[test]
fn reading_stops_where_the_caller_breaks_off() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        for row in 0..10 {
            sheet.write(row, 0, row).unwrap();
        }
    });
    let mut seen = Vec::new();
    let outcome = rows(&path, None, &mut |_, number, _| {
        seen.push(number);
        if number == 3 { Break(()) } else { Continue(()) }
    });
    assert_eq!((outcome, seen), (Ok(()), vec![1, 2, 3]));
}
