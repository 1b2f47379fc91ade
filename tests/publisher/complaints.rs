//! Complaints from their file to what is published.

use mingcha::snapshot::ComplaintsYear;

use crate::{
    broken::broken,
    bureau::TestBureau,
    command::succeeded,
    site::{Site, rendered},
};

const HEADER: &str = "case,received,channel,types,area,status,closed,provenance";

/// A bureau with these complaints, numbered from 1.
fn with(rows: impl Iterator<Item = String>) -> TestBureau {
    let rows: Vec<_> = rows.zip(1..).map(|(row, number)| format!("{number},{row},演示数据")).collect();
    TestBureau::new().write("series/complaints.csv", format!("{HEADER}\n{}\n", rows.join("\n")))
}

/// A bureau with this number of complaints from each area.
fn from_areas(counts: &[(&str, usize)]) -> TestBureau {
    let rows = counts.iter().flat_map(|(area, count)| {
        std::iter::repeat_n(format!("2021-03-01,电话,大气,{area},已办结,2021-03-31"), *count)
    });
    with(rows)
}

/// A bureau with these complaints, in whole rows with the days of acceptance and extension.
fn full(rows: &str) -> TestBureau {
    let header = "case,received,accepted,channel,types,area,status,closed,extended,provenance\n";
    TestBureau::new().write("series/complaints.csv", format!("{header}{rows}"))
}

/// A bureau with one area, which has no other to hide a small count behind.
fn of_one_area() -> TestBureau {
    let test = from_areas(&[("全市", 3)]);
    let portal = test.read("portal.toml").replace("kind = \"district\"", "kind = \"place\"");
    test.write("portal.toml", portal)
}

fn published(test: &TestBureau) -> ComplaintsYear {
    test.publish();
    test.snapshots().complaints.unwrap().as_ref().clone()
}

#[test]
fn a_small_count_of_an_area_is_in_no_published_file() {
    let test = from_areas(&[("集宁区", 37), ("丰镇市", 3), ("卓资县", 11)]);
    let areas = published(&test).areas.unwrap();
    let counts = areas.areas.iter().filter(|area| area.count.text(areas.threshold) != "0");
    let counts: Vec<_> = counts.map(|area| format!("{}{}", area.name, area.count.text(areas.threshold))).collect();
    assert_eq!(counts, ["集宁区37", "卓资县<5", "丰镇市<5"]);
    let file = test.published_file("complaints-");
    let file = String::from_utf8(file).unwrap();
    assert!(file.contains(r#"{"name":"丰镇市","count":"suppressed"}"#), "{file}");
    assert!(file.contains(r#"{"name":"卓资县","count":"suppressed"}"#), "hidden with it: {file}");
}

#[test]
fn a_count_that_nothing_can_hide_is_left_out_with_a_warning() {
    let test = of_one_area();
    let line = "投诉按地区分的件数（演示数据）不公布：个别数太小，又没有别的数可以一起隐去；合计照常公布\n";
    let checked = succeeded(&test.check());
    assert!(checked.contains(&format!("\n{line}")), "{checked}");
    let published = test.publish();
    assert!(published.starts_with(line), "{published}");
    let year = test.snapshots().complaints.unwrap();
    assert_eq!((year.summary.received, year.areas.as_ref()), (3, None));
}

#[test]
fn every_word_for_a_status_is_known_and_the_year_before_is_only_compared_with() {
    let rows = [
        "2020-01-05,电话,大气,集宁区,已办结,2020-02-01",
        "2021-01-05,电话,大气,集宁区,已办结,2021-02-01",
        "2021-02-05,电话,大气,集宁区,已办结,2021-04-30",
        "2021-03-01,电话,水,集宁区,办理中,",
        "2021-12-01,电话,水,集宁区,未办理,",
        "2021-12-05,电话,水;大气,集宁区,未受理,",
        "2021-12-20,电话,水,集宁区,受理中,",
        "2021-12-30,电话,水,集宁区,不受理,",
    ];
    let year = published(&with(rows.into_iter().map(str::to_owned)));
    let of = &year.summary;
    assert_eq!((of.received, of.closed, of.in_progress, of.pending, of.not_accepted), (7, 2, 4, 2, 1));
    assert_eq!((of.overdue_to_inform, of.overdue_to_close), (1, 1));
    let percent = |percent: Option<mingcha::domain::Decimal>| percent.unwrap().to_string();
    assert_eq!((percent(of.closure.percent(1)), percent(of.closed_on_time.percent(1))), ("50.0".into(), "33.3".into()));
    let compared = year.year_on_year.unwrap();
    assert_eq!((compared.base, percent(compared.percent)), (1, "600.0".into()));
    assert_eq!(year.months[0].year_on_year.unwrap().base, 1);
}

#[test]
fn without_a_day_in_the_portal_the_latest_in_the_file_counts() {
    let rows = ["2021-12-01,电话,大气,集宁区,未受理,", "2021-12-02,电话,大气,集宁区,已办结,2022-01-11"];
    let test = with(rows.into_iter().map(str::to_owned));
    let at_new_year = published(&test);
    assert_eq!((at_new_year.as_of.to_string(), at_new_year.summary.closed), ("2021-12-31".into(), 0));
    let year = published(&test.edit("portal.toml", "complaints_as_of = \"2021-12-31\"", ""));
    assert_eq!(
        (year.as_of.to_string(), year.summary.closed, year.summary.overdue_to_inform),
        ("2022-01-11".into(), 1, 1)
    );
}

#[test]
fn an_acceptance_or_an_extension_that_cannot_be() {
    broken(
        "series/complaints.csv
         = case,received,accepted,channel,types,area,status,closed,extended,provenance
         = 1,2021-03-02,2021-03-01,电话,大气,集宁区,办理中,,否,演示数据
         ⟵ 3: “accepted”列的内容不对：受理日期早于收到日期；请核对两个日期
         = 2,2021-03-02,2021-03-03,电话,大气,集宁区,不受理,,,演示数据
         ⟵ 3: “accepted”列的内容不对：有受理日期，状态却是没有受理；只有受理了的才填受理日期，请核对
         = 3,2021-03-02,三月三日,电话,大气,集宁区,未办理,,,演示数据
         ⟵ 3: “accepted”列的内容不是日期；请写成 2021-01-31 这样的日期
         = 4,2021-03-02,,电话,大气,集宁区,受理中,,或许,演示数据
         ⟵ 9: “extended”列的内容不认识；请用 是、否
         = 5,2021-03-02,2021-03-05,电话,大气,集宁区,已办结,2021-03-04,是,演示数据
         ⟵ 8: “closed”列的内容不对：办结日期早于收到或受理日期；请核对这些日期",
    );
}

#[test]
fn a_complaint_of_another_time() {
    broken(
        "series/complaints.csv
         = case,received,channel,types,area,status,closed,provenance
         = 1,2019-12-31,电话,大气,集宁区,受理中,,演示数据
         ⟵ 2: “received”列的内容不在 2021 年内，也不在上一年；请改正，或移到 2019 年的文件
         = 2,2020-01-01,电话,大气,集宁区,受理中,,演示数据
         = 3,2021-07-01,电话,大气,集宁区,受理中,,演示数据",
    );
    broken(
        "portal.toml
         - complaints_as_of = \"2021-12-31\"
         + complaints_as_of = \"2021-06-30\"
         series/complaints.csv
         = case,received,channel,types,area,status,closed,provenance
         = 2,2020-01-01,电话,大气,集宁区,受理中,,演示数据
         = 3,2021-07-01,电话,大气,集宁区,受理中,,演示数据
         ⟵ 2: “received”列的内容晚于 portal.toml 里的 complaints_as_of；\
         请核对日期，或改正 portal.toml 里的 complaints_as_of",
    );
    broken(
        "portal.toml
         - complaints_as_of = \"2021-12-31\"
         + complaints_as_of = \"2020-12-31\"
         ⟵ 20: “complaints_as_of”早于 2021 年；请写成 2021-01-01 或以后的日期",
    );
}

#[test]
fn complaints_without_the_day_they_were_closed_are_missing_a_column_and_nothing_else() {
    broken(
        "series/complaints.csv
         = case,received,channel,types,area,status,受理,provenance
         ⟵ 1: 缺少“closed”列，现有的列是 case、received、channel、types、area、status、受理、provenance；\
         请在第一行补上“closed”列
         ⟵ 7: 不认识“受理”列；请删去这一列，或改成 case、received、channel、types、area、status、closed、accepted、extended、\
         provenance 之一
         = 1,2021-03-01,电话,大气,集宁区,已办结,,演示数据",
    );
}

#[test]
fn the_page_shows_each_rate_with_both_its_counts() {
    let main = rendered().main_of("complaints/index.html");
    for part in [
        "2021年收到环境信访举报228件，全部办结。",
        "已办结228件 ÷ 受理228件",
        "按期办结228件 ÷ 已办结和超期没有办结的228件",
        "办理天数的中位数",
        "受理后超过60天（延长了的超过90天）还没有办结",
        "截至2021年12月31日",
    ] {
        assert!(main.contains(part), "{part}");
    }
    assert!(!main.contains("&lt;5") && !main.contains('{'), "nothing is small, and every value is filled in");
}

#[test]
fn a_small_count_is_on_no_page_and_in_no_picture_or_table() {
    let site = Site::rendered(from_areas(&[("集宁区", 137), ("丰镇市", 3), ("卓资县", 97)]));
    let note = "“<5”表示少于5件，或者为了不让人推算出来而一起隐去。";
    let file = site.read("charts/complaints-areas.csv");
    let counts: Vec<_> =
        file.lines().skip(1).map(|line| line.split(',').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(counts[..3], ["集宁区 137", "卓资县 <5", "化德县 0"]);
    assert_eq!(counts[10], "丰镇市 <5");
    assert!(file.lines().skip(1).all(|line| line.contains(note)), "{file}");
    let page = site.read("complaints/index.html");
    assert!(page.contains(&note.replace('<', "&lt;")), "the mark is explained beside the table");
    for text in [page, site.read("charts/complaints-areas.svg")] {
        assert!(text.contains("&lt;5") && !text.contains(">97"));
    }
}

#[test]
fn where_no_area_can_be_published_safely_a_sentence_says_so() {
    let page = Site::rendered(of_one_area()).read("complaints/index.html");
    assert!(page.contains("公布了可能让人认出是谁，所以不按地区分") && !page.contains("complaints-areas"));
}

#[test]
fn days_to_close_run_from_acceptance() {
    let rows = [
        "1,2021-01-01,2021-01-11,电话,大气,集宁区,已办结,2021-03-12,,演示数据",
        "2,2021-01-01,,电话,大气,集宁区,已办结,2021-04-02,,演示数据",
        "3,2021-06-01,2021-06-03,电话,大气,集宁区,办理中,,,演示数据",
    ];
    let site = Site::rendered(full(&rows.map(|row| format!("{row}\n")).concat()));
    let table = site.read("charts/complaints-days.csv");
    let counts: Vec<_> = table.lines().map(|line| line.split(',').take(3).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(counts[0], "\u{feff}从受理到办结的天数（天） 件数（件） 占比");
    // 60 days, and from receipt 91.
    assert_eq!((&counts[4][..], &counts[7][..]), ("46—60 1 50.0%", "91以上 1 50.0%"));
    assert!(site.read("complaints/index.html").contains("已办结的2件里，有1件在60天内办结"));
}

#[test]
fn a_year_under_way_has_no_counts_of_the_months_to_come() {
    let rows = ["2020-01-05,电话,大气,集宁区,已办结,2020-02-01", "2021-06-05,电话,大气,集宁区,办理中,"];
    let test = with(rows.into_iter().map(str::to_owned));
    let site = Site::rendered(test.edit("portal.toml", "\"2021-12-31\"", "\"2021-06-30\""));
    let months = site.read("charts/complaints-months.csv");
    let months: Vec<_> = months.lines().map(|line| line.split(',').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!((&months[1][..], &months[6][..], &months[7][..]), ("1月 0", "6月 1", "7月 还没到"));
    let page = site.read("complaints/index.html");
    assert!(page.contains("减少100.0%") && page.contains("从0件起"));
    assert!(!page.contains("上一年收到"), "the year has not ended");
    assert!(page.contains("已办结0件 ÷ 受理1件") && page.contains("没有可算的"), "none was due yet");
    assert!(!page.contains("complaints-days"), "none was closed");
    assert!(!page.contains("中位数") && !page.contains("按期告知率"), "none was closed, no day of acceptance is known");
}
