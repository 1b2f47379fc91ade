//! One thing broken at a time in a good bureau, and the exact line that says so.

use crate::{broken::broken, bureau::TestBureau};

#[test]
fn not_a_number() {
    broken(
        "figures.csv
         - air,good-days-ratio,优良天数比例,2021,actual,92.1,
         + air,good-days-ratio,优良天数比例,2021,actual,九二,
         ⟵ 6: “value”列的“九二”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1",
    );
}

#[test]
fn a_negative_number() {
    broken(
        "figures.csv
         - 2021,actual,92.1,%
         + 2021,actual,-92.1,%
         ⟵ 6: “value”列的“-92.1”是负数；请核对，这里不能小于 0",
    );
}

#[test]
fn more_than_a_hundred_percent() {
    broken(
        "figures.csv
         - 2021,actual,92.1,%
         + 2021,actual,921,%
         ⟵ 6: “value”列的“921”大于 100%；请核对数值和单位",
    );
}

#[test]
fn half_a_thing() {
    broken(
        "figures.csv
         - 2021,actual,92.1,%
         + 2021,actual,92.1,天
         ⟵ 6: “value”列的“92.1”不是整数；个数请写成整数",
    );
}

#[test]
fn an_unknown_unit() {
    broken(
        "figures.csv
         - 2021,actual,92.1,%
         + 2021,actual,92.1,百分
         ⟵ 7: “unit”列的“百分”不认识；请用 %、µg/m³、mg/m³、mg/L、km²、亿m³、亿元、天、个、项、件、家、台、处、辆、张、\
         起、人、轮次、名",
    );
}

#[test]
fn a_numerator_that_does_not_give_the_ratio() {
    broken(
        "figures.csv
         - ,75.5,%,40,53,
         + ,75.6,%,40,53,
         ⟵ 6: “value”列的“75.6”与算得的不同，40÷53=75.5%；请核对这三个数",
    );
    broken(
        "figures.csv
         - ,75.5,%,40,53,
         + ,75.5,%,60,53,
         ⟵ 8: “numerator”列的“60”大于“denominator”列的总数；请核对两个数",
    );
    broken(
        "figures.csv
         - ,75.5,%,40,53,
         + ,75.5,%,40,0,
         ⟵ 9: “denominator”列的“0”不能作分母；请核对，总数要大于 0",
    );
}

#[test]
fn a_count_that_is_not_its_numerator() {
    broken(
        "figures.csv
         - ,228,件,228,228,
         + ,227,件,228,228,
         ⟵ 6: “value”列的“227”与“numerator”列的 228 不同；两处是同一个数，请核对",
    );
}

#[test]
fn a_quote_that_is_not_in_the_report() {
    broken(
        "figures.csv
         - 空气质量优良天数比例92.1%
         + 空气质量优良天数比例 92.1%
         ⟵ 11: “quote”列的“2021年中心城区空气质量优良天数比例 92.1…”不是 report.txt 里的原句；\
         请从 report.txt 逐字复制，标点也要一样",
    );
}

#[test]
fn a_figure_given_twice() {
    broken(
        "figures.csv
         + air,good-days-ratio,优良天数比例,2021,actual,92.1,%,,,中心城区,2021年中心城区空气质量优良天数比例92.1%
         ⟵ 2: “code”列的“good-days-ratio”与第 2 行重复，时期和类别也相同；请删去一行，或改用另一个 code
         + air,another-ratio,优良天数比例,2021,actual,92.1,%,,,中心城区,2021年中心城区空气质量优良天数比例92.1%
         ⟵ 3: “metric”列的“优良天数比例”与第 2 行重复，地区、时期和类别也相同；请删去一行，或改写指标名称",
    );
}

#[test]
fn unknown_words_in_one_row_are_all_found() {
    broken(
        "figures.csv
         - air,good-days-ratio,优良天数比例,2021,actual,92.1,%,,,中心城区
         + 天空,Good Days,优良天数比例,21年,实际,92.1,%,,,火星
         ⟵ 1: “section”列的“天空”不认识；请用 air、air-action、water、soil、complaints、rectification、governance、staff
         ⟵ 2: “code”列的“Good Days”不能用在网址里；请只用小写字母、数字和中间的连字符，如 good-days-ratio
         ⟵ 4: “period”列的“21年”不是时期；请写成 2021、2017/2021、2021-12 或 2021-12-31
         ⟵ 5: “kind”列的“实际”不认识；请用 actual、target
         ⟵ 10: “area”列的“火星”不在 portal.toml 的 areas 里；请改成其中的名称，或在 portal.toml 里补上",
    );
}

#[test]
fn an_empty_cell_and_a_stray_space() {
    broken(
        "figures.csv
         - air,good-days-ratio,优良天数比例,2021,actual,92.1,
         + air,good-days-ratio,,2021,actual, 92.1,
         ⟵ 3: “metric”列是空的；请填写
         ⟵ 6: “value”列的“ 92.1”前后有空格；请删去空格",
    );
}

#[test]
fn broken_utf8() {
    TestBureau::new()
        .write("context.csv", b"code,metric\n1,\xff\xce\xc4\n")
        .finds(&["context.csv:2:3: 这里不是 UTF-8 编码的文字；请把文件另存为 UTF-8 编码"]);
}

#[test]
fn an_empty_file_and_one_with_a_header_only() {
    TestBureau::new()
        .write("context.csv", "\n")
        .finds(&["context.csv:1:1: 文件是空的；请放入内容，或从原来的文件重新导出"]);
    broken(
        "series/enforcement-cases.csv
         = case,filed,type,area,status,provenance
         ⟵ 1: 只有列名，没有数据；请填写数据，或从原来的文件重新导出",
    );
}

#[test]
fn a_missing_file() {
    for file in ["figures.csv", "series/complaints.csv"] {
        TestBureau::new().remove(file).finds(&[format!("{file}:1:1: 没有这个文件；请放入这个文件")]);
    }
}

#[test]
fn a_column_that_is_missing_and_one_that_is_not_known() {
    broken(
        "series/enforcement-cases.csv
         - case,filed,
         + case,立案日期,
         ⟵ 1: 缺少“filed”列，现有的列是 case、立案日期、type、area、status、provenance；请在第一行补上“filed”列
         ⟵ 2: 不认识“立案日期”列；请删去这一列，或改成 case、filed、type、area、status、provenance 之一",
    );
}

#[test]
fn a_row_with_a_cell_too_many() {
    broken(
        "figures.csv
         - actual,92.1,%,,,中心城区,
         + actual,92.1,%,,,中心城区,,
         ⟵ 12: 这一行有 12 格，第一行有 11 列；请补上或删去格子；格子里有逗号的，要用英文双引号括起来",
    );
}

#[test]
fn a_date_out_of_the_year_and_one_that_is_none() {
    broken(
        "series/air-daily.csv
         - 演示站1,2021-01-01
         + 演示站1,2020-01-01
         ⟵ 2: “date”列的“2020-01-01”不在 2021 年内；请改正，或移到 2020 年的文件
         - 演示站2,2021-01-01
         + 演示站2,2021-02-30
         ⟵ 2: “date”列的“2021-02-30”不是日期；请写成 2021-01-31 这样的日期",
    );
    broken(
        "series/water-monthly.csv
         - 演示断面1,2021-01
         + 演示断面1,2022-01
         ⟵ 2: “month”列的“2022-01”不在 2021 年内；请改正，或移到 2022 年的文件",
    );
}

#[test]
fn days_that_a_station_lacks_or_has_twice() {
    broken(
        "series/air-daily.csv
         @ 演示站1,2021-01-01
         ⟵ 1: 站点“演示站1”缺少 1 天，第一天是 2021-01-02；请补上这些天；没有监测的，数值留空
         - 演示站1,2021-01-02
         + 演示站1,2021-01-01
         ⟵ 2: “date”列的“2021-01-01”与第 2 行重复，站点也相同；请删去一行",
    );
}

#[test]
fn months_that_a_section_lacks_or_has_twice() {
    broken(
        "series/water-monthly.csv
         @ 演示断面1,2021-01
         ⟵ 1: 断面“演示断面1”缺少 1 个月，第一个是 2 月；请补上这些月；没有监测的，在“missing”列写明原因
         - 演示断面1,2021-02
         + 演示断面1,2021-01
         ⟵ 2: “month”列的“2021-01”与第 2 行重复，断面也相同；请删去一行",
    );
}

#[test]
fn a_month_without_values_or_reason() {
    broken(
        "series/water-monthly.csv
         - 演示断面1,2021-01,11.9,2.6,11,1.6,0.31,0.05,0.56,,河流
         + 演示断面1,2021-01,,,,,,,,,河流
         ⟵ 10: “missing”列是空的，而各项都没有数值；请填写数值，或写明 冰封、未监测、无效",
    );
    broken(
        "series/water-monthly.csv
         - 演示断面1,2021-01,11.9,2.6,11,1.6,0.31,0.05,0.56,,河流
         + 演示断面1,2021-01,11.9,,,,,,,冰封,河流
         ⟵ 10: “missing”列的“冰封”与各项的数值不符；写明了原因的，数值要留空，请核对",
    );
}

#[test]
fn a_complaint_is_named_but_not_repeated() {
    broken(
        "series/complaints.csv
         = case,received,channel,types,area,status,closed,provenance
         = 1,2021-03-01,电话,大气;;水,集宁区,已办结,2021-02-01,演示数据
         ⟵ 4: “types”列的内容里有空的类型或空格；请用英文分号隔开各类型，前后不留空格
         ⟵ 7: “closed”列的内容不对：办结日期早于收到或受理日期；请核对这些日期
         = 2,张三13800000000,电话,大气,集宁区,办理中,2021-02-01,演示数据
         ⟵ 2: “received”列的内容不是日期；请写成 2021-01-31 这样的日期
         ⟵ 2: “received”列里有电话号码，是个人信息；请删去个人信息后再导出
         ⟵ 7: “closed”列的内容不对：有办结日期，状态却不是已办结；只有已办结的才填办结日期，请核对
         = 2,2021-03-01,,大气,集宁区,办完了,,演示数据
         ⟵ 1: “case”列的内容与第 3 行重复；请删去一行，或改正编号
         ⟵ 3: “channel”列是空的；请填写
         ⟵ 6: “status”列的内容不认识；请用 未受理、受理中、办理中、未办理、已办结、不受理
         = 3,2021-03-01,电话,大气;大气,火星,已办结,,演示数据
         ⟵ 4: “types”列的内容不对：没有类型，或同一类型写了两次；同一类型只写一次
         ⟵ 5: “area”列的内容不在 portal.toml 的 areas 里；请改成其中的名称，或在 portal.toml 里补上
         ⟵ 7: “closed”列不对：已办结，却没有办结日期；请填写办结日期，或改正状态",
    );
}

#[test]
fn demonstration_and_real_rows_in_one_file_or_in_two_that_go_together() {
    broken(
        "series/enforcement-cases.csv
         = case,filed,type,area,status,provenance
         ⟵ 1: “provenance”列与 series/complaints.csv 的不同；两个文件一起公布，来源要一致
         = 1,2021-01-05,大气,集宁区,已办结,本局数据",
    );
    broken(
        "series/enforcement-cases.csv
         = case,filed,type,area,status,provenance
         ⟵ 1: “provenance”列与 series/complaints.csv 的不同；两个文件一起公布，来源要一致
         = 1,2021-01-05,大气,集宁区,已办结,本局数据
         = 2,2021-01-05,大气,集宁区,已办结,演示数据
         ⟵ 6: “provenance”列的内容与第 2 行不同；一个文件里的来源要一致，请分成两个文件或改正",
    );
}

#[test]
fn exports_that_go_together_are_named_by_their_files() {
    TestBureau::without_series().broken(
        "portal.toml
         + [[sources]]
         + file = \"series/tousu.csv\"
         + layout = \"complaints\"
         + provenance = \"本局数据\"
         + [[sources]]
         + file = \"series/anjian.csv\"
         + layout = \"enforcement-cases\"
         + provenance = \"演示数据\"
         series/tousu.csv
         = case,received,channel,types,area,status,closed
         = 1,2021-01-05,电话,大气,集宁区,办理中,
         series/anjian.csv
         = case,filed,type,area,status
         ⟵ 1: 来源（provenance）与 series/tousu.csv 的不同；两个文件一起公布，来源要一致
         = 1,2021-01-05,大气,集宁区,已办结",
    );
}

#[test]
fn an_address_that_a_reader_cannot_follow() {
    let test = TestBureau::new();
    let context = test.read("context.csv");
    let address = context.split(',').find(|cell| cell.starts_with("https://")).unwrap();
    test.broken(&format!(
        "context.csv
         - {address}
         + javascript:alert(1)
         ⟵ 9: “source_url”列的“javascript:alert(1)”不是网址；请写成 https:// 或 http:// 开头的完整网址"
    ));
}

#[test]
fn a_portal_that_is_no_toml() {
    broken(
        "portal.toml
         - year = 2021
         + year 2021
         ⟵ 6: 写法不合 TOML 规则（key with no value, expected `=`）；请检查引号、等号和括号",
    );
}

#[test]
fn problems_of_several_files_are_one_list_by_file_line_and_column() {
    let test =
        TestBureau::new().write("series/water-monthly.csv", "").write("context.csv", b"\xff").remove("report.txt");
    test.broken(
        "portal.toml
         - year = 2021
         + year = \"2021\"
         ⟵ 8: “year”不对；请写成四位数的年份，不加引号，如 2021
         report.txt
         ⟵ 1: 没有这个文件；请放入这个文件
         figures.csv
         - 2021,actual,92.1,%
         + 2021,actual,九二,百分
         ⟵ 6: “value”列的“九二”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1
         ⟵ 7: “unit”列的“百分”不认识；请用 %、µg/m³、mg/m³、mg/L、km²、亿m³、亿元、天、个、项、件、家、台、处、辆、张、\
         起、人、轮次、名
         context.csv
         ⟵ 1: 这里不是 UTF-8 编码的文字；请把文件另存为 UTF-8 编码
         series/air-daily.csv
         - 演示站1,2021-01-01,26
         + 演示站1,2021-01-01,二六
         ⟵ 3: “so2”列的“二六”不是数；请写成阿拉伯数字，不带单位和千分号，如 92.1
         series/water-monthly.csv
         ⟵ 1: 文件是空的；请放入内容，或从原来的文件重新导出",
    );
}
