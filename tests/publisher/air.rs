//! The year of air, from its days to its page.

use mingcha::domain::days_of_year;

use crate::{
    bureau::{DAY, TestBureau},
    site::{Site, rendered},
};

const DAYS: &str = "file = \"series/days.csv\"\nlayout = \"city-day\"";

/// A file with a row for every day of these years, all with the same values.
fn years(years: std::ops::RangeInclusive<i16>) -> String {
    let days = years.flat_map(days_of_year);
    let rows = days.map(|day| format!("{day},12,20,0.6,136,57,46\n"));
    format!("date,so2,no2,co,o3,pm10,pm25\n{}", rows.collect::<String>())
}

/// The content of the page of air.
fn page(bureau: TestBureau, date: &str) -> String {
    Site::published_on(bureau, date).now_rendered().main_of("air/index.html")
}

#[test]
fn the_page_holds_the_six_pollutants_against_their_limits() {
    let page = rendered().main_of("air/index.html");
    for part in [
        "全年评价",
        "GB 3095-2012",
        "2021年六种污染物的评价（演示数据）",
        "21\u{a0}µg/m³",
        "35\u{a0}µg/m³",
        "日最大8小时平均第90百分位数",
        "365\u{a0}天",
        "空气质量综合指数是",
        "越小越好",
        "各类人群可正常活动",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("历年") && !page.contains("有效天数不够") && !page.contains('{'));
}

#[test]
fn years_of_different_standards_are_separated() {
    let test = TestBureau::new().write("series/days.csv", years(2022..=2027)).source(DAYS);
    let page = page(test, "2028-03-01");
    let rows: Vec<_> = page.split("<tr>").filter(|row| row.contains("标准换了：")).collect();
    assert_eq!(rows.len(), 2, "2026 is rated by both versions, 2027 by the new one alone");
    assert!(rows[0].contains("GB 3095-2026"));
    for part in ["历年", "PM2.5三年滑动平均", "100.0", "365天里365天", "3.83"] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn a_year_of_a_few_days_says_so_and_is_not_evaluated() {
    let days = "date,so2,no2,co,o3,pm10,pm25\n2022-01-01,12,20,0.6,136,57,46\n";
    let test = TestBureau::new()
        .remove("series/air-daily.csv")
        .write("series/days.csv", days.replace("2022", "2021"))
        .source(DAYS);
    let page = page(test, DAY);
    for part in ["有效天数不够", "天数不够，不评价", "算不出空气质量综合指数", "没有一个月的有效天数够"]
    {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("46\u{a0}µg/m³"));
}
