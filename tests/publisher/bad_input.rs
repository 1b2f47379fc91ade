//! One thing broken at a time in a good bureau, and the exact line that says so.

use crate::test::{Test, list, run, stderr};

/// The first row of `figures.csv`, up to its value.
const FIRST: &str = "air,good-days-ratio,优良天数比例,2021,actual,92.1,%,,,中心城区";
const RATIO: &str = ",75.5,%,40,53,";

fn figure(row: &str) -> Test {
    Test::new().edit("figures.csv", FIRST, row)
}

/// The line of `figures.csv` that holds the text.
fn line(text: &str) -> usize {
    let figures = std::fs::read_to_string(crate::test::example().join("figures.csv")).unwrap();
    figures.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn not_a_number() {
    figure("air,good-days-ratio,优良天数比例,2021,actual,九二,%,,,中心城区")
        .finds(["figures.csv:2:6: “value”列的“九二”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1"]);
}

#[test]
fn a_negative_number() {
    figure("air,good-days-ratio,优良天数比例,2021,actual,-92.1,%,,,中心城区")
        .finds(["figures.csv:2:6: “value”列的“-92.1”是负数；请核对，这里不能小于 0"]);
}

#[test]
fn more_than_a_hundred_percent() {
    figure("air,good-days-ratio,优良天数比例,2021,actual,921,%,,,中心城区")
        .finds(["figures.csv:2:6: “value”列的“921”大于 100%；请核对数值和单位"]);
}

#[test]
fn half_a_thing() {
    figure("air,good-days-ratio,优良天数比例,2021,actual,92.1,天,,,中心城区")
        .finds(["figures.csv:2:6: “value”列的“92.1”不是整数；个数请写成整数"]);
}

#[test]
fn an_unknown_unit() {
    figure("air,good-days-ratio,优良天数比例,2021,actual,92.1,百分,,,中心城区").finds([
        "figures.csv:2:7: “unit”列的“百分”不认识；请用 %、µg/m³、mg/m³、mg/L、km²、亿m³、亿元、天、个、项、件、家、\
         台、处、辆、张、起、人、轮次、名",
    ]);
}

#[test]
fn a_numerator_that_does_not_give_the_ratio() {
    let at = line(RATIO);
    Test::new()
        .edit("figures.csv", RATIO, ",75.6,%,40,53,")
        .finds([&format!("figures.csv:{at}:6: “value”列的“75.6”与算得的不同，40÷53=75.5%；请核对这三个数")]);
    Test::new()
        .edit("figures.csv", RATIO, ",75.5,%,60,53,")
        .finds([&format!("figures.csv:{at}:8: “numerator”列的“60”大于“denominator”列的总数；请核对两个数")]);
    Test::new()
        .edit("figures.csv", RATIO, ",75.5,%,40,0,")
        .finds([&format!("figures.csv:{at}:9: “denominator”列的“0”不能作分母；请核对，总数要大于 0")]);
}

#[test]
fn a_count_that_is_not_its_numerator() {
    let at = line(",228,件,228,228,");
    Test::new()
        .edit("figures.csv", ",228,件,228,228,", ",227,件,228,228,")
        .finds([&format!("figures.csv:{at}:6: “value”列的“227”与“numerator”列的 228 不同；两处是同一个数，请核对")]);
}

#[test]
fn a_quote_that_is_not_in_the_report() {
    Test::new()
        .edit("figures.csv", "空气质量优良天数比例92.1%", "空气质量优良天数比例 92.1%")
        .finds(["figures.csv:2:11: “quote”列的“2021年中心城区空气质量优良天数比例 92.1…”不是 report.txt 里的原句；\
         请从 report.txt 逐字复制，标点也要一样"]);
}

#[test]
fn a_figure_given_twice() {
    let quote = "2021年中心城区空气质量优良天数比例92.1%";
    let last = std::fs::read_to_string(crate::test::example().join("figures.csv")).unwrap().lines().count() + 1;
    Test::new()
        .append("figures.csv", &format!("{FIRST},{quote}"))
        .append("figures.csv", &format!("air,another-ratio,优良天数比例,2021,actual,92.1,%,,,中心城区,{quote}"))
        .finds([
            &format!(
                "figures.csv:{last}:2: “code”列的“good-days-ratio”与第 2 行重复，时期和类别也相同；\
                 请删去一行，或改用另一个 code"
            ),
            &format!(
                "figures.csv:{}:3: “metric”列的“优良天数比例”与第 2 行重复，地区、时期和类别也相同；\
                 请删去一行，或改写指标名称",
                last + 1
            ),
        ]);
}

#[test]
fn unknown_words_in_one_row_are_all_found() {
    figure("天空,Good Days,优良天数比例,21年,实际,92.1,%,,,火星").finds([
        "figures.csv:2:1: “section”列的“天空”不认识；请用 air、air-action、water、soil、complaints、rectification、\
         governance、staff",
        "figures.csv:2:2: “code”列的“Good Days”不能用在网址里；请只用小写字母、数字和中间的连字符，如 good-days-ratio",
        "figures.csv:2:4: “period”列的“21年”不是时期；请写成 2021、2017/2021、2021-12 或 2021-12-31",
        "figures.csv:2:5: “kind”列的“实际”不认识；请用 actual、target",
        "figures.csv:2:10: “area”列的“火星”不在 portal.toml 的 areas 里；请改成其中的名称，或在 portal.toml 里补上",
    ]);
}

#[test]
fn an_empty_cell_and_a_stray_space() {
    figure("air,good-days-ratio,,2021,actual, 92.1,%,,,中心城区").finds([
        "figures.csv:2:3: “metric”列是空的；请填写",
        "figures.csv:2:6: “value”列的“ 92.1”前后有空格；请删去空格",
    ]);
}

#[test]
fn broken_utf8() {
    Test::new()
        .write("context.csv", b"code,metric\n1,\xff\xce\xc4\n")
        .finds(["context.csv:2:3: 这里不是 UTF-8 编码的文字；请把文件另存为 UTF-8 编码"]);
}

#[test]
fn an_empty_file_and_one_with_a_header_only() {
    Test::new().write("context.csv", "\n").finds(["context.csv:1:1: 文件是空的；请放入内容，或从原来的文件重新导出"]);
    Test::new()
        .write("series/enforcement-cases.csv", "case,filed,type,area,status,provenance\n")
        .finds(["series/enforcement-cases.csv:1:1: 只有列名，没有数据；请填写数据，或从原来的文件重新导出"]);
}

#[test]
fn a_missing_file() {
    Test::new().remove("figures.csv").finds(["figures.csv:1:1: 没有这个文件；请放入这个文件"]);
    Test::new().remove("series/complaints.csv").finds(["series/complaints.csv:1:1: 没有这个文件；请放入这个文件"]);
}

#[test]
fn a_column_that_is_missing_and_one_that_is_not_known() {
    Test::new().edit("series/enforcement-cases.csv", "filed", "立案日期").finds([
        "series/enforcement-cases.csv:1:1: 缺少“filed”列，现有的列是 case、立案日期、type、area、status、provenance；\
         请在第一行补上“filed”列",
        "series/enforcement-cases.csv:1:2: 不认识“立案日期”列；请删去这一列，或改成 case、filed、type、area、status、\
         provenance 之一",
    ]);
}

#[test]
fn a_row_with_a_cell_too_many() {
    figure("air,good-days-ratio,优良天数比例,2021,actual,92.1,%,,,中心城区,").finds([
        "figures.csv:2:12: 这一行有 12 格，第一行有 11 列；请补上或删去格子；格子里有逗号的，要用英文双引号括起来",
    ]);
}

#[test]
fn a_date_out_of_the_year_and_one_that_is_none() {
    Test::new()
        .edit("series/air-daily.csv", "演示站1,2021-01-01", "演示站1,2020-01-01")
        .edit("series/air-daily.csv", "演示站2,2021-01-01", "演示站2,2021-02-30")
        .finds([
            "series/air-daily.csv:2:2: “date”列的“2020-01-01”不在 2021 年内；请改正，或移到 2020 年的文件",
            "series/air-daily.csv:3:2: “date”列的“2021-02-30”不是日期；请写成 2021-01-31 这样的日期",
        ]);
    Test::new()
        .edit("series/water-monthly.csv", "演示断面1,2021-01", "演示断面1,2022-01")
        .finds(["series/water-monthly.csv:2:2: “month”列的“2022-01”不在 2021 年内；请改正，或移到 2022 年的文件"]);
}

#[test]
fn days_that_a_station_lacks_or_has_twice() {
    Test::new().edit("series/air-daily.csv", "演示站1,2021-01-02", "演示站1,2021-01-01").finds([
        "series/air-daily.csv:2:1: 站点“演示站1”缺少 1 天，第一天是 2021-01-02；请补上这些天；没有监测的，数值留空",
        "series/air-daily.csv:5:2: “date”列的“2021-01-01”与第 2 行重复，站点也相同；请删去一行",
    ]);
}

#[test]
fn months_that_a_section_lacks_or_has_twice() {
    Test::new().edit("series/water-monthly.csv", "演示断面1,2021-02", "演示断面1,2021-01").finds([
        "series/water-monthly.csv:2:1: 断面“演示断面1”缺少 1 个月，第一个是 2 月；\
         请补上这些月；没有监测的，在“missing”列写明原因",
        "series/water-monthly.csv:3:2: “month”列的“2021-01”与第 2 行重复，断面也相同；请删去一行",
    ]);
}

#[test]
fn a_month_without_values_or_reason() {
    let header = "section,month,dissolved_oxygen,permanganate_index,cod,bod5,ammonia,total_phosphorus,fluoride,missing,\
                  body,provenance";
    let first = "演示断面1,2021-01,11.9,2.6,11,1.6,0.31,0.05,0.56,,河流,演示数据";
    let edit =
        |row| Test::new().edit("series/water-monthly.csv", &format!("{header}\n{first}"), &format!("{header}\n{row}"));
    edit("演示断面1,2021-01,,,,,,,,,河流,演示数据").finds([
        "series/water-monthly.csv:2:10: “missing”列是空的，而各项都没有数值；请填写数值，或写明 冰封、未监测、无效",
    ]);
    edit("演示断面1,2021-01,11.9,,,,,,,冰封,河流,演示数据").finds([
        "series/water-monthly.csv:2:10: “missing”列的“冰封”与各项的数值不符；写明了原因的，数值要留空，请核对",
    ]);
}

#[test]
fn a_complaint_is_named_but_not_repeated() {
    Test::new()
        .write(
            "series/complaints.csv",
            "case,received,channel,types,area,status,closed,provenance\n\
             1,2021-03-01,电话,大气;;水,集宁区,已办结,2021-02-01,演示数据\n\
             2,张三13800000000,电话,大气,集宁区,办理中,2021-02-01,演示数据\n\
             2,2021-03-01,,大气,集宁区,办完了,,演示数据\n\
             3,2021-03-01,电话,大气;大气,火星,已办结,,演示数据\n",
        )
        .finds([
            "series/complaints.csv:2:4: “types”列的内容里有空的类型或空格；请用英文分号隔开各类型，前后不留空格",
            "series/complaints.csv:2:7: “closed”列的内容不对：办结日期早于收到或受理日期；请核对这些日期",
            "series/complaints.csv:3:2: “received”列的内容不是日期；请写成 2021-01-31 这样的日期",
            "series/complaints.csv:3:2: “received”列里有电话号码，是个人信息；请删去个人信息后再导出",
            "series/complaints.csv:3:7: “closed”列的内容不对：有办结日期，状态却不是已办结；只有已办结的才填办结日期，请核对",
            "series/complaints.csv:4:1: “case”列的内容与第 3 行重复；请删去一行，或改正编号",
            "series/complaints.csv:4:3: “channel”列是空的；请填写",
            "series/complaints.csv:4:6: “status”列的内容不认识；请用 未受理、受理中、办理中、未办理、已办结、不受理",
            "series/complaints.csv:5:4: “types”列的内容不对：没有类型，或同一类型写了两次；同一类型只写一次",
            "series/complaints.csv:5:5: “area”列的内容不在 portal.toml 的 areas 里；请改成其中的名称，或在 portal.toml 里补上",
            "series/complaints.csv:5:7: “closed”列不对：已办结，却没有办结日期；请填写办结日期，或改正状态",
        ]);
}

#[test]
fn demonstration_and_real_rows_in_one_file_or_in_two_that_go_together() {
    let cases = "case,filed,type,area,status,provenance\n1,2021-01-05,大气,集宁区,已办结,本局数据\n";
    Test::new().write("series/enforcement-cases.csv", cases).finds([
        "series/enforcement-cases.csv:1:1: “provenance”列与 series/complaints.csv 的不同；两个文件一起公布，来源要一致",
    ]);
    Test::new().write("series/enforcement-cases.csv", format!("{cases}2,2021-01-05,大气,集宁区,已办结,演示数据\n")).finds(
        [
            "series/enforcement-cases.csv:1:1: “provenance”列与 series/complaints.csv 的不同；两个文件一起公布，来源要一致",
            "series/enforcement-cases.csv:3:6: “provenance”列的内容与第 2 行不同；\
             一个文件里的来源要一致，请分成两个文件或改正",
        ],
    );
}

#[test]
fn exports_that_go_together_are_named_as_they_are_called() {
    let described = |file: &str, layout: &str, provenance: &str| {
        format!("[[sources]]\nfile = \"series/{file}\"\nlayout = \"{layout}\"\nprovenance = \"{provenance}\"\n")
    };
    Test::without_series()
        .write(
            "series/tousu.csv",
            "case,received,channel,types,area,status,closed\n1,2021-01-05,电话,大气,集宁区,办理中,\n",
        )
        .write("series/anjian.csv", "case,filed,type,area,status\n1,2021-01-05,大气,集宁区,已办结\n")
        .append("portal.toml", &described("tousu.csv", "complaints", "本局数据"))
        .append("portal.toml", &described("anjian.csv", "enforcement-cases", "演示数据"))
        .finds(["series/anjian.csv:1:1: 来源（provenance）与 series/tousu.csv 的不同；两个文件一起公布，来源要一致"]);
}

#[test]
fn an_address_that_a_reader_cannot_follow() {
    let test = Test::new();
    let context = std::fs::read_to_string(test.bureau().join("context.csv")).unwrap();
    let address = context.split(',').find(|cell| cell.starts_with("https://")).unwrap().to_owned();
    test.edit("context.csv", &address, "javascript:alert(1)").finds([
        "context.csv:2:9: “source_url”列的“javascript:alert(1)”不是网址；请写成 https:// 或 http:// 开头的完整网址",
    ]);
}

#[test]
fn a_portal_that_is_no_toml() {
    Test::new()
        .edit("portal.toml", "year = 2021", "year 2021")
        .finds(["portal.toml:5:6: 写法不合 TOML 规则（key with no value, expected `=`）；请检查引号、等号和括号"]);
}

#[test]
fn problems_of_several_files_stand_in_one_list_by_file_line_and_column() {
    let test = Test::new()
        .write("series/water-monthly.csv", "")
        .write("context.csv", b"\xff")
        .edit("series/air-daily.csv", "演示站1,2021-01-01,26", "演示站1,2021-01-01,二六")
        .edit("figures.csv", FIRST, "air,good-days-ratio,优良天数比例,2021,actual,九二,百分,,,中心城区")
        .edit("portal.toml", "year = 2021", "year = \"2021\"")
        .remove("report.txt");
    let said = run(["check", test.bureau().to_str().unwrap()]);
    let unit = "请用 %、µg/m³、mg/m³、mg/L、km²、亿m³、亿元、天、个、项、件、家、台、处、辆、张、起、人、轮次、名";
    assert_eq!(
        stderr(&said),
        list(&[
            "portal.toml:5:8: “year”不对；请写成四位数的年份，不加引号，如 2021",
            "report.txt:1:1: 没有这个文件；请放入这个文件",
            "figures.csv:2:6: “value”列的“九二”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1",
            &format!("figures.csv:2:7: “unit”列的“百分”不认识；{unit}"),
            "context.csv:1:1: 这里不是 UTF-8 编码的文字；请把文件另存为 UTF-8 编码",
            "series/air-daily.csv:2:3: “so2”列的“二六”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1",
            "series/water-monthly.csv:1:1: 文件是空的；请放入内容，或从原来的文件重新导出",
        ])
    );
}
