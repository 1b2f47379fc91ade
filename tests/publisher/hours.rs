//! Hours that are published as they are: from an export to tiles, a page and a CSV file with every one of them.

use std::fs;

use mingcha::{
    domain::{Missing, Pollutant, Tile},
    release::read_published,
};

use crate::{
    render::Site,
    test::{Test, list, run, stderr},
};

const HOURS: &str = "file = \"series/h*.csv\"\nlayout = \"station-hour\"\nmissing = { \"—\" = \"剔除\" }";
/// Two stations around the end of a year; hours are named by their end.
const CSV: &str = "站点,时间,PM2.5\n\
                   集宁,2020-12-31 23:00,7\n\
                   集宁,2020-12-31 24:00,980.5\n\
                   集宁,2021-01-01 01:00,—\n\
                   集宁,2021-01-01 02:00,12\n\
                   丰镇,2021-01-01 02:00,3\n";

fn test(publish: &str, csv: &str) -> Test {
    Test::without_series().source(&format!("{HOURS}\npublish = \"{publish}\"")).write("series/h.csv", csv)
}

/// A published tile by the beginning of its name.
fn tile(test: &Test, name: &str) -> Tile {
    let (_, bytes) = test.published().into_iter().find(|(file, _)| file.starts_with(name)).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn every_hour_is_in_the_tile_of_its_year_and_every_peak_in_that_of_the_days() {
    let test = test("hours", CSV);
    let said = test.publish_on("2022-03-01");
    assert_eq!((said.status.code(), stderr(&said)), (Some(0), String::new()));
    let published = read_published(&test.out()).unwrap().snapshots;
    let hours = published.air_hours.unwrap();
    assert_eq!(hours.stations, ["丰镇", "集宁"]);
    let of_pm25 = &hours.pollutants[Pollutant::Pm25 as usize];
    assert_eq!((of_pm25.decimals, of_pm25.years.keys().copied().collect::<Vec<_>>()), (1, vec![2020, 2021]));

    let [none, removed] = [Missing::NotMeasured, Missing::Removed].map(Tile::missing);
    let (before, after) = (tile(&test, "air-hours-pm25-2020"), tile(&test, "air-hours-pm25-2021"));
    assert_eq!((before.step, before.columns(), &before.series[1][22..]), (1, 24, &[70, 9805][..]));
    assert_eq!((after.from, &after.series[1][..3]), (before.to(), &[removed, 120, none][..]));
    assert_eq!(after.series[0][..3], [none, 30, none]);
    let days = tile(&test, "air-days-pm25");
    assert_eq!((days.step, days.from, days.columns()), (24, before.from, 2));
    assert_eq!(days.series, [[[none; 4], [30; 4]].concat(), [[70, 70, 9805, 9805], [120; 4]].concat()]);
}

#[test]
fn hours_for_looking_at_are_rated_only_where_the_bureau_says_so() {
    for (publish, rated) in [("hours", false), ("both", true), ("days", true)] {
        let test = test(publish, CSV);
        let said = test.publish_on("2022-03-01");
        assert_eq!((said.status.code(), stderr(&said)), (Some(0), String::new()), "{publish}");
        let names: Vec<_> = test.published().into_keys().collect();
        let any = |start: &str| names.iter().any(|name| name.starts_with(start));
        assert_eq!((any("air-daily"), any("air-hours-pm25-2021")), (rated, publish != "days"), "{publish}");
    }
}

#[test]
fn hours_have_a_page_a_picture_and_a_file_with_each_of_them() {
    let site = Site::of(test("hours", CSV), "2022-03-01");
    let said = site.render("/hbj/portal/");
    assert_eq!((said.status.code(), stderr(&said)), (Some(0), String::new()));
    let page = site.read("air/hours/index.html");
    assert!(page.contains("PM2.5小时浓度最高980.5 µg/m³（集宁，2020年12月31日）"), "{page}");
    assert!(page.contains(
        "<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"/hbj/portal/data/air-days-pm25-"
    ));
    assert!(site.read("air/index.html").contains("href=\"/hbj/portal/air/hours/\""));
    let csv = site.read("charts/air-hours-pm25.csv");
    for line in ["2020年12月31日24时,未监测,980.5", "2021年1月1日1时,未监测,审核后剔除", "2021年1月1日2时,3.0,12.0"]
    {
        assert!(csv.contains(line), "{line}: {csv}");
    }
    assert!(site.read("charts/air-hours-pm25.svg").contains("<path"));
}

#[test]
fn an_hour_that_two_files_speak_of_is_named_before_anything_is_published() {
    let test = test("hours", CSV).write("series/h2.csv", "站点,时间,PM2.5\n集宁,2021-01-01 02:00,12\n");
    let said = test.publish_on("2022-03-01");
    let problem = "series/h2.csv:1:1: 站点“集宁”2021-01-01 第 2 小时在另一个文件里已有；请删去其中一处";
    assert_eq!((said.status.code(), stderr(&said)), (Some(1), list(&[problem])));
    assert!(!test.out().exists());
    let said = run(["check", test.bureau().to_str().unwrap(), "--date", "2022-03-01"]);
    assert_eq!((said.status.code(), stderr(&said)), (Some(1), list(&[problem])));
}

#[test]
fn what_is_not_a_way_to_publish_is_one_line() {
    let test = test("all", CSV);
    let said = stderr(&test.publish_on("2022-03-01"));
    assert!(said.contains("\"days\"、\"hours\" 或 \"both\""), "{said}");
    assert_eq!(said.lines().filter(|line| line.starts_with("portal.toml:")).count(), 1, "{said}");
}

#[test]
fn a_tile_that_was_touched_is_named_and_no_page_is_made_of_it() {
    for name in ["air-hours-pm25-2021", "air-days-pm25"] {
        let site = Site::of(test("hours", CSV), "2022-03-01");
        let data = site.path("out");
        let file = fs::read_dir(&data).unwrap().map(|file| file.unwrap().path());
        let file = file.into_iter().find(|file| file.file_name().unwrap().to_str().unwrap().starts_with(name)).unwrap();
        fs::write(&file, fs::read_to_string(&file).unwrap().replacen("120", "119", 1)).unwrap();
        let said = site.render("/");
        assert_eq!(said.status.code(), Some(1), "{name}");
        assert!(
            stderr(&said).contains(file.to_str().unwrap()) && stderr(&said).lines().count() == 1,
            "{}",
            stderr(&said)
        );
        assert!(!site.path("dist").exists(), "{name}");
    }
}

#[test]
fn the_hours_of_a_city_are_one_series() {
    let csv = "date,hour,type,乌兰察布\n20210101,1,PM2.5,8\n20210101,2,PM2.5,12\n";
    let keys = "file = \"series/h.csv\"\nlayout = \"city-hour\"\npublish = \"both\"\ncolumns = { city = \"乌兰察布\" }";
    let test = Test::without_series().source(keys).write("series/h.csv", csv);
    let said = test.publish_on("2022-03-01");
    assert_eq!((said.status.code(), stderr(&said)), (Some(0), String::new()));
    let hours = read_published(&test.out()).unwrap().snapshots.air_hours.unwrap();
    assert_eq!(hours.stations, ["乌兰察布"]);
    assert_eq!(tile(&test, "air-hours-pm25-2021").series[0][..2], [8, 12]);
}

#[test]
fn an_hour_of_a_year_that_nothing_is_published_of_is_refused_in_its_place() {
    for time in ["0021-01-01 09:00", "9999-12-31 24:00"] {
        let test = test("hours", &format!("{CSV}集宁,{time},7\n"));
        let said = test.publish_on("2022-03-01");
        let line = format!("\nseries/h.csv:7:2: “时间”列的“{time}”年份不对；请写 1900 到 2999 年之间的日期\n");
        assert!(said.status.code() == Some(1) && stderr(&said).contains(&line), "{}", stderr(&said));
    }
}
