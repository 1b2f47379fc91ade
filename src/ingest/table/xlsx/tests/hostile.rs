//! Files that were made, cut or renamed so that reading them goes wrong.

use rust_xlsxwriter::Format;

use super::{LocatedFault, Package, file, first_row, read, what, workbook};

const ROW: &str = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
const DAMAGED: &str = "工作簿不完整或已损坏";
const FOREIGN: &str = "工作簿里有表格软件不会写的内容";

fn sound() -> Package {
    Package::sheet(ROW)
}

#[test]
fn the_package_that_the_other_tests_spoil_is_sound() {
    assert_eq!(first_row(&sound().save()), ["1"]);
}

#[test]
fn a_file_that_is_no_xlsx_says_what_it_is() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    let encrypted: Vec<_> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    // The name lies across two pieces of the file as they are read.
    let encrypted = [&ole[..], &vec![0; (66 << 10) - 20], &encrypted, &[0; 99]].concat();
    for (bytes, expected) in [
        (&b""[..], "文件是空的"),
        (&ole, "是旧版 .xls 文件"),
        (&encrypted, "工作簿有打开密码"),
        ("\u{feff}站点,日期\n".as_bytes(), "不是工作簿，是改了名的文本文件"),
        (b"\r\n<html><table>", "不是工作簿，是改了名的网页"),
        (b"\0\0\0\0", DAMAGED),
        (b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", DAMAGED),
        (b"PK\x03\x04 nothing more", DAMAGED),
    ] {
        assert_eq!(what(&file(bytes)), expected);
    }
    assert_eq!(what("no such file.xlsx".as_ref()), "没有这个文件");
    for (part, expected) in [
        ("xl/vbaProject.bin", "工作簿带有宏"),
        ("XL\\VBAPROJECT.BIN", "工作簿带有宏"),
        ("xl/externalLinks/externalLink1.xml", "工作簿引用了别的工作簿，数值可能不是最新的"),
        ("xl/workbook.bin", "是 .xlsb 文件"),
    ] {
        assert_eq!(what(&sound().with(part, "<x/>").save()), expected);
    }
    let other =
        |parts: [&str; 2]| parts.iter().fold(Package::empty(), |package, part| package.with(part, "<x/>")).save();
    assert_eq!(what(&other(["content.xml", "META-INF/manifest.xml"])), "是 .ods 文件");
    assert_eq!(what(&other(["word/document.xml", "_rels/.rels"])), "不是工作簿");
}

#[test]
fn a_workbook_that_was_cut_off_anywhere_is_refused() {
    let bytes = sound().bytes();
    for length in (4..bytes.len()).step_by(7) {
        assert_eq!(what(&file(&bytes[..length])), DAMAGED, "{length}");
    }
}

#[test]
fn no_single_changed_byte_makes_it_panic() {
    let bytes = sound().with("xl/sharedStrings.xml", r#"<sst uniqueCount="1"><si><t>a</t></si></sst>"#).bytes();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        // Refused, or a byte that nothing depends on.
        let _ = read(&file(&changed), None);
    }
}

#[test]
fn a_zip_bomb_is_refused_before_it_unpacks() {
    let piece = " ".repeat(2 << 20);
    let sheet = sound().edit("xl/worksheets/sheet1.xml", "</row>", &format!("</row>{piece}"));
    assert_eq!(what(&sheet.save()), "工作簿里有一格大得异常");
    let pieces = format!("<x>{}</x>", " ".repeat(512 << 10)).repeat(33);
    assert_eq!(what(&Package::sheet(&pieces).save()), "工作簿解压后大得异常");
    let strings = format!("<sst>{pieces}{pieces}</sst>");
    assert_eq!(what(&sound().with("xl/sharedStrings.xml", &strings).save()), "工作簿解压后太大");
}

#[test]
fn a_part_that_declares_to_be_huge_is_refused() {
    let mut bytes = sound().bytes();
    // The unpacked size in each entry of the archive's directory.
    let entries = bytes.windows(4).enumerate().filter(|(_, bytes)| bytes == b"PK\x01\x02").map(|(at, _)| at);
    for at in entries.collect::<Vec<_>>() {
        bytes[at + 24..at + 28].copy_from_slice(&u32::to_le_bytes(0x7fff_ffff));
    }
    assert_eq!(what(&file(&bytes)), "工作簿解压后太大");
}

#[test]
fn an_archive_with_the_large_form_of_the_directory_is_refused() {
    let bytes = sound().bytes();
    let end = bytes.windows(4).rposition(|bytes| bytes == b"PK\x05\x06").unwrap();
    let large = [&bytes[..end], b"PK\x06\x07", &[0; 16], &bytes[end..]].concat();
    assert_eq!(what(&file(&large)), DAMAGED);
}

#[test]
fn what_a_workbook_declares_of_itself_sets_no_memory_aside() {
    for count in ["18446744073709551615", "99999999999999999999", "1000000000000", "-1"] {
        let strings = format!(r#"<sst uniqueCount="{count}"><si><t>a</t></si></sst>"#);
        assert_eq!(what(&sound().with("xl/sharedStrings.xml", &strings).save()), FOREIGN, "{count}");
    }
    let formula = r#"<c r="A1"><f t="shared" si="18446744073709551615" ref="A1:A2">1</f><v>1</v></c>"#;
    assert_eq!(first_row(&Package::sheet(&format!("<row>{formula}</row>")).save()), ["!是公式"]);
}

#[test]
fn places_that_no_sheet_has_are_refused() {
    for row in [
        r#"<row r="4294967296"/>"#,
        r#"<row r="1"><c r="A4294967297"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1" r="A4294967297"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1"><f t="shared" si="0" ref="B2:A1">1</f></c></row>"#,
    ] {
        assert_eq!(what(&Package::sheet(row).save()), FOREIGN, "{row}");
    }
    let dimension = r#"<dimension ref="B2:A1"/><sheetData>"#;
    assert_eq!(what(&sound().edit("xl/worksheets/sheet1.xml", "<sheetData>", dimension).save()), FOREIGN);
    for rows in [
        format!("{ROW}{ROW}"),
        r#"<row r="2"><c r="A2"><v>1</v></c></row>"#.to_owned() + ROW,
        r#"<row r="1048577"><c r="A1048577"><v>1</v></c></row>"#.to_owned(),
        r#"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#.to_owned(),
    ] {
        assert_eq!(what(&Package::sheet(&rows).save()), DAMAGED, "{rows}");
    }
}

#[test]
fn tricks_with_xml_are_refused() {
    let entity = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    let sheet =
        format!(r#"{entity}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>"#);
    assert_eq!(what(&sound().with("xl/worksheets/sheet1.xml", &sheet).save()), FOREIGN);
    let deep = "<x>".repeat(100_000);
    assert_eq!(what(&Package::sheet(&deep).save()), FOREIGN);
    for broken in ["<row><c><v>1</v></c>", "<row><c><v>1</c></v></row>", r#"<row><c t="s"><v>7</v></c></row>"#] {
        assert_eq!(what(&Package::sheet(broken).save()), DAMAGED, "{broken}");
    }
    let open = sound().edit("xl/worksheets/sheet1.xml", "</worksheet>", "");
    assert_eq!(what(&open.save()), DAMAGED);
    // A text that is not declared and cannot be resolved.
    assert_eq!(what(&Package::sheet(r#"<row><c t="str"><v>&b;</v></c></row>"#).save()), DAMAGED);
}

#[test]
fn a_relation_to_a_part_that_is_not_examined_is_refused() {
    for target in ["media/image1.png", "/docProps/app.xml", "worksheets/_rels/a.xml"] {
        let path = sound().edit("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target).save();
        assert_eq!(what(&path), FOREIGN, "{target}");
    }
    let path = sound().edit("_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml").save();
    assert_eq!(what(&path), FOREIGN);
}

#[test]
fn a_cell_that_never_ends_is_refused_and_a_long_one_in_its_place() {
    let run = "<r><t>a</t></r>".repeat(100_000);
    let rows = format!(r#"<row><c t="inlineStr"><is>{run}</is></c></row>"#);
    assert_eq!(what(&Package::sheet(&rows).save()), "工作簿里有一格大得异常");
    let rows = format!(r#"<row><c t="inlineStr"><is><t>{}</t></is></c></row>"#, "长".repeat(32_768));
    assert_eq!(first_row(&Package::sheet(&rows).save()), ["!超过 32767 个字"]);
}

#[test]
fn more_columns_than_a_table_has_are_refused_in_their_cell() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, 1).unwrap();
        sheet.write(11, 256, 1).unwrap();
    });
    let LocatedFault { place, fault } = read(&path, None).unwrap_err();
    assert_eq!(fault.what(), "用到了第 257 列，最多 256 列");
    assert_eq!(place.to_string(), "[Sheet1!IW12]");
}

#[test]
fn hundreds_of_thousands_of_coloured_empty_cells_are_passed_over() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        let coloured = Format::new().set_bold();
        sheet.write(0, 0, "a").unwrap();
        for row in 1..=1000 {
            for column in 0..200 {
                sheet.write_blank(row, column, &coloured).unwrap();
            }
        }
        sheet.write(2000, 0, "b").unwrap();
    });
    let rows = read(&path, None).unwrap();
    assert_eq!(rows, [(1, vec!["a".to_owned()]), (2001, vec!["b".to_owned()])]);
}
