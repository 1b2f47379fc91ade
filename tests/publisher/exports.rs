//! Exports, from their file to what is published, and the lines about what is wrong or unusual in them.

use mingcha::{
    domain::{Measured, Pollutant},
    snapshot::FileIntake,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::{
    bureau::{DAY, TestBureau},
    command::{stderr, stdout},
};

const HOURS: &str = "file = \"series/h.csv\"\nlayout = \"station-hour\"";
const HEADER: &str = "站点,时间,PM2.5,更新人";

/// A day of one station; the hours from 1 have the values from 1.
fn day() -> String {
    let rows = (1..=24).map(|hour| format!("集宁,2021-03-01 {hour:02}:00,{hour},张三\n"));
    format!("{HEADER}\n{}", rows.collect::<String>())
}

/// The published mean of PM2.5 on 1 March 2021, and the account of the first file's rows.
fn published(test: &TestBureau) -> (String, FileIntake) {
    test.publish();
    let intake = test.snapshots().intake.unwrap().0[0].clone();
    let daily = test.published_file("air-daily");
    let daily: mingcha::snapshot::AirDaily = serde_json::from_slice(&daily).unwrap();
    let value = &daily.series[Pollutant::Pm25].values[59];
    let printed = match value {
        Measured::Value(value) => value.to_string(),
        Measured::Missing(reason) => reason.name().to_owned(),
    };
    (printed, intake)
}

/// The exit code and the lines of `check` for one export of hours.
fn check(csv: &str, keys: &str) -> (Option<i32>, String) {
    let test = TestBureau::without_series().source(&format!("{HOURS}\n{keys}")).write("series/h.csv", csv);
    let output = test.check();
    (output.status.code(), stderr(&output) + &stdout(&output))
}

#[test]
fn hours_are_read_with_any_separator_and_nothing_of_an_unread_column_is_published() {
    for (csv, keys) in [
        (day(), ""),
        (day().replace(',', ";"), "delimiter = \"semicolon\""),
        (day().replace(',', "\t"), "delimiter = \"tab\""),
    ] {
        let test = TestBureau::without_series().source(&format!("{HOURS}\n{keys}")).write("series/h.csv", csv);
        let (mean, intake) = published(&test);
        // (1 + … + 24) ÷ 24 = 12.5, half to even.
        assert_eq!(mean, "12");
        assert_eq!((intake.rows, intake.accepted, intake.rejected), (24, 24, 0));
        assert_eq!(intake.unread, ["更新人"]);
        let total = &intake.totals[0];
        assert_eq!((&total.column[..], total.count, total.sum.to_string()), ("PM2.5", 24, "300".to_owned()));
        for (name, bytes) in test.published() {
            assert!(!String::from_utf8_lossy(&bytes).contains("张三"), "{name}");
        }
    }
}

#[test]
fn a_workbook_with_real_times_has_its_midnight() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let format = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for (column, title) in (0..).zip(["站点", "时间", "PM2.5"]) {
        sheet.write(0, column, title).unwrap();
    }
    for hour in 0..24_u16 {
        let row = u32::from(hour) + 1;
        let time = ExcelDateTime::from_ymd(2021, 3, 1).unwrap().and_hms(hour, 0, 0).unwrap();
        sheet.write(row, 0, "集宁").unwrap();
        sheet.write_datetime_with_format(row, 1, &time, &format).unwrap();
        sheet.write(row, 2, hour).unwrap();
    }
    let keys = "file = \"series/h.xlsx\"\nlayout = \"station-hour\"\nhours = \"begin\"";
    let test = TestBureau::without_series().source(keys).write("series/h.xlsx", workbook.save_to_buffer().unwrap());
    let (mean, intake) = published(&test);
    assert_eq!((&mean[..], intake.accepted, intake.rejected), ("12", 24, 0));
}

#[test]
fn each_mistake_in_a_row_has_its_own_message() {
    for (row, line) in [
        ("集宁,44227,5,", "“时间”列的“44227”像是被 Excel 变成数字的日期"),
        ("集宁,2021-03-01 01:00,５,", "“PM2.5”列的“５”里有全角数字"),
        ("集宁,2021-03-01 01:00,\"1,234\",", "“PM2.5”列的“1,234”里有千分号"),
        ("集宁,2022-03-02 01:00,5,", "“时间”列的“2022-03-02 01:00”在发布日期 2022-03-01 之后"),
        ("集宁,2021-03-01 01:00,-5,", "“PM2.5”列的“-5”是负数"),
        ("集宁,2021-03-01 01:00,5.1234,", "“PM2.5”列的“5.1234”小数位太多"),
        ("集宁,2021-03-01 01:00,100000,", "“PM2.5”列的“100000”大得不可能"),
        ("集宁,2021-03-01 01:00,NaN,", "missing 里写明，如 \"NaN\" = \"未监测\""),
        (
            "集宁,2021-03-01 01:00,5,\n集宁,2021-03-01 01:00,6,",
            "series/h.csv:3:2: “时间”列的“2021-03-01 01:00”与前面的一行重复",
        ),
    ] {
        let csv = format!("{HEADER}\n{row}\n");
        let (code, output) = check(&csv, "");
        assert!(code == Some(1) && output.contains(line), "{output}");
        assert!(output.contains("拒收 1 行，超过允许的 0 行"), "{output}");
        let (code, output) = check(&csv, "reject_limit = 1");
        assert!(code == Some(0) && output.contains("拒收 1 行"), "{output}");
    }
    let (code, output) = check(&format!("{HEADER}\n集宁,2021-03-01 02:00,5,\n集宁,2021-03-01 01:00,5,\n"), "");
    assert!(code == Some(0) && output.contains("早于同一站点上一行的时间"), "{output}");
    let (code, output) = check(&day(), "columns = { pm25 = \"细颗粒\" }");
    assert!(code == Some(1) && output.contains("没有“细颗粒”列"), "{output}");
}

#[test]
fn the_national_platform_s_wide_files_are_read_by_a_pattern() {
    let rows = (1..=23).map(|hour| format!("20210301,{hour},PM2.5,{hour},9\n20210301,{hour},AQI,70,70\n"));
    let first = format!("date,hour,type,乌兰察布,呼和浩特\n{}", rows.collect::<String>());
    let keys = "file = \"series/china_cities_*.csv\"\nlayout = \"city-hour\"\ncolumns = { city = \"乌兰察布\" }";
    // The hour that ends at midnight is in the next day's file.
    let last = "date,hour,type,乌兰察布,呼和浩特\n20210302,0,PM2.5,24,9\n";
    let test = TestBureau::without_series()
        .source(keys)
        .write("series/china_cities_20210301.csv", first)
        .write("series/china_cities_20210302.csv", last);
    let (mean, intake) = published(&test);
    assert_eq!((&mean[..], intake.rows, &intake.unread[..]), ("12", 46, &["呼和浩特".to_owned()][..]));
    TestBureau::without_series()
        .source("file = \"series/none_*.csv\"\nlayout = \"station-hour\"")
        .finds(&["portal.toml:1:1: 没有名称合于“series/none_*.csv”的文件；请放入文件，或改正 sources 里的 file"]);
}

#[test]
fn days_of_the_city_without_a_header_have_their_dates_and_reasons() {
    let keys = "file = \"series/d.csv\"\nlayout = \"city-day\"\nheader = false\nmissing = { \"—\" = \"剔除\" }\n\
                columns = { date = 1, pm25 = 2 }";
    for (row, expected) in [("2021年03月01日,12", "12"), ("2021/3/1,—", "剔除")] {
        let test = TestBureau::without_series().source(keys).write("series/d.csv", format!("2021/3/2,8\n{row}\n"));
        let (value, intake) = published(&test);
        assert_eq!((&value[..], intake.accepted), (expected, 2), "{row}");
    }
}

#[test]
fn the_same_hour_in_two_files_is_refused() {
    let test = TestBureau::without_series().source("file = \"series/h*.csv\"\nlayout = \"station-hour\"");
    test.write("series/h1.csv", day())
        .write("series/h2.csv", day())
        .finds(&["series/h2.csv:1:1: 站点“集宁”2021-03-01 第 1 小时在另一个文件里已有；请删去其中一处"]);
}

#[test]
fn a_day_of_ten_times_the_usual_is_warned_of_and_an_impossible_one_refused() {
    let days = |of_tenth: &str| {
        let value = |day: u32| if day == 10 { of_tenth.to_owned() } else { "30".to_owned() };
        let rows = (1..=25).map(|day| format!("2021-03-{day:02},{}", value(day))).collect::<Vec<_>>().join("\n");
        TestBureau::without_series()
            .source("file = \"series/d.csv\"\nlayout = \"city-day\"")
            .write("series/d.csv", format!("date,PM10\n{rows}"))
    };
    let output = days("300").publish();
    let line = "提醒：series/d.csv:11:2: 2021-03-10 的 PM10 是 300 µg/m³，超过平时（30 µg/m³）的 10 倍；请核对这个值\n";
    assert!(output.contains(line), "{output}");
    let test = days("100000");
    let output = stderr(&test.check());
    assert!(
        output.contains("series/d.csv:11:2: “PM10”列的“100000”大得不可能（µg/m³）；请核对数值和单位\n"),
        "{output}"
    );
}

#[test]
fn the_first_thousand_bad_rows_are_listed_and_all_are_counted() {
    let rows = (1..=1203).map(|row| format!("集宁,2021-03-01 01:00,坏{row}")).collect::<Vec<_>>().join("\n");
    let (code, output) = check(&format!("站点,时间,PM2.5\n{rows}\n"), "");
    assert_eq!(code, Some(1));
    assert!(output.contains("series/h.csv:1:1: 拒收 1203 行，超过允许的 0 行"), "{}", output.len());
    assert!(output.contains("还有 204 个问题没有列出；请先改正上面的，再检查一次\n"), "{}", output.len());
}

#[test]
fn an_index_that_is_not_the_standards_is_warned_of_by_check_and_publish() {
    let test = TestBureau::without_series()
        .source("file = \"series/d.csv\"\nlayout = \"city-day\"")
        .write("series/d.csv", "date,so2,no2,co,o3,pm10,pm25,aqi\n2021-03-01,10,10,0.5,80,40,77,101\n");
    let line =
        "提醒：公布的空气质量指数与按标准重算的比较：1 天里 0 天一致；相差最大的是 2021-03-01，公布 101，重算 103\n";
    let checked = stdout(&test.check());
    let published = test.publish();
    assert!(checked.contains(line) && published.contains(line), "{checked}{published}");
}

#[test]
fn a_title_in_another_unit_is_refused_also_where_portal_toml_names_the_column() {
    let csv = |title: &str| format!("站点,时间,{title}\n集宁,2021-03-01 01:00,7\n");
    for (title, keys, unit) in [
        ("CO(μg/m³)", "", "mg/m³"),
        ("CO（ug/m3）", "columns = { co = \"CO（ug/m3）\" }", "mg/m³"),
        ("CO(μg·m-3)", "columns = { co = \"CO(μg·m-3)\" }", "mg/m³"),
        ("CO（微克每立方米）", "columns = { co = 3 }", "mg/m³"),
        ("PM2.5(mg/m3)", "", "µg/m³"),
        ("PM2.5(mg/m3)", "columns = { pm25 = 3 }", "µg/m³"),
    ] {
        let line = format!("series/h.csv:1:3: “{title}”列的单位不是 {unit}；请换算成 {unit}，并改正列名\n");
        let (code, output) = check(&csv(title), keys);
        assert!(code == Some(1) && output.contains(&line), "{title}: {output}");
    }
    for (title, keys) in [
        ("CO(mg/m3)", ""),
        ("PM2.5(μg/m³)", ""),
        ("PM2.5（自动）", "columns = { pm25 = \"PM2.5（自动）\" }"),
        ("PM2.5(IAQI),PM2.5(ug/m3)", ""),
    ] {
        let csv = csv(title).replace(",7", if title.contains("IAQI") { ",9,7" } else { ",7" });
        let (code, output) = check(&csv, keys);
        assert_eq!(code, Some(0), "{title}: {output}");
    }
}

#[test]
fn rows_that_are_computed_from_others_are_ignored_and_an_unknown_kind_is_refused() {
    let keys = "file = \"series/h.csv\"\nlayout = \"city-hour\"\npublish = \"both\"\ncolumns = { city = \"乌兰察布\" }";
    let bureau = |rows: &str| {
        let csv = format!("date,hour,type,乌兰察布\n20210101,1,PM2.5,8\n{rows}");
        TestBureau::without_series().source(keys).write("series/h.csv", csv)
    };
    let test = bureau("20210101,1,AQI,30\n20210101,1,PM2.5_24h,9\n20210101,1,O3_8h_24h,60\n");
    test.publish();
    let intake = test.snapshots().intake.unwrap().0[0].clone();
    assert_eq!((intake.rows, intake.accepted, intake.ignored, intake.rejected), (4, 1, 3, 0));
    let line = "series/h.csv:3:3: “type”列的“pm2.5”不认识；请用 SO2、NO2、CO、O3、PM10、PM2.5；AQI 和 24 小时、8 小时平均的\
                行可以留着，不会用到\n";
    let output = stderr(&bureau("20210101,2,pm2.5,12\n").check());
    assert!(output.contains(line), "{output}");
}

#[test]
fn a_title_that_holds_personal_data_is_published_as_a_number() {
    let csv = day().replace("更新人", "审核员13800000000");
    let test = TestBureau::without_series().source(HOURS).write("series/h.csv", csv);
    assert_eq!(published(&test).1.unread, ["第 4 列"]);
    for (name, bytes) in test.published() {
        assert!(!String::from_utf8_lossy(&bytes).contains("13800000000"), "{name}");
    }
}

#[test]
fn a_rejection_does_not_publish_personal_data_of_its_columns_title() {
    let csv = day().replace("PM2.5", "PM2.5审核员13800000000") + "集宁,2021-03-02 01:00,九二,张三\n";
    let keys = format!("{HOURS}\nreject_limit = 1\ncolumns = {{ pm25 = 3 }}");
    let test = TestBureau::without_series().source(&keys).write("series/h.csv", csv);
    assert_eq!(published(&test).1.rejections, ["series/h.csv:26:3: “第 3 列”列的内容不是数"]);
    for (name, bytes) in test.published() {
        assert!(!String::from_utf8_lossy(&bytes).contains("13800000000"), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn series_on_a_disk_that_is_not_mounted_are_a_problem() {
    let test = TestBureau::new();
    test.publish();
    let before = test.published();
    let series = test.path().join("series");
    std::fs::remove_dir_all(&series).unwrap();
    std::os::unix::fs::symlink("/not/mounted", &series).unwrap();
    assert_eq!(test.publish_on(DAY).status.code(), Some(1));
    assert_eq!(test.published(), before, "what is published is left alone");
    let line = "series:1:1: 是链接，但它指向的位置打不开；请接通它指向的磁盘或文件夹；不再需要的，请删去这个链接";
    test.finds(&[line]);
}

#[cfg(unix)]
#[test]
fn an_export_whose_name_is_not_utf8_is_a_problem() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};

    let keys = "file = \"series/h*.csv\"\nlayout = \"station-hour\"";
    let test = TestBureau::without_series().source(keys).write("series/h1.csv", day());
    std::fs::write(test.path().join("series").join(OsStr::from_bytes(b"\xbf\xd5.csv")), day()).unwrap();
    test.finds(&["portal.toml:1:1: 文件名“\u{fffd}\u{fffd}.csv”不是 UTF-8 编码，读不到这个文件；请给这个文件改名"]);
}
