//! Publishing with a cache gives the same bytes as publishing without one.

use std::{fmt::Write as _, fs};

use mingcha::store::sha256;
use tempfile::{TempDir, tempdir};

use crate::{
    bureau::{DAY, TestBureau},
    command::stderr,
    source_hash::source_hash,
};

/// A day of hours in March 2021.
fn day(day: u32, quote: bool) -> String {
    let station = if quote { "\"集宁\"" } else { "集宁" };
    let row = |hour: u32| format!("{station},2021-03-{day:02} {hour:02}:00,{}\n", day + hour);
    format!("站点,时间,PM2.5\n{}", (1..=24).map(row).collect::<String>())
}

fn bureau(days: &[u32], quote: bool) -> TestBureau {
    let test = TestBureau::without_series().source("file = \"series/h*.csv\"\nlayout = \"station-hour\"");
    days.iter().fold(test, |test, number| test.write(&format!("series/h{number:02}.csv"), day(*number, quote)))
}

/// The manifest, which names the files of the last publication: those of earlier ones stay beside them.
fn manifest(test: &TestBureau) -> Vec<u8> {
    test.published()["manifest.json"].clone()
}

fn without_cache(days: &[u32], quote: bool) -> Vec<u8> {
    let test = bureau(days, quote);
    test.publish();
    manifest(&test)
}

#[test]
fn one_day_more_or_less_gives_the_same_as_publishing_without_a_cache() {
    let test = bureau(&[1, 2], false);
    test.publish();
    assert!(test.publish().contains("内容与已发布的相同"));
    let test = test.write("series/h03.csv", day(3, false));
    test.publish();
    assert_eq!(manifest(&test), without_cache(&[1, 2, 3], false));
    let test = test.remove("series/h02.csv");
    test.publish();
    assert_eq!(manifest(&test), without_cache(&[1, 3], false));
    let test = test.edit("series/h01.csv", "01:00,2\n", "01:00,9\n");
    test.publish();
    assert_ne!(manifest(&test), without_cache(&[1, 3], false));
}

#[test]
fn the_fast_path_and_the_reader_of_rows_give_the_same() {
    assert_eq!(without_cache(&[1, 2], false), without_cache(&[1, 2], true));
}

/// Half a year of two stations, over a new year and with long notes: more than one chunk of 4 MiB.
fn half_a_year(quote: bool) -> String {
    let mut rows = String::from("站点,时间,SO2,NO2,CO,O3,PM10,PM2.5,备注\n");
    let note = "记".repeat(200);
    let mut day = jiff::civil::date(2021, 7, 10);
    while day < jiff::civil::date(2022, 1, 2) {
        for hour in 1..=24 {
            for station in ["集宁", "新区"] {
                let station =
                    if quote && day.day() == 15 && hour == 9 { format!("\"{station}\"") } else { station.to_owned() };
                let value = (u32::try_from(day.day_of_year()).unwrap() * 7 + hour * 3) % 90;
                let pm25 = if value < 2 { String::new() } else { format!("{value}.5") };
                writeln!(
                    rows,
                    "{station},{day} {hour:02}:00,{},{value},0.{},{},{value},{pm25},{note}",
                    value / 3,
                    value % 10,
                    value + 60
                )
                .unwrap();
            }
        }
        day = day.tomorrow().unwrap();
    }
    rows
}

#[test]
fn a_file_of_several_chunks_gives_the_same_read_in_chunks_and_row_by_row() {
    let rows = half_a_year(false);
    assert!(rows.len() > 5 << 20, "{} bytes are not two chunks", rows.len());
    let source = "file = \"series/h.csv\"\nlayout = \"station-hour\"";
    let published = |rows: String| {
        let test = TestBureau::without_series().source(source).write("series/h.csv", rows);
        test.publish();
        test.published()
    };
    assert_eq!(published(rows), published(half_a_year(true)));
}

#[test]
fn an_hour_of_ten_times_the_usual_is_warned_of_and_published_as_it_is() {
    let days: Vec<u32> = (1..=25).collect();
    let test = bureau(&days, false).edit("series/h20.csv", "10:00,30\n", "10:00,990\n");
    let line =
        "提醒：站点“集宁”2021-03-20 第 10 小时的 PM2.5 是 990 µg/m³，超过平时（25.5 µg/m³）的 10 倍；请核对这个值\n";
    let first = test.publish();
    assert!(first.contains(line), "{first}");
    assert!(test.publish().contains(line), "the warning is repeated where nothing is read again");
}

#[test]
fn a_damaged_cache_is_never_published() {
    for index in [true, false] {
        let test = bureau(&[1], false);
        test.publish();
        let before = manifest(&test);
        let files = fs::read_dir(test.path().join(".mingcha")).unwrap().map(Result::unwrap);
        let damaged: Vec<_> = files.filter(|file| (file.file_name() == "index") == index).collect();
        assert!(!damaged.is_empty(), "index: {index}");
        for file in damaged {
            fs::write(file.path(), "x").unwrap();
        }
        let output = test.publish_on(DAY);
        assert_eq!(manifest(&test), before);
        assert!(
            output.status.success() || stderr(&output).contains("请删去文件夹里的 .mingcha"),
            "{}",
            stderr(&output)
        );
    }
}

/// The hash of this program's sources, and one of others.
const OWN: &str = env!("MINGCHA_SOURCE_HASH");
const OTHER: &str = "0123456789abcdef";

/// Replaces a text in a file of the cache, as a program of these sources would have written it.
fn edit_cache(test: &TestBureau, name: &str, source_hash: &str, from: &str, to: &str) {
    let path = test.path().join(".mingcha").join(name);
    let file = fs::read_to_string(&path).unwrap();
    assert!(file.contains(from), "{file}");
    let json = file[64..].replace(from, to);
    fs::write(path, sha256(format!("{source_hash}{json}").as_bytes()) + &json).unwrap();
}

#[test]
fn only_a_program_of_the_same_sources_uses_the_cache() {
    let hour = |day: &str| format!("站点,时间,PM2.5\n集宁,{day} 01:00,5\n");
    for (name, from, to) in
        [("index", "\"accepted\":1,", "\"accepted\":2,"), ("years", "\"good_days\":0,", "\"good_days\":9,")]
    {
        let test =
            bureau(&[], false).write("series/h1.csv", hour("2020-03-01")).write("series/h2.csv", hour("2021-03-01"));
        test.publish();
        let whole = manifest(&test);
        for (source_hash, is_used) in [(OTHER, false), (OWN, true)] {
            edit_cache(&test, name, source_hash, from, to);
            test.publish();
            assert_eq!(manifest(&test) != whole, is_used, "{name} {source_hash}");
        }
    }
}

/// A package whose standard has this limit.
fn package(limit: &str) -> TempDir {
    let package = tempdir().unwrap();
    fs::create_dir_all(package.path().join("src/standard")).unwrap();
    for (path, content) in [("Cargo.lock", ""), ("Cargo.toml", ""), ("src/lib.rs", ""), ("src/standard/a.rs", limit)] {
        fs::write(package.path().join(path), content).unwrap();
    }
    package
}

#[test]
fn a_changed_source_has_another_hash() {
    let hash = |package: &TempDir| source_hash(package.path()).unwrap();
    let package_35 = package("35");
    let of_35 = hash(&package_35);
    assert_eq!(of_35, hash(&package("35")), "the same in another folder");
    assert_ne!(of_35, hash(&package("36")), "a byte differs");
    let file = |name| package_35.path().join("src/standard").join(name);
    fs::write(file(".a.rs.swp"), "").unwrap();
    assert_eq!(of_35, hash(&package_35), "hidden files are no sources");
    fs::rename(file("a.rs"), file("b.rs")).unwrap();
    assert_ne!(of_35, hash(&package_35), "a name differs");
}
