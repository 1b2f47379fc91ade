//! Real exports, which are not part of the project.

use std::{fs, path::PathBuf};

use crate::{bureau::TestBureau, command::succeeded};

/// A file of the folder that `MINGCHA_REAL_DATA` names.
fn real(name: &str) -> Vec<u8> {
    let folder =
        std::env::var_os("MINGCHA_REAL_DATA").expect("MINGCHA_REAL_DATA is to name the folder of real exports");
    fs::read(PathBuf::from(folder).join(name)).unwrap()
}

/// Checks and publishes; how many rows the export has, how many are accepted and rejected, and what `check` prints.
fn rows(test: &TestBureau) -> ((u64, u64, u64), String) {
    let printed = succeeded(&test.check());
    test.publish();
    let intake = test.snapshots().intake.unwrap().0[0].clone();
    ((intake.rows, intake.accepted, intake.rejected), printed)
}

#[test]
#[ignore = "needs real exports: MINGCHA_REAL_DATA=FOLDER cargo test -- --ignored"]
fn days_whose_index_is_not_the_standards() {
    let keys = "file = \"series/d.csv\"\nlayout = \"city-day\"\nheader = false\n\
                columns = { date = 2, aqi = 3, pm25 = 6, pm10 = 7, so2 = 8, co = 9, no2 = 10, o3 = 11 }";
    let export = real("aqistudy_wulanchabu_daily_2014-12_2017-01.csv");
    let (rows, printed) = rows(&TestBureau::without_series().source(keys).write("series/d.csv", export));
    assert_eq!(rows, (763, 763, 0), "{printed}");
    let counts = printed.split("比较：").skip(1).map(|note| {
        let number = |text: &str| text.trim().parse::<u32>().unwrap();
        let (of, rest) = note.split_once(" 天里 ").unwrap();
        (number(of), number(rest.split_once(" 天").unwrap().0))
    });
    let (of, agree) = counts.fold((0, 0), |sum, (of, agree)| (sum.0 + of, sum.1 + agree));
    // 29 October 2015 has 842 µg/m³ of ozone in 8 hours, which HJ 633-2012 does not rate.
    assert_eq!((of, agree), (762, 81), "{printed}");
}

#[test]
#[ignore = "needs real exports: MINGCHA_REAL_DATA=FOLDER cargo test -- --ignored"]
fn hours_of_which_one_station_has_hardly_any() {
    let keys = "file = \"series/h.csv\"\nlayout = \"station-hour\"\nmissing = { NaN = \"未监测\" }\nreject_limit = 12";
    let export = real("zzy95_wulanchabu_hourly_2020.csv");
    let (rows, printed) = rows(&TestBureau::without_series().source(keys).write("series/h.csv", export));
    // Four hours of three stations are in it twice.
    assert_eq!(rows, (294, 282, 12), "{printed}");
}
