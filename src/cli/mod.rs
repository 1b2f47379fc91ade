//! The commands of `mingcha`.
//!
//! [`run`] alone turns a failure into a message and an exit code: 0 done, 1 failed, 2 wrong usage.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod aqi;
mod base;
mod check;
mod date;
mod demo;
mod draft;
mod failure;
mod iaqi;
mod lines;
mod output;
mod progress;
mod publish;
mod recomputed;
mod render;
mod response_headers;
mod serve;
mod stream;
mod usage;
mod water_class;

/// 明察：把生态环境局的数据文件变成公开门户的发布工具
#[derive(Parser)]
#[command(name = "mingcha", version, help_template = usage::TEMPLATE, disable_help_flag = true)]
#[command(
    override_usage = "mingcha <命令>",
    disable_help_subcommand = true,
    disable_version_flag = true,
    subcommand_help_heading = "命令"
)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
    /// 显示帮助
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help_heading = "选项")]
    help: Option<bool>,
    /// 显示版本
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help_heading = "选项")]
    version: Option<bool>,
}

#[derive(Subcommand)]
enum Verb {
    Check(check::Arguments),
    Publish(publish::Arguments),
    Render(render::Arguments),
    Serve(serve::Arguments),
    Demo(demo::Arguments),
    Iaqi(iaqi::Arguments),
    Aqi(aqi::Arguments),
    WaterClass(water_class::Arguments),
}

/// Runs the publisher with the arguments of this process.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage::answer(&error),
    };
    let done = match &cli.verb {
        Verb::Check(arguments) => check::run(arguments),
        Verb::Publish(arguments) => publish::run(arguments),
        Verb::Render(arguments) => render::run(arguments),
        Verb::Serve(arguments) => serve::run(arguments),
        Verb::Demo(arguments) => demo::run(arguments),
        // These print what is wrong row by row.
        Verb::Iaqi(arguments) => return iaqi::run(arguments),
        Verb::Aqi(arguments) => return aqi::run(arguments),
        Verb::WaterClass(arguments) => return water_class::run(arguments),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::eprint_line(failure);
            ExitCode::FAILURE
        }
    }
}
