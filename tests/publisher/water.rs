//! Monthly water monitoring as exports have it.

use std::fmt::Write as _;

use encoding_rs::GB18030;
use mingcha::{cli::read_published, snapshot::WaterSection};

use crate::test::{Test, stderr, stdout};

const SOURCE: &str = r#"
[[sources]]
file = "series/国控断面*.csv"
layout = "section-month"
provenance = "本局数据"
missing = { "—" = "剔除" }
"#;

const HEADER: &str =
    "断面名称,监测月份,水温,pH值,W01009,高锰酸盐指数,化学需氧量,氨氮,总磷,总氮,叶绿素a,透明度,水体类型,水系,审核人\n";

/// A year of a section, with one month's row as given.
fn year(section: &str, row: impl Fn(u32) -> String) -> String {
    (1..=12).fold(String::new(), |mut rows, month| {
        let _ = writeln!(rows, "{section},2021年{month}月,{}", row(month));
        rows
    })
}

fn bureau(rows: &str) -> Test {
    let (bytes, ..) = GB18030.encode(rows);
    let test = Test::new().remove("series/water-monthly.csv").write("series/国控断面2021.csv", bytes);
    let portal = std::fs::read_to_string(test.bureau().join("portal.toml")).unwrap();
    test.write("portal.toml", portal + SOURCE)
}

fn river(month: u32) -> String {
    match month {
        2 => "0,—,—,—,—,—,—,—,,,河流,大黑河,张三".to_owned(),
        3 => "2.5,8.1,10.2,2.4,<4,<0.025,0.05,1.1,,,河流,大黑河,张三".to_owned(),
        _ => "15.0,8.0,9.0,2.4,14,0.20,0.05L,1.1,,,河流,大黑河,张三".to_owned(),
    }
}

fn lake(_: u32) -> String {
    "20,9.0,7.5,8.0,28,0.50,0.08,1.6,12,0.8,湖泊,,李四".to_owned()
}

fn published(test: &Test) -> Vec<WaterSection> {
    let said = test.publish_on("2022-03-01");
    assert_eq!((said.status.code(), stderr(&said)), (Some(0), String::new()));
    read_published(&test.out()).unwrap().set.water.unwrap().sections.clone()
}

#[test]
fn an_export_in_chinese_is_rated_with_its_limits_of_detection_and_its_lake() {
    let test = bureau(&format!("{HEADER}{}{}", year("三道营", river), year("湖心", lake)));
    let sections = published(&test);
    let [river, lake] = &sections[..] else { panic!("{sections:?}") };
    // Class Ⅰ by dissolved oxygen and permanganate index ≤ 2: 2.4 makes it Ⅱ.
    assert_eq!((river.annual.numeral(), river.lake, river.basin.as_deref()), ("Ⅱ", false, Some("大黑河")));
    let month = serde_json::to_string(&river.months[1]).unwrap();
    assert_eq!((month.as_str(), river.below_detection), (r#"{"missing":"removed"}"#, 12));
    // A lake's total phosphorus of 0.08 is Ⅳ, where a river's is Ⅱ; so is its COD of 28.
    assert_eq!((lake.annual.numeral(), lake.lake, lake.total_nitrogen.unwrap().numeral()), ("Ⅳ", true, "Ⅴ"));
    let state = lake.trophic_state.as_ref().unwrap();
    assert_eq!((state.index.to_string(), &state.level[..]), ("55.6".to_owned(), "轻度富营养"));
    let all: Vec<u8> = test.published().into_values().flatten().collect();
    assert!(!String::from_utf8_lossy(&all).contains("张三"), "a person's name was published");
}

#[test]
fn a_month_that_an_export_lacks_is_not_measured_and_said() {
    let rows = year("三道营", river).lines().filter(|row| !row.contains("年5月")).collect::<Vec<_>>().join("\n");
    let test = bureau(&format!("{HEADER}{rows}\n三道营,2020-12,1,8,9,2,14,0.2,0.05,1.1,,,河流,大黑河,张三\n"));
    let said = stdout(&test.publish_on("2022-03-01"));
    assert!(said.contains("有 1 行不是 2021 年的，没有用；如果这是有意的，不用改\n"), "{said}");
    assert!(said.contains("断面“三道营”缺少 1 个月，第一个是 5 月；按未监测发布；有数据的请补上\n"), "{said}");
}

#[test]
fn what_no_water_can_be_is_refused_and_what_it_rarely_is_is_said() {
    let rows = year("三道营", |month| match month {
        4 => "15.0,14.5,9.0,2.4,14,0.20,<,1.1,,,河,大黑河,张三".to_owned(),
        5 => "15.0,8.0,90,二,14,0.20,0.05,1.1,,,河流,小黑河,张三".to_owned(),
        _ => river(month),
    });
    bureau(&format!("{HEADER}{rows}")).finds([
        "series/国控断面2021.csv:1:1: 拒收 2 行，超过允许的 0 行；请改正上面各行；要照样发布，请在 portal.toml 这个来源写 reject_limit = 2",
        "series/国控断面2021.csv:5:4: “pH值”列的“14.5”不在 0 到 14 之间，或小数超过 10 位；请核对数值和单位",
        "series/国控断面2021.csv:5:9: “总磷”列的“<”不是数；请写成阿拉伯数字，不带单位和千分号；未监测的留空",
        "series/国控断面2021.csv:5:13: “水体类型”列的“河”不认识；请用 河流、湖泊、水库、湖库",
        "series/国控断面2021.csv:6:5: “W01009”列的“90”不在 0 到 40 之间，或小数超过 10 位；请核对数值和单位",
        "series/国控断面2021.csv:6:6: “高锰酸盐指数”列的“二”不是数；请写成阿拉伯数字，不带单位和千分号；未监测的留空",
    ]);
    let odd = year("三道营", |month| if month == 4 { river(4).replace(",14,", ",140,") } else { river(month) });
    let said = stdout(&bureau(&format!("{HEADER}{odd}")).publish_on("2022-03-01"));
    let line = "断面“三道营”4 月的化学需氧量是 140，是其他月份（14）的 10 倍以上；请核对这个值\n";
    assert!(said.contains(line), "{said}");
}
