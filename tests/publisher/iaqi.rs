use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

use assert_cmd::cargo::cargo_bin;

use crate::command::{pipe, run, stderr, stdout};

/// Exit code, standard output and standard error of `mingcha iaqi`.
fn iaqi(standard: &str, input: impl Into<Vec<u8>>) -> (Option<i32>, String, String) {
    let output = pipe(&["iaqi", "--standard", standard], input);
    (output.status.code(), stdout(&output), stderr(&output))
}

#[test]
fn every_golden_value_is_computed() {
    let golden = include_str!("../fixtures/aqi_golden.csv");
    for standard in ["HJ633-2012", "HJ633-2026"] {
        let rows: Vec<_> = golden.lines().filter_map(|line| line.strip_prefix(standard)?.strip_prefix(',')).collect();
        assert!(rows.len() > 100);
        let asked: String = rows.iter().map(|row| row.rsplit_once(',').unwrap().0.to_owned() + "\n").collect();
        let expected = format!("item,conc,iaqi\n{}\n", rows.join("\n"));
        assert_eq!(iaqi(standard, format!("item,conc\n{asked}")), (Some(0), expected, String::new()));
    }
}

#[test]
fn bad_rows_are_named_and_have_no_result() {
    let input = "item,conc\nPM25_24h,35\nPM25,35\n\nCO_1h,\"1,2\"\nO3_8h,-1\nO3_1h,\nSO2_24h, 5\nNO2_1h\nSO2_1h,1,2\n";
    let (code, out, output) = iaqi("HJ633-2026", input);
    assert_eq!(code, Some(1));
    assert_eq!(
        out,
        "item,conc,iaqi\nPM25_24h,35,50\nPM25,35,\nCO_1h,\"1,2\",\nO3_8h,-1,\nO3_1h,,\nSO2_24h, 5,\nNO2_1h,,\nSO2_1h,1,\n"
    );
    let items = "SO2_24h、SO2_1h、NO2_24h、NO2_1h、CO_24h、CO_1h、O3_8h、O3_1h、PM10_24h、PM25_24h";
    let cells = "请补上或删去格子；格子里有逗号的，要用英文双引号括起来";
    let expected = [
        format!("标准输入:3:1: “item”列的“PM25”不认识；请用 {items}"),
        "标准输入:5:2: “conc”列的“1,2”里有千分号；请去掉逗号，如 1234".to_owned(),
        "标准输入:6:2: “conc”列的“-1”是负数；请核对，这里不能小于 0".to_owned(),
        "标准输入:8:2: “conc”列的“ 5”前后有空格；请删去空格".to_owned(),
        format!("标准输入:9:2: 这一行有 1 格，第一行有 2 列；{cells}"),
        format!("标准输入:10:3: 这一行有 3 格，第一行有 2 列；{cells}"),
    ];
    assert_eq!(output.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn an_item_that_the_version_does_not_rate_has_no_result_and_is_no_problem() {
    let input = "item,conc\nO3_8h,801\nSO2_1h,801\n";
    let expected = |ozone, sulphur| format!("item,conc,iaqi\nO3_8h,801,{ozone}\nSO2_1h,801,{sulphur}\n");
    assert_eq!(iaqi("HJ633-2012", input), (Some(0), expected("", ""), String::new()));
    assert_eq!(iaqi("HJ633-2026", input), (Some(0), expected("300", "200"), String::new()));
}

#[test]
fn files_of_windows_keep_their_line_numbers_and_other_columns() {
    let input = "\u{feff}station,conc,item\r\n\"一\r\n号\",4.0,CO_24h\r\n二号,x,CO_24h\r\n";
    let (code, out, output) = iaqi("HJ633-2012", input);
    assert_eq!(
        (code, out.as_str()),
        (Some(1), "station,conc,item,iaqi\n\"一\r\n号\",4.0,CO_24h,100\n二号,x,CO_24h,\n")
    );
    assert!(output.starts_with("标准输入:4:2: “conc”列的“x”不是数；"), "{output}");
}

#[test]
fn a_file_of_another_shape_is_refused_with_a_remedy() {
    let refused = |input: &str| iaqi("HJ633-2026", input).2;
    assert_eq!(refused("item,value\n"), "标准输入:1:1: 缺少“conc”列，现有的列是 item、value；请在第一行补上“conc”列\n");
    assert_eq!(refused("item,conc,iaqi\n"), "标准输入:1:3: 已有“iaqi”列，与结果的列同名；请先给这一列改名\n");
    assert_eq!(refused(""), "标准输入:1:1: 没有内容；请输入第一行是列名的 CSV\n");
    let endless = format!("item,conc\n\"{}", "x,1\n".repeat(1 << 20));
    assert!(refused(&endless).contains("从第 2 行开始的一行太长"));
}

#[test]
fn a_reader_who_closes_the_pipe_is_no_failure() {
    let mut running = Command::new(cargo_bin!("mingcha"))
        .args(["iaqi", "--standard", "HJ633-2012"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(running.stdout.take());
    running.stdin.take().unwrap().write_all(b"item,conc\nCO_24h,2.2\n").unwrap();
    let output = running.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
}

#[test]
fn an_unknown_standard_is_answered_with_the_known_ones() {
    let output = run(["iaqi", "--standard", "HJ633"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("要写 HJ633-2012 或 HJ633-2026"), "{}", stderr(&output));
}

#[test]
fn agrees_with_an_independent_exact_computation() {
    let oracle = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/aqi.py");
    let output =
        Command::new("python3").arg(oracle).arg(cargo_bin!("mingcha")).args(["20000", "633"]).output().unwrap();
    assert_eq!((stdout(&output).as_str(), stderr(&output).as_str()), ("20000 cases, seed 633: 0 differences\n", ""));
    assert!(output.status.success());
}
