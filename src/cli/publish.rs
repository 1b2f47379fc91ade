use std::path::PathBuf;

use clap::Args;

use super::{
    failure::Failure, lines, output::say, prepared::Prepared, progress::Progress, recomputed, today::today, usage,
};
use crate::{
    domain::Date,
    release::{MANIFEST, Written},
    store::{CACHE, FileError},
};

/// 检查数据文件，没有问题才发布；有问题时，以前发布的内容一个字节也不变
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha publish <文件夹> [--out <文件夹>] [--date <日期>]")]
pub(super) struct Arguments {
    /// 放数据文件的文件夹，如 bureau/wulanchabu-2021
    #[arg(value_name = "文件夹", help_heading = "参数")]
    folder: PathBuf,
    /// 发布到哪个文件夹
    #[arg(
        long,
        value_name = "文件夹",
        default_value = "public/data",
        hide_default_value = true,
        help_heading = "选项"
    )]
    out: PathBuf,
    /// 发布日期，如 2022-03-01；不写就是今天（北京时间）
    #[arg(long, value_name = "日期", help_heading = "选项")]
    date: Option<Date>,
}

/// Reads, rates, encodes and writes.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Arguments { folder, out, date } = arguments;
    let prepared = Prepared::read(folder, date.unwrap_or_else(today), Some(out))?;
    let Prepared { release, warnings, exports, years } = prepared;
    for line in lines::warnings(&release.snapshots, &warnings, &release.notes) {
        say(line);
    }
    let progress = Progress::bar("正在写入", release.files());
    let written = release.write(out, &|| progress.step())?;
    drop(progress);
    for line in lines::left_out(&release.snapshots).into_iter().chain(recomputed::lines(&release.snapshots)) {
        say(line);
    }
    if let Err(error) = exports.save().and_then(|()| release.cache_years(&years)) {
        say(FileError::of("写入", &folder.join(CACHE))(error));
    }
    let Written { files, written, unchanged } = written;
    if unchanged {
        say(format_args!("内容与已发布的相同，{} 没有改动", out.join(MANIFEST).display()));
    } else {
        say(format_args!("已发布到 {}：{files} 个数据文件，其中新写 {written} 个", out.display()));
    }
    Ok(())
}
