//! Real exports, where they are at hand: they are never part of the project.

use std::{fs, path::Path};

use mingcha::release::read_published;

use crate::test::{Test, run, stderr, stdout};

/// A file of the folder beside the project, or nothing after saying so.
fn real(name: &str) -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/real-data").join(name);
    let bytes = fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: there is no {}", path.display());
    }
    bytes
}

/// Checks and publishes; rows, accepted and rejected, and what was said.
fn through(test: &Test) -> ((u64, u64, u64), String) {
    let checked = run(["check", test.bureau().to_str().unwrap(), "--date", "2022-03-01"]);
    assert_eq!((checked.status.code(), stderr(&checked)), (Some(0), String::new()));
    assert_eq!(test.publish_on("2022-03-01").status.code(), Some(0));
    let intake = read_published(&test.out()).unwrap().snapshots.intake.unwrap().0[0].clone();
    ((intake.rows, intake.accepted, intake.rejected), stdout(&checked))
}

#[test]
fn days_whose_index_is_not_the_standards() {
    let Some(bytes) = real("aqistudy_wulanchabu_daily_2014-12_2017-01.csv") else { return };
    let keys = "file = \"series/d.csv\"\nlayout = \"city-day\"\nheader = false\n\
                columns = { date = 2, aqi = 3, pm25 = 6, pm10 = 7, so2 = 8, co = 9, no2 = 10, o3 = 11 }";
    let (rows, said) = through(&Test::without_series().source(keys).write("series/d.csv", bytes));
    assert_eq!(rows, (763, 763, 0), "{said}");
    let counts = said.split("比较：").skip(1).map(|note| {
        let number = |text: &str| text.trim().parse::<u32>().unwrap();
        let (of, rest) = note.split_once(" 天里 ").unwrap();
        (number(of), number(rest.split_once(" 天").unwrap().0))
    });
    let (of, agree) = counts.fold((0, 0), |sum, (of, agree)| (sum.0 + of, sum.1 + agree));
    // The 29 October 2015 has 842 µg/m³ of ozone in 8 hours, which HJ 633-2012 does not rate.
    assert_eq!((of, agree), (762, 81), "{said}");
}

#[test]
fn hours_of_which_one_station_has_hardly_any() {
    let Some(bytes) = real("zzy95_wulanchabu_hourly_2020.csv") else { return };
    let keys = "file = \"series/h.csv\"\nlayout = \"station-hour\"\nmissing = { NaN = \"未监测\" }\nreject_limit = 12";
    let (rows, said) = through(&Test::without_series().source(keys).write("series/h.csv", bytes));
    // Four hours of three stations stand in it twice.
    assert_eq!(rows, (294, 282, 12), "{said}");
}
