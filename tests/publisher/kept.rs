//! A publication costs by what is new, and comes to the same as publishing everything anew.

use std::fs;

use crate::test::{Test, stderr, stdout};

/// A day of hours in March 2021.
fn day(day: u32, quote: bool) -> String {
    let station = if quote { "\"集宁\"" } else { "集宁" };
    let row = |hour: u32| format!("{station},2021-03-{day:02} {hour:02}:00,{}\n", day + hour);
    format!("站点,时间,PM2.5\n{}", (1..=24).map(row).collect::<String>())
}

fn bureau(days: &[u32], quote: bool) -> Test {
    let test = Test::without_series().source("file = \"series/h*.csv\"\nlayout = \"station-hour\"");
    days.iter().fold(test, |test, number| test.write(&format!("series/h{number:02}.csv"), day(*number, quote)))
}

fn publish(test: &Test) -> String {
    let said = test.publish_on("2022-03-01");
    assert_eq!((said.status.code(), stderr(&said)), (Some(0), String::new()));
    stdout(&said)
}

/// The publication that the manifest names: files of earlier ones stay beside it.
fn manifest(test: &Test) -> Vec<u8> {
    test.published()["manifest.json"].clone()
}

fn anew(days: &[u32], quote: bool) -> Vec<u8> {
    let test = bureau(days, quote);
    publish(&test);
    manifest(&test)
}

#[test]
fn one_more_day_comes_to_the_same_as_everything_anew() {
    let test = bureau(&[1, 2], false);
    publish(&test);
    assert!(publish(&test).contains("内容与已发布的相同"));
    let test = test.write("series/h03.csv", day(3, false));
    publish(&test);
    assert_eq!(manifest(&test), anew(&[1, 2, 3], false));
    let test = test.remove("series/h02.csv");
    publish(&test);
    assert_eq!(manifest(&test), anew(&[1, 3], false));
    let test = test.edit("series/h01.csv", "01:00,2\n", "01:00,9\n");
    publish(&test);
    assert_ne!(manifest(&test), anew(&[1, 3], false));
}

#[test]
fn the_quick_reader_and_the_careful_one_come_to_the_same() {
    assert_eq!(anew(&[1, 2], false), anew(&[1, 2], true));
}

#[test]
fn what_was_kept_and_damaged_is_never_published() {
    for index in [true, false] {
        let test = bureau(&[1], false);
        publish(&test);
        let before = manifest(&test);
        for entry in fs::read_dir(test.bureau().join(".mingcha")).unwrap().map(Result::unwrap) {
            if (entry.file_name() == "index") == index {
                fs::write(entry.path(), "x").unwrap();
            }
        }
        let said = test.publish_on("2022-03-01");
        assert_eq!(manifest(&test), before);
        assert!(said.status.success() || stderr(&said).contains("请删去文件夹里的 .mingcha"), "{}", stderr(&said));
    }
}
