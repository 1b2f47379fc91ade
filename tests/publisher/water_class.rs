//! `mingcha water-class`: from standard input to standard output.

use std::{
    io::{ErrorKind, Read, Write},
    process::{Command, Output, Stdio},
};

use assert_cmd::cargo::cargo_bin;

use crate::command::{pipe, stderr, stdout, succeeded};

fn rate(options: &[&str], input: impl Into<Vec<u8>>) -> Output {
    pipe(&[&["water-class"], options].concat(), input)
}

/// Rates what must be sound.
fn rated(options: &[&str], input: &str) -> String {
    succeeded(&rate(options, input))
}

#[test]
fn rows_get_their_class_and_the_items_that_decide_it() {
    let input = "断面,W01001,溶解氧(mg/L),化学需氧量,ammonia,备注\n\
        甲,7.8,8.2,14,0.12,\"a,b\"\n\
        乙,8.1,2.5,30,<3.0,\n\
        丙,9.4,,,,\n\
        丁,,,,,冰封\n";
    assert_eq!(
        rated(&[], input),
        "断面,W01001,溶解氧(mg/L),化学需氧量,ammonia,备注,class,status,main_pollutants\n\
        甲,7.8,8.2,14,0.12,\"a,b\",Ⅰ,优,\n\
        乙,8.1,2.5,30,<3.0,,Ⅴ,中度污染,溶解氧、化学需氧量(0.5)、氨氮(0.5)\n\
        丙,9.4,,,,,劣Ⅴ,重度污染,pH值\n\
        丁,,,,,冰封,,,\n"
    );
}

#[test]
fn a_lake_has_its_own_limits_and_a_trophic_index() {
    let input = "高锰酸盐指数,总磷,总氮,叶绿素a,透明度\n5.0,0.05,1.0,10,0.8\n5.0,0.06,1.0,10,\n";
    assert_eq!(
        rated(&["--lake"], input),
        "高锰酸盐指数,总磷,总氮,叶绿素a,透明度,class,status,main_pollutants,tli\n\
        5.0,0.05,1.0,10,0.8,Ⅲ,良好,,49.9\n\
        5.0,0.06,1.0,10,,Ⅳ,轻度污染,总磷(0.2),\n"
    );
    assert!(rated(&[], input).contains("5.0,0.06,1.0,10,,Ⅲ,良好,\n"));
}

#[test]
fn warm_water_is_of_class_one_with_less_oxygen() {
    assert_eq!(
        rated(&[], "溶解氧,水温(℃)\n7.02,28.4\n7.02,\n"),
        "溶解氧,水温(℃),class,status,main_pollutants\n7.02,28.4,Ⅰ,优,\n7.02,,Ⅱ,优,\n"
    );
}

#[test]
fn below_the_detection_limit_is_half_of_it() {
    let input = "挥发酚\n<0.004\n0.004L\n0.004\n";
    assert_eq!(rated(&[], input), "挥发酚,class,status,main_pollutants\n<0.004,Ⅰ,优,\n0.004L,Ⅰ,优,\n0.004,Ⅲ,良好,\n");
}

#[test]
fn bad_rows_are_named_by_the_line_an_editor_shows_and_have_no_result() {
    for newline in ["\n", "\r\n"] {
        let input = "\u{feff}断面,cod\n甲,15\n乙,１５\n\n\"丙\n丙\",-1\n丁,15,3\n戊,15\n".replace('\n', newline);
        let output = rate(&[], input);
        assert_eq!(
            stderr(&output),
            "标准输入:3:2: “１５”不是数；请写成阿拉伯数字，不带单位和千分号；未监测的留空\n\
            标准输入:5:2: “-1”不在 0 到 1000000 之间，或小数超过 10 位；请核对数值和单位\n\
            标准输入:7:3: 这一行有 3 格，第一行有 2 列；请补上或删去格子；格子里有逗号的，要用英文双引号括起来\n"
        );
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(
            stdout(&output).replace("\r\n", "\n"),
            "断面,cod,class,status,main_pollutants\n甲,15,Ⅰ,优,\n乙,１５,,,\n\"丙\n丙\",-1,,,\n丁,15,,,\n戊,15,Ⅰ,优,\n"
        );
    }
}

#[test]
fn a_table_that_cannot_be_rated_is_refused() {
    for (input, expected) in [
        ("", "标准输入:1:1: 没有内容；请输入第一行是列名的 CSV\n"),
        ("a,b\n1,2\n", "标准输入:1:1: 没有一列是评价的项目；请在第一行写列名，如 化学需氧量\n"),
        ("cod,化学需氧量\n", "标准输入:1:2: “化学需氧量”列与第 1 列是同一个项目；请删去一列\n"),
        ("cod,class\n", "标准输入:1:2: 已有“class”列，与结果的列同名；请先给这一列改名\n"),
    ] {
        let output = rate(&[], input);
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(1), ""));
        assert_eq!(stderr(&output).lines().next(), expected.lines().next(), "{input:?}");
    }
}

#[test]
fn an_endless_row_is_refused() {
    let output = rate(&[], "cod\n\"".to_owned() + &"1".repeat(2 << 20));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("太长，超过 1 MiB"), "{}", stderr(&output));
}

#[test]
fn a_long_pipe_is_rated_to_its_end() {
    let output = rated(&[], &("cod\n".to_owned() + &"21\n".repeat(100_000)));
    assert_eq!(output.lines().count(), 100_001);
    assert_eq!(output.lines().last(), Some("21,Ⅳ,轻度污染,化学需氧量(0.05)"));
}

#[test]
fn a_reader_who_closes_the_pipe_is_no_failure() {
    let mut command = Command::new(cargo_bin!("mingcha"));
    command.arg("water-class").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    // Either the program reads all of it, or it has ended before.
    if let Err(error) = child.stdin.take().unwrap().write_all(("cod\n".to_owned() + &"21\n".repeat(100_000)).as_bytes())
    {
        assert_eq!(error.kind(), ErrorKind::BrokenPipe);
    }
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    assert_eq!((child.wait().unwrap().code(), complaint.as_str()), (Some(0), ""));
}
