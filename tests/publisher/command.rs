//! Running the publisher's program.

use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;

pub fn run<const N: usize>(arguments: [&str; N]) -> Output {
    cargo_bin_cmd!("mingcha").args(arguments).output().unwrap()
}

/// Runs a command that reads standard input.
pub fn pipe(arguments: &[&str], input: impl Into<Vec<u8>>) -> Output {
    cargo_bin_cmd!("mingcha").args(arguments).write_stdin(input).output().unwrap()
}

/// Fails where a command failed or complained; otherwise its standard output.
pub fn succeeded(output: &Output) -> String {
    assert_eq!((output.status.code(), stderr(output)), (Some(0), String::new()));
    stdout(output)
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What is printed for these problems.
pub fn list(problems: &[impl AsRef<str>]) -> String {
    let count = format!("共 {} 个问题，未发布任何内容\n", problems.len());
    let lines: Vec<_> = problems.iter().map(AsRef::as_ref).chain([&count[..]]).collect();
    lines.join("\n")
}
