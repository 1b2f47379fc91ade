use std::path::PathBuf;

use clap::Args;

use super::{date, draft::Draft, failure::Failure, lines, output::print_line, progress::Progress, recomputed, usage};
use crate::{
    domain::Date,
    release::{MANIFEST, WriteSummary},
    store::{CACHE_FOLDER, FileError},
};

/// 检查数据文件，没有问题才发布；有问题时，以前发布的内容一个字节也不变
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha publish <文件夹> [--out <文件夹>] [--date <日期>]")]
pub(super) struct Arguments {
    /// 放数据文件的文件夹，如 bureau/wulanchabu-2021
    #[arg(value_name = "文件夹", help_heading = "参数")]
    folder: PathBuf,
    /// 发布到哪个文件夹（默认 public/data）
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "public/data",
        hide_default_value = true,
        help_heading = "选项"
    )]
    out: PathBuf,
    /// 发布日期，如 2022-03-01（默认今天，北京时间）
    #[arg(long, value_name = "日期", value_parser = date::parse, help_heading = "选项")]
    date: Option<Date>,
}

/// Reads, rates, encodes and writes.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Arguments { folder, out, date } = arguments;
    let draft = Draft::read(folder, date.unwrap_or_else(date::today), Some(out))?;
    let Draft { release, warnings, exports, years } = draft;
    for line in lines::warnings(&release.snapshots, &warnings, &release.warnings) {
        print_line(line);
    }
    let progress = Progress::bar("正在写入", release.files());
    let summary = release.write(out, &|| progress.step())?;
    drop(progress);
    for line in lines::withheld(&release.snapshots).into_iter().chain(recomputed::lines(&release.snapshots)) {
        print_line(line);
    }
    if let Err(error) = exports.save().and_then(|()| release.cache_years(&years)) {
        print_line(FileError::context("写入", &folder.join(CACHE_FOLDER))(error));
    }
    let WriteSummary { files, written, unchanged } = summary;
    if unchanged {
        print_line(format_args!("内容与已发布的相同，{} 没有改动", out.join(MANIFEST).display()));
    } else {
        print_line(format_args!("已发布到 {}：{files} 个文件，其中新写 {written} 个", out.display()));
    }
    Ok(())
}
