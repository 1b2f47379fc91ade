use std::fs;

use mingcha::snapshot::Snapshots;

use crate::{
    bureau::{TestBureau, assessed, example, read},
    command::{run, stderr, succeeded},
};

#[test]
fn check_prints_what_was_read() {
    let lines = succeeded(&run(["check", example().to_str().unwrap()]));
    let lines: Vec<_> = lines.lines().collect();
    assert_eq!(lines[0], "乌兰察布市生态环境局，2021 年");
    assert!(lines[1].starts_with("公布的数字 "), "{}", lines[1]);
    assert_eq!(
        lines[2..5],
        [
            "空气质量 365 天（演示数据）：优良 336 天，有效 365 天，92.1%",
            "水环境 6 个断面（演示数据）：优良 5 个",
            "投诉 228 件（演示数据）：到 2021-12-31 已办结 228 件；环境违法案件 205 件",
        ]
    );
    assert_eq!(lines.last(), Some(&"没有发现问题"));
}

#[test]
fn check_writes_nothing() {
    let test = TestBureau::new();
    test.check();
    let names: Vec<_> = fs::read_dir(test.path().parent().unwrap()).unwrap().collect();
    assert_eq!(names.len(), 1);
    assert_eq!(fs::read_dir(test.path()).unwrap().count(), 5);
}

#[test]
fn every_quote_is_in_the_report() {
    let records = read(&example()).records;
    let figures = &records.figures;
    assert!(figures.len() >= 46);
    for figure in figures {
        assert!(records.report.contains(&figure.quote), "{}: {}", figure.id(), figure.quote);
    }
}

#[test]
fn a_bureau_without_series_is_sound() {
    let Snapshots { air, air_daily, water, complaints, .. } =
        assessed(&read(&TestBureau::without_series().path())).snapshots;
    assert!(air.is_none() && air_daily.is_none() && water.is_none() && complaints.is_none());
}

#[test]
fn a_file_with_a_byte_order_mark_and_windows_line_ends_is_read_alike() {
    let figures = fs::read_to_string(example().join("figures.csv")).unwrap();
    let test = TestBureau::new().write("figures.csv", format!("\u{feff}{}", figures.replace('\n', "\r\n")));
    assert_eq!(read(&test.path()), read(&TestBureau::new().path()));
}

#[test]
fn a_missing_folder_is_named() {
    let output = run(["check", "no/such/folder"]);
    assert_eq!(stderr(&output), "没有文件夹 no/such/folder；请检查路径\n");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn wrong_usage_is_one_line_and_exit_code_2() {
    for (output, expected) in [
        (run(["chekc"]), "不认识的命令“chekc”；用法见 mingcha --help\n"),
        (run(["check"]), "缺少参数 <文件夹>；用法见 mingcha --help\n"),
        (
            run(["serve", ".", "--port", "x"]),
            "参数 --port <端口> 的值“x”不对，要写 0 到 65535 的整数；用法见 mingcha --help\n",
        ),
    ] {
        assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(2), expected));
    }
}
