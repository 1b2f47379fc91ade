//! Published figures beside what the series give for them.

use crate::{
    bureau::{TestBureau, example},
    command::{run, succeeded},
    site::{Site, rendered},
};

/// What `check` prints about recomputed figures, with its last line.
fn recomputed_lines(folder: &std::path::Path) -> Vec<String> {
    let lines = succeeded(&run(["check", folder.to_str().unwrap()]));
    lines.lines().skip_while(|line| !line.contains("重算")).map(str::to_owned).collect()
}

/// A report and a figure with another ratio of good days than the days give.
fn another_ratio() -> TestBureau {
    TestBureau::new()
        .edit("figures.csv", "actual,92.1,%,,,中心城区,2021年中心城区空气质量优良天数比例92.1%", ANOTHER)
        .edit("figures.csv", "2021年中心城区空气质量优良天数比例92.1%，", "2021年中心城区空气质量优良天数比例92.4%，")
        .edit("report.txt", "2021年中心城区空气质量优良天数比例92.1%", "2021年中心城区空气质量优良天数比例92.4%")
}

const ANOTHER: &str = "actual,92.4,%,,,中心城区,2021年中心城区空气质量优良天数比例92.4%";

#[test]
fn check_prints_what_the_series_give_beside_what_is_published() {
    assert_eq!(
        recomputed_lines(&example()),
        [
            "优良天数比例（2021年，中心城区）：公布 92.1%，重算 336÷365=92.05…→92.1%，一致（演示数据）",
            "PM2.5年平均浓度（2021年，中心城区）：公布 21 µg/m³，重算 7665÷365=21 µg/m³，一致（演示数据）",
            "平均浓度低于二级限值的污染物（2021年，中心城区）：公布 6 项，重算 6 项；总数公布 6 项，重算 6 项，一致（演示数据）",
            "地表水国控断面水质优良比例（2021年，全市）：公布 83.3%，重算 5÷6=83.33…→83.3%；总数公布 6，重算 6，一致（演示数据）",
            "地表水国控断面劣Ⅴ类比例（2021年，全市）：公布 16.7%，重算 1÷6=16.66…→16.7%；总数公布 6，重算 6，一致（演示数据）",
            "环境信访举报办结（2021年，全市）：公布 228 件，重算 228 件；总数公布 228 件，重算 228 件，一致（演示数据）",
            "环境违法案件办结（2021年，全市）：总数公布 205 件，重算 205 件，一致（演示数据）",
            "重算 7 个数字：7 个一致，0 个不一致；其中 7 个是用演示数据算的",
            "没有发现问题",
        ]
    );
}

#[test]
fn a_disagreement_is_printed_with_its_size_and_the_figure_published_as_given() {
    let test = another_ratio();
    let line = "优良天数比例（2021年，中心城区）：公布 92.4%，重算 336÷365=92.05…→92.1%，\
                不一致，相差 0.3 个百分点（演示数据，不能说明公布的数字有误）";
    let sum = "重算 7 个数字：6 个一致，1 个不一致；其中 7 个是用演示数据算的";
    let lines = recomputed_lines(&test.path());
    assert_eq!(lines[0], line);
    assert_eq!(lines[7..], [sum, "可以发布；请看上面不一致的数字"]);

    let lines = test.publish();
    assert!(lines.starts_with(&format!("{line}\n")) && lines.contains(&format!("\n{sum}\n")), "{lines}");
    let set = test.snapshots();
    let ratio = &set.recomputed.unwrap().0[0];
    assert_eq!((ratio.figure.as_str(), ratio.agrees), ("air.good-days-ratio.2021.actual", false));
    assert_eq!(set.figures.0[0].value.to_string(), "92.4");
}

#[test]
fn a_disagreement_with_measured_data_asks_for_a_check() {
    let test = another_ratio();
    let days = test.read("series/air-daily.csv");
    let test = test.write("series/air-daily.csv", days.replace("演示数据", "本局数据"));
    let lines = recomputed_lines(&test.path());
    assert!(lines[0].ends_with("→92.1%，不一致，相差 0.3 个百分点；请核对"), "{}", lines[0]);
    assert!(lines[1].ends_with("=21 µg/m³，一致"), "{}", lines[1]);
}

#[test]
fn the_line_is_beside_the_figure_on_its_page() {
    let site = rendered();
    for page in ["bulletin/index.html", "air/index.html"] {
        let html = site.read(page);
        let beside = html.split("fact__recomputed").nth(1).unwrap();
        let line = "按明细重算：92.1%（336÷365），一致";
        let position = |text| beside.find(text).unwrap_or_else(|| panic!("{page} has no {text} in {beside:.300}"));
        assert!(position(line) < position("演示数据"), "{page}");
        assert!(html.contains("按明细重算：21\u{a0}µg/m³（7665÷365），一致"), "{page}");
    }
    let bulletin = site.read("bulletin/index.html");
    assert_eq!(bulletin.matches("按明细重算").count(), 7);
    assert!(bulletin.contains("按明细重算：总数205\u{a0}件，一致"));

    let site = Site::rendered(another_ratio());
    let line = "按明细重算：92.1%（336÷365）（公布的是92.4%，相差0.3\u{a0}个百分点），不一致";
    assert!(site.read("bulletin/index.html").contains(line));
}
