//! `mingcha demo`: series made up so that every chart has something to draw before the bureau supplies its own.
//!
//! Made of whole numbers only, so that a seed gives the same bytes on every machine, and constrained to reproduce the
//! totals that were published for 2021. Every row says 演示数据, or the name of a station that does.

mod air;
mod cases;
mod complaints;
mod rng;
mod water;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use clap::Args;
use serde::Serialize;

use super::{Failure, say, usage};

/// What the last column of every row says.
const PROVENANCE: &str = "演示数据";

/// 生成演示数据：没有真实记录之前，让每张图都有内容可画
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha demo --out <文件夹> [--seed <数字>] [--year <年份>]")]
pub(super) struct Arguments {
    /// 随机种子：种子相同，生成的文件就完全相同（默认 2021）
    #[arg(long, value_name = "数字", default_value_t = 2021, hide_default_value = true, help_heading = "选项")]
    seed: u64,
    /// 年份（默认 2021）
    #[arg(long, value_name = "年份", default_value_t = 2021, hide_default_value = true, help_heading = "选项")]
    #[arg(value_parser = clap::value_parser!(i16).range(1900..=2999))]
    year: i16,
    /// 写到哪个文件夹；没有就新建，同名文件会被覆盖
    #[arg(long, value_name = "文件夹", help_heading = "选项")]
    out: PathBuf,
}

/// A file that was written.
#[derive(Debug)]
struct Written {
    path: PathBuf,
    /// Without the header.
    rows: usize,
}

/// The contents of one demonstration file.
struct File {
    name: &'static str,
    rows: usize,
    bytes: Vec<u8>,
}

/// Writes the demonstration series and prints what was written.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    for written in write(&arguments.out, arguments.seed, arguments.year)? {
        say(format_args!("已写入 {}（{} 行）", written.path.display(), written.rows));
    }
    say("以上都是演示数据，不是监测和统计结果。");
    Ok(())
}

/// Writes the demonstration files into a folder, which is made where it is not there.
///
/// `year` lies between 1900 and 2999.
fn write(folder: &Path, seed: u64, year: i16) -> Result<Vec<Written>, Failure> {
    fs::create_dir_all(folder).map_err(Failure::file("新建", folder))?;
    let write = |file: File| {
        let path = folder.join(file.name);
        fs::write(&path, file.bytes).map_err(Failure::file("写入", &path))?;
        Ok(Written { path, rows: file.rows })
    };
    files(seed, year).map_err(Failure::file("写入", folder))?.into_iter().map(write).collect()
}

/// The files of a seed and a year.
fn files(seed: u64, year: i16) -> io::Result<[File; 5]> {
    let days = air::rows(seed, year);
    Ok([
        file("air-daily.csv", &days)?,
        file("water-monthly.csv", &water::rows(seed, year))?,
        file("complaints.csv", &complaints::rows(seed, year))?,
        file("enforcement-cases.csv", &cases::rows(seed, year))?,
        file("air-hourly.csv", &air::hours(seed, &days))?,
    ])
}

/// Rows as CSV: UTF-8, one header, lines ended by LF.
fn file(name: &'static str, rows: &[impl Serialize]) -> io::Result<File> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(File { name, rows: rows.len(), bytes })
}

#[cfg(test)]
mod tests;
