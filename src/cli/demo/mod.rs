//! `mingcha demo`: series made up so that every chart has something to draw before the bureau supplies its own.
//!
//! Made of whole numbers only, so that a seed gives the same bytes on every machine, and constrained to reproduce the
//! totals that were published for 2021. Every row says 演示数据.

mod air;
mod cases;
mod complaints;
mod rng;
mod water;

use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

/// What the last column of every row says.
const PROVENANCE: &str = "演示数据";

/// What is to be made, and where it goes.
#[derive(clap::Args, Clone, Debug)]
pub struct Arguments {
    /// 随机种子：种子相同，生成的文件就完全相同
    #[arg(long, default_value_t = 2021)]
    pub seed: u64,
    /// 年份
    #[arg(long, default_value_t = 2021, value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: i16,
    /// 写到哪个文件夹；没有就新建，同名文件会被覆盖
    #[arg(long)]
    pub out: PathBuf,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Where it is.
    pub path: PathBuf,
    /// Its rows, without the header.
    pub rows: usize,
}

/// The contents of one demonstration file.
struct File {
    name: &'static str,
    rows: usize,
    bytes: Vec<u8>,
}

/// Writes the demonstration series and prints what was written.
pub fn run(arguments: &Arguments) -> io::Result<()> {
    for written in write(&arguments.out, arguments.seed, arguments.year)? {
        println!("已写入 {}（{} 行）", written.path.display(), written.rows);
    }
    println!("以上都是演示数据，不是监测和统计结果。");
    Ok(())
}

/// Writes the four demonstration files into a folder, which is made where it is not there.
///
/// `year` lies between 1900 and 2999. Errors name the file that could not be written.
pub fn write(folder: &Path, seed: u64, year: i16) -> io::Result<Vec<Written>> {
    let at = |path: &Path, error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    std::fs::create_dir_all(folder).map_err(|error| at(folder, error))?;
    let write = |file: File| {
        let path = folder.join(file.name);
        std::fs::write(&path, file.bytes).map_err(|error| at(&path, error))?;
        Ok(Written { path, rows: file.rows })
    };
    files(seed, year)?.into_iter().map(write).collect()
}

/// The four files of a seed and a year.
fn files(seed: u64, year: i16) -> io::Result<[File; 4]> {
    Ok([
        file("air-daily.csv", &air::rows(seed, year))?,
        file("water-monthly.csv", &water::rows(seed, year))?,
        file("complaints.csv", &complaints::rows(seed, year))?,
        file("enforcement-cases.csv", &cases::rows(seed, year))?,
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
