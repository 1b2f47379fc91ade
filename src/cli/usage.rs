use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::output::{eprint_line, print_line};
use crate::domain::YEARS;

/// The layout of every command's help.
pub(super) const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// Prints the help that a call asks for, or what is wrong with the call.
pub(super) fn answer(error: &Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        print_line(error.to_string().trim_end());
        return ExitCode::SUCCESS;
    }
    eprint_line(format_args!("{}；用法见 mingcha --help", what(error)));
    ExitCode::from(2)
}

/// How the value of an argument must be written.
fn expected(argument: &str) -> String {
    let expected = match argument.split(' ').next() {
        Some("--base") => "，首尾都要是斜线，只用字母、数字、-、_和.，如 /hbj/portal/",
        Some("--date") => "，要写成 2022-03-01 这样",
        Some("--kind") => "，要写 daily（日报）或 hourly（时报）",
        Some("--port") => "，要写 0 到 65535 的整数",
        Some("--seed") => "，要写整数",
        Some("--standard") => "，要写 HJ633-2012 或 HJ633-2026",
        Some("--year") => return format!("，要写 {} 到 {} 的整数", YEARS.start(), YEARS.end()),
        _ => "",
    };
    expected.to_owned()
}

/// What is wrong with the call, in Chinese.
fn what(error: &Error) -> String {
    let of = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = of(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => format!("不认识的命令“{}”", of(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => format!("不认识的参数“{argument}”"),
        ErrorKind::MissingRequiredArgument => format!("缺少参数 {argument}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match of(ContextKind::InvalidValue).as_str() {
            "" => format!("参数 {argument} 没有给出值"),
            value => format!("参数 {argument} 的值“{value}”不对{}", expected(&argument)),
        },
        ErrorKind::ArgumentConflict => format!("参数 {argument} 重复，或不能与别的参数同用"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "没有写命令".to_owned(),
        _ => "看不懂这些参数".to_owned(),
    }
}
