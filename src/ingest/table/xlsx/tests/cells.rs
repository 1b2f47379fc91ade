//! How the cells of a workbook are read.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula};

use super::{first_row, package::Package, read, workbook};

#[test]
fn numbers_words_and_truths_read_as_they_are_seen() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, 92.100_000_000_000_01).unwrap();
        sheet.write(0, 1, " 集宁区\n").unwrap();
        sheet.write(0, 2, true).unwrap();
        sheet.write(0, 3, false).unwrap();
        sheet.write_with_format(0, 4, 0.921, &Format::new().set_num_format("0.0%")).unwrap();
        sheet.write(0, 5, "&lt; < & _x000D_").unwrap();
        sheet.write(0, 6, "007").unwrap();
    });
    assert_eq!(first_row(&path), ["92.1", " 集宁区\n", "TRUE", "FALSE", "0.921", "&lt; < & _x000D_", "007"]);
}

#[test]
fn a_date_reads_as_a_day_in_whatever_form_it_is_shown() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        let day = ExcelDateTime::from_ymd(2021, 1, 31).unwrap();
        for (column, format) in ["yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "mmm-yy", "dd.mm.yyyy"].into_iter().enumerate()
        {
            sheet
                .write_with_format(0, u16::try_from(column).unwrap(), &day, &Format::new().set_num_format(format))
                .unwrap();
        }
        let hour = day.and_hms(8, 0, 0).unwrap();
        sheet.write_with_format(0, 4, &hour, &Format::new().set_num_format("yyyy-mm-dd hh:mm")).unwrap();
        sheet.write(0, 5, 44_227).unwrap();
    });
    let day = "2021-01-31";
    assert_eq!(first_row(&path), [day, day, day, day, "2021-01-31 08:00", "44227"]);
}

#[test]
fn a_workbook_that_counts_from_1904_has_the_same_days() {
    let styles = r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let path = Package::sheet(r#"<row r="1"><c r="A1" s="1"><v>42765</v></c></row>"#)
        .with("xl/styles.xml", styles)
        .edit("xl/workbook.xml", "<sheets>", r#"<workbookPr date1904="1"/><sheets>"#)
        .save();
    assert_eq!(first_row(&path), ["2021-01-31"]);
}

#[test]
fn a_formula_and_an_error_are_refused_in_their_cell() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, 1).unwrap();
        sheet.write(0, 1, Formula::new("=A1*2").set_result("2")).unwrap();
        sheet.write(0, 2, Formula::new("=A1/0").set_result("#DIV/0!")).unwrap();
    });
    assert_eq!(first_row(&path), ["1", "!是公式", "!是公式"]);
    let path = Package::sheet(r#"<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1"><v>NaN</v></c></row>"#).save();
    assert_eq!(first_row(&path), ["!是 Excel 的错误值", "!不是数"]);
}

#[test]
fn empty_rows_and_empty_ends_are_left_out_and_rows_keep_their_numbers() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        let coloured = Format::new().set_bold();
        sheet.write(0, 0, "a").unwrap();
        sheet.write(0, 1, "b").unwrap();
        sheet.write_blank(0, 2, &coloured).unwrap();
        sheet.write_blank(1, 0, &coloured).unwrap();
        sheet.write(2, 0, "  ").unwrap();
        sheet.write(6, 1, "c").unwrap();
        sheet.set_row_hidden(6).unwrap();
    });
    let rows = read(&path, None).unwrap();
    assert_eq!(rows, [(1, vec!["a".to_owned(), "b".to_owned()]), (7, vec![String::new(), "c".to_owned()])]);
}

#[test]
fn of_merged_cells_the_first_has_the_value() {
    let path = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.merge_range(0, 0, 1, 0, "集宁区", &Format::new()).unwrap();
        sheet.write(0, 1, 1).unwrap();
        sheet.write(1, 1, 2).unwrap();
    });
    let rows = read(&path, None).unwrap();
    assert_eq!(rows[0].1, ["集宁区", "1"]);
    assert_eq!(rows[1].1, ["", "2"]);
}

#[test]
fn strings_in_the_cell_in_several_fonts_and_without_places_are_read() {
    let path = Package::sheet(
        r#"<row><c t="inlineStr"><is><r><t>集</t></r><r><t>宁</t></r></is></c><c t="d"><v>2021-01-31T08:00:00</v></c></row>
           <row><c t="str"><v>PM&#50;.5</v></c></row>"#,
    )
    .save();
    let rows = read(&path, None).unwrap();
    assert_eq!(rows, [(1, vec!["集宁".to_owned(), "2021-01-31 08:00".to_owned()]), (2, vec!["PM2.5".to_owned()])]);
}
