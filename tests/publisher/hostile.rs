//! Files made to go wrong are answered with an error, and soon.

use std::{fs, process::Command};

use crate::{bureau::TestBureau, command::stderr};

const HOURS: &str = "file = \"series/h.csv\"\nlayout = \"station-hour\"";

fn bureau() -> TestBureau {
    TestBureau::without_series().source(HOURS)
}

fn problems(test: &TestBureau) -> String {
    let checked = test.check();
    assert_eq!(checked.status.code(), Some(1));
    stderr(&checked)
}

#[test]
fn a_folder_or_a_pipe_in_place_of_a_file_is_refused_at_once() {
    let test = bureau();
    fs::create_dir(test.path().join("series/h.csv")).unwrap();
    assert!(problems(&test).contains("series/h.csv:1:1: 是文件夹，不是文件；请换成数据文件"));
    for file in ["series/h.csv", "report.txt"] {
        let test = bureau().write("series/h.csv", "");
        let path = test.path().join(file);
        fs::remove_file(&path).unwrap();
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
        assert!(problems(&test).contains(&format!("{file}:1:1: 不是普通的文件；请换成数据文件")));
    }
}

#[test]
fn a_hundred_thousand_columns_are_refused() {
    let problems = problems(&bureau().write("series/h.csv", "a,".repeat(100_000) + "b\n1\n"));
    assert!(
        problems.contains("series/h.csv:1:1: 有 100001 列，最多 2000 列；请核对文件和分隔符"),
        "{}",
        problems.len()
    );
}

#[test]
fn an_endless_row_and_random_bytes_are_refused() {
    let header = "站点,时间,PM2.5\n";
    let long = problems(&bureau().write("series/h.csv", format!("{header}{}", "x".repeat(8 << 20))));
    assert!(long.contains("从第 2 行开始的一行太长"), "{long}");
    let open = problems(&bureau().write("series/h.csv", format!("{header}\"集宁,{}", "1,2,3\n".repeat(1 << 19))));
    assert!(open.contains("可能少了一个英文双引号"), "{open}");
    let bytes: Vec<_> = (0..100_000_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert!(problems(&bureau().write("series/h.csv", bytes)).contains("series/h.csv:1:"));
}

/// The most memory that `check` held, in KiB, as far as sampling shows it.
#[cfg(target_os = "linux")]
fn peak(test: &TestBureau) -> u64 {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("mingcha"))
        .arg("check")
        .arg(test.path())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = peak.max(line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    peak
}

#[test]
#[cfg(target_os = "linux")]
fn a_large_file_is_read_in_little_memory() {
    let size = if std::env::var_os("MINGCHA_LARGE").is_some() { 1 << 30 } else { 8 << 20 };
    // The same bad row again and again: none is kept, and only the first thousand are reported.
    let row = "集宁,2021-03-01 01:00,九十九\n";
    let file = |rows: usize| format!("站点,时间,PM2.5\n{}", row.repeat(rows));
    let [small, large] = [1, size / row.len()].map(|rows| peak(&bureau().write("series/h.csv", file(rows))));
    // Less than the file, so that it would show if it were kept.
    let bound = (size as u64 >> 11).min(64 << 10);
    assert!(small > 0 && large < small + bound, "{small} KiB, then {large} KiB");
}
