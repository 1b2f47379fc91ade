//! Hours that are published as they are: from an export to tiles, a page and a CSV file with every one of them.

use std::fs;

use mingcha::domain::{MissingReason, Pollutant, Tile};

use crate::{
    bureau::{DAY, TestBureau},
    command::{list, stderr, succeeded},
    site::Site,
};

const HOURS: &str = "file = \"series/h*.csv\"\nlayout = \"station-hour\"\nmissing = { \"—\" = \"剔除\" }";
/// Two stations around the turn of a year; hours are named by their end.
const CSV: &str = "站点,时间,PM2.5\n\
                   集宁,2020-12-31 23:00,7\n\
                   集宁,2020-12-31 24:00,980.5\n\
                   集宁,2021-01-01 01:00,—\n\
                   集宁,2021-01-01 02:00,12\n\
                   丰镇,2021-01-01 02:00,3\n";

fn test(publish: &str, csv: &str) -> TestBureau {
    TestBureau::without_series().source(&format!("{HOURS}\npublish = \"{publish}\"")).write("series/h.csv", csv)
}

/// A published tile by the beginning of its name.
fn tile(test: &TestBureau, name: &str) -> Tile {
    serde_json::from_slice(&test.published_file(name)).unwrap()
}

#[test]
fn every_hour_is_in_the_tile_of_its_year_and_every_peak_in_the_tile_of_days() {
    let test = test("hours", CSV);
    test.publish();
    let published = test.snapshots();
    let hours = published.air_hours.unwrap();
    assert_eq!(hours.stations, ["丰镇", "集宁"]);
    let of_pm25 = &hours.pollutants[Pollutant::Pm25 as usize];
    assert_eq!((of_pm25.decimals, of_pm25.years.keys().copied().collect::<Vec<_>>()), (1, vec![2020, 2021]));

    let [none, removed] = [MissingReason::NotMeasured, MissingReason::Removed].map(Tile::missing);
    let (before, after) = (tile(&test, "air-hours-pm25-2020"), tile(&test, "air-hours-pm25-2021"));
    assert_eq!((before.step(), before.buckets(), &before.series()[1][22..]), (1, 24, &[70, 9805][..]));
    assert_eq!((after.from(), &after.series()[1][..3]), (before.to(), &[removed, 120, none][..]));
    assert_eq!(after.series()[0][..3], [none, 30, none]);
    let days = tile(&test, "air-days-pm25");
    assert_eq!((days.step(), days.from(), days.buckets()), (24, before.from(), 2));
    assert_eq!(days.series(), [[[none; 4], [30; 4]].concat(), [[70, 70, 9805, 9805], [120; 4]].concat()]);
}

#[test]
fn published_hours_are_rated_only_where_the_bureau_says_so() {
    for (publish, rated) in [("hours", false), ("both", true), ("days", true)] {
        let test = test(publish, CSV);
        test.publish();
        let names: Vec<_> = test.published().into_keys().collect();
        let any = |start: &str| names.iter().any(|name| name.starts_with(start));
        assert_eq!((any("air-daily"), any("air-hours-pm25-2021")), (rated, publish != "days"), "{publish}");
    }
}

#[test]
fn hours_have_a_page_a_picture_and_a_file_with_each_of_them() {
    let site = Site::of(test("hours", CSV));
    succeeded(&site.render("/hbj/portal/"));
    let page = site.read("air/hours/index.html");
    assert!(page.contains("PM2.5小时浓度最高980.5 µg/m³（集宁，2020年12月31日）"), "{page}");
    let preload = "<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"/hbj/portal/data/air-days-";
    let preloads: Vec<_> = page.split(preload).skip(1).filter_map(|rest| rest.split('-').next()).collect();
    assert_eq!(preloads, ["so2"], "the days of the page's first chart and of no other");
    assert!(site.read("air/index.html").contains("href=\"/hbj/portal/air/hours/\""));
    let csv = site.read("charts/air-hours-pm25.csv");
    for line in ["2020年12月31日24时,未监测,980.5", "2021年1月1日1时,未监测,审核后剔除", "2021年1月1日2时,3.0,12.0"]
    {
        assert!(csv.contains(line), "{line}: {csv}");
    }
    assert!(site.read("charts/air-hours-pm25.svg").contains("<path"));
}

#[test]
fn an_hour_in_two_files_is_named_before_anything_is_published() {
    let test = test("hours", CSV).write("series/h2.csv", "站点,时间,PM2.5\n集宁,2021-01-01 02:00,12\n");
    let output = test.publish_on(DAY);
    let problem = "series/h2.csv:1:1: 站点“集宁”2021-01-01 第 2 小时在另一个文件里已有；请删去其中一处";
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), list(&[problem])));
    assert!(!test.out().exists());
    let output = test.check();
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), list(&[problem])));
}

#[test]
fn an_unknown_way_to_publish_is_one_line() {
    let test = test("all", CSV);
    let output = stderr(&test.publish_on(DAY));
    assert!(output.contains("\"days\"、\"hours\" 或 \"both\""), "{output}");
    assert_eq!(output.lines().filter(|line| line.starts_with("portal.toml:")).count(), 1, "{output}");
}

#[test]
fn a_tile_that_was_changed_is_named_and_no_page_is_made_of_it() {
    for name in ["air-hours-pm25-2021", "air-days-pm25"] {
        let site = Site::of(test("hours", CSV));
        let data = site.path("out");
        let file = fs::read_dir(&data).unwrap().map(|file| file.unwrap().path());
        let file = file.into_iter().find(|file| file.file_name().unwrap().to_str().unwrap().starts_with(name)).unwrap();
        fs::write(&file, fs::read_to_string(&file).unwrap().replacen("120", "119", 1)).unwrap();
        let output = site.render("/");
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(
            stderr(&output).contains(file.to_str().unwrap()) && stderr(&output).lines().count() == 1,
            "{}",
            stderr(&output)
        );
        assert!(!site.path("dist").exists(), "{name}");
    }
}

#[test]
fn the_hours_of_a_city_are_one_series() {
    let csv = "date,hour,type,乌兰察布\n20210101,1,PM2.5,8\n20210101,2,PM2.5,12\n";
    let keys = "file = \"series/h.csv\"\nlayout = \"city-hour\"\npublish = \"both\"\ncolumns = { city = \"乌兰察布\" }";
    let test = TestBureau::without_series().source(keys).write("series/h.csv", csv);
    test.publish();
    let hours = test.snapshots().air_hours.unwrap();
    assert_eq!(hours.stations, ["乌兰察布"]);
    assert_eq!(tile(&test, "air-hours-pm25-2021").series()[0][..2], [8, 12]);
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
