//! Exports of sections and months, from their file to what is published.

use mingcha::{
    domain::{Measured, MissingReason, WaterClass},
    snapshot::WaterYear,
};

use crate::{
    bureau::TestBureau,
    command::{stderr, stdout},
    site::{Site, rendered},
};

const HEADER: &str =
    "断面名称,月份,水体类型,水系,水温(℃),pH值,溶解氧(mg/L),高锰酸盐指数,W21011,总氮,叶绿素a(μg/L),透明度(m),挥发酚";

/// A bureau with its water in one export, in GB18030.
fn with(rows: &str, more: &str) -> TestBureau {
    let source = format!(
        "[[sources]]\nfile = \"series/断面.csv\"\nlayout = \"section-month\"\nprovenance = \"演示数据\"\n{more}"
    );
    let (bytes, ..) = encoding_rs::GB18030.encode(rows);
    TestBureau::new().remove("series/water-monthly.csv").append("portal.toml", &source).write("series/断面.csv", bytes)
}

/// Twelve months of a river and of a lake.
fn rows() -> String {
    let month = |month: u32| {
        format!(
            "大河桥,2021年{month}月,河流,黄河,20,7.8,8.2,3.0,0.05,,,,<0.004\n\
             某湖心,2021/{month}/1,湖库,黄河,20,8,8.2,5.0,0.05,1.0,10,0.8,0.0005L\n"
        )
    };
    format!("{HEADER}\n{}", (1..=12).map(month).collect::<String>())
}

fn check(test: &TestBureau) -> (String, String) {
    let output = test.check();
    (stdout(&output), stderr(&output))
}

fn published(test: &TestBureau) -> WaterYear {
    test.publish();
    test.snapshots().water.unwrap().as_ref().clone()
}

#[test]
fn an_export_is_rated_with_its_lake_and_its_basin() {
    let test = with(&rows(), "");
    let (output, _) = check(&test);
    assert!(
        output.ends_with("可以发布；请看上面不一致的数字\n")
            && output.contains("重算 2÷2=100.0%；总数公布 6，重算 2，不一致"),
        "{output}"
    );
    let year = published(&test);
    let [river, lake] = &year.sections[..] else { panic!("{:?}", year.sections) };
    // Half of 0.004 mg/L of phenol is class Ⅰ; the permanganate index makes it Ⅱ.
    assert_eq!((river.annual, river.below_detection, river.lake.as_ref()), (WaterClass::II, 12, None));
    assert_eq!(lake.annual, WaterClass::III);
    let of_lake = lake.lake.as_ref().unwrap();
    assert_eq!(of_lake.total_nitrogen, Some(WaterClass::III));
    assert_eq!(of_lake.trophic_index.unwrap().to_string(), "49.9");
    assert_eq!(of_lake.trophic_level.as_deref(), Some("中营养"));
    let [basin] = &year.basins[..] else { panic!("{:?}", year.basins) };
    assert_eq!((&basin.name[..], basin.sections, &basin.status[..]), ("黄河", 1, "优"));
}

#[test]
fn lakes_and_basins_are_on_the_page_where_there_are_any() {
    let html = Site::rendered(with(&rows(), "")).read("water/index.html");
    for text in ["某湖心", "49.9", "中营养", "按水系看水质", "黄河"] {
        assert!(html.contains(text), "{text}");
    }
    let html = rendered().read("water/index.html");
    for text in ["营养状态指数", "按水系看水质"] {
        assert!(!html.contains(text), "{text}");
    }
}

#[test]
fn wrong_values_are_refused_with_their_place() {
    let wrong = "大河桥,2021-13,河流,黄河,20,7.8,8.2,3.0,0.05,,,,\n\
                 大河桥,2021-01,湖,黄河,50,14.1,82,3.0,0.05,,,<0.5,\n\
                 大河桥,2021-02,河流,黄河,20,<7,8.2,3.0,0.05,,,,\n\
                 大河桥,2021-03,河流,黄河,20,7.8,8.2,3.0,0.05,,,,\n\
                 大河桥,2021-04,湖库,黄河,20,7.8,8.2,3.0,0.05,,,,\n\
                 大河桥,2021-03,河流,黄河,20,7.8,8.2,3.0,0.05,,,,\n";
    with(&format!("{HEADER}\n{wrong}"), "").finds(&[
        "series/断面.csv:1:1: 拒收 5 行，超过允许的 0 行；\
         请改正上面各行；要照样发布，请在 portal.toml 这个来源写 reject_limit = 5",
        "series/断面.csv:2:2: “月份”列的“2021-13”不是月份；请写成 2021-01 这样的月份",
        "series/断面.csv:3:3: “水体类型”列的“湖”不认识；请用 河流、湖库",
        "series/断面.csv:3:5: “水温(℃)”列的“50”太大，不会超过 45；请核对数值和单位",
        "series/断面.csv:3:6: “pH值”列的“14.1”太大，不会超过 14；请核对数值和单位",
        "series/断面.csv:3:7: “溶解氧(mg/L)”列的“82”太大，不会超过 30；请核对数值和单位",
        "series/断面.csv:3:12: “透明度(m)”列的“<0.5”写成低于检出限，这一项没有检出限；请核对数值",
        "series/断面.csv:4:6: “pH值”列的“<7”写成低于检出限，这一项没有检出限；请核对数值",
        "series/断面.csv:6:3: “水体类型”列的“湖库”与第 4 行不同，断面却相同；一个断面只能有一种写法，请改正",
        "series/断面.csv:7:2: “月份”列的“2021-03”与第 5 行重复，断面也相同；请删去一行",
    ]);
}

#[test]
fn what_is_unusual_is_warned_of_and_published() {
    let text = rows()
        .replace("大河桥,2021年1月,河流,黄河,20,7.8,8.2,3.0", "大河桥,2021年1月,河流,黄河,20,7.8,8.2,30")
        .replace("大河桥,2021年2月,河流,黄河,20,7.8,8.2", "大河桥,2021年2月,河流,黄河,20,7.8,八")
        .replace("大河桥,2021年3月,河流,黄河,20,7.8,8.2,3.0,0.05,,,,<0.004\n", "")
        .replace(
            "大河桥,2021年4月,河流,黄河,20,7.8,8.2,3.0,0.05,,,,<0.004",
            "大河桥,2021年4月,河流,黄河,,,冰封,,—,,,,",
        );
    let bureau = with(&text, "reject_limit = 1\nmissing = { \"—\" = \"冰封\" }");
    let (output, _) = check(&bureau);
    for line in [
        "series/断面.csv：共 23 行 = 采用 22 行 + 拒收 1 行",
        "提醒：series/断面.csv:2:8: 断面“大河桥”的高锰酸盐指数 30 是其他月份的十倍以上（中位数 3）；请核对数值和单位",
        "提醒：series/断面.csv:4:7: “溶解氧(mg/L)”列的“八”不是数；请写成阿拉伯数字；\
         如果表示没有数值，请在 portal.toml 这个来源的 missing 里写明，如 \"八\" = \"未监测\"",
        "提醒：series/断面.csv:2:1: 断面“大河桥”缺少 1 个月，第一个是 3 月，当作未监测；请核对导出的文件；没有监测的不用改",
    ] {
        assert!(output.contains(line), "{line}\n{output}");
    }
    let river = &published(&bureau).sections[0];
    let missing = |month: usize| match river.months[month] {
        Measured::Missing(reason) => Some(reason),
        Measured::Value(_) => None,
    };
    assert_eq!(
        [0, 1, 2, 3].map(missing),
        [None, Some(MissingReason::Invalid), Some(MissingReason::NotMeasured), Some(MissingReason::Frozen)]
    );
    assert_eq!((&river.rejected_months[..], river.below_detection), (&[2][..], 9));
}

#[test]
fn a_section_of_unknown_kind_is_rated_by_its_name_with_a_warning() {
    let bureau = with(&rows().replace(",湖库,", ",,"), "");
    let (output, _) = check(&bureau);
    let line = "提醒：series/断面.csv:3:1: 断面“某湖心”没有写明是河流还是湖库，按名称当作湖库评价；\
                请在“body”列写明 河流 或 湖库\n";
    assert_eq!(output.matches(line).count(), 1, "{output}");
    assert!(published(&bureau).sections[1].lake.is_some());
}

#[test]
fn a_column_in_another_unit_and_a_file_without_items_are_refused() {
    let (_, output) = check(&with(&rows().replace("透明度(m)", "透明度(cm)"), ""));
    assert!(output.contains("series/断面.csv:1:12: “透明度(cm)”列的单位不是 m；请换算成 m，并改正列名"), "{output}");
    let (_, output) = check(&with("断面,月份,备注\n甲,2021-01,无\n", ""));
    assert!(output.contains("series/断面.csv:1:1: 没有一列是评价的项目；请在第一行写列名，如 溶解氧"), "{output}");
}

#[test]
fn rows_of_other_years_are_ignored_with_a_warning() {
    let older = "大河桥,2020年12月,河流,黄河,20,7.8,8.2,9.0,0.05,,,,\n";
    let test = with(&format!("{}{older}", rows()), "");
    let (output, _) = check(&test);
    let line = "提醒：series/断面.csv:1:1: 有 1 行不是 2021 年的，没有用；如果本来就有别的年份，不用改\n";
    assert!(output.contains(line), "{output}");
    assert_eq!(published(&test).sections[0].annual, WaterClass::II);
}
