use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{failure::Failure, output::print_line, usage};
use crate::{demo, domain::YEARS, store::FileError};

/// 生成演示数据：没有真实记录之前，让每张图都有内容可画
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha demo --out <文件夹> [--seed <数字>] [--year <年份>]")]
pub(super) struct Arguments {
    /// 随机种子，种子相同则生成的文件完全相同（默认 2021）
    #[arg(long, value_name = "数字", default_value_t = 2021, hide_default_value = true, help_heading = "选项")]
    seed: u64,
    /// 年份（默认 2021）
    #[arg(long, value_name = "年份", default_value_t = 2021, hide_default_value = true, help_heading = "选项")]
    #[arg(value_parser = clap::value_parser!(i16).range(i64::from(*YEARS.start())..=i64::from(*YEARS.end())))]
    year: i16,
    /// 生成到哪个文件夹；没有就新建，同名文件会被覆盖
    #[arg(long, value_name = "文件夹", help_heading = "选项")]
    out: PathBuf,
}

/// Writes the demonstration series and prints what was written.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    for (path, rows) in write(&arguments.out, arguments.seed, arguments.year)? {
        print_line(format_args!("已写入 {}（{rows} 行）", path.display()));
    }
    print_line("以上都是演示数据，不是监测和统计结果。");
    Ok(())
}

/// Writes the files into a folder, which is created where it does not exist; gives each with its number of rows.
fn write(folder: &Path, seed: u64, year: i16) -> Result<Vec<(PathBuf, usize)>, Failure> {
    fs::create_dir_all(folder).map_err(FileError::context("新建", folder))?;
    let write = |demo::File { name, rows, bytes }| {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(FileError::context("写入", &path))?;
        Ok((path, rows))
    };
    demo::files(seed, year).map_err(FileError::context("写入", folder))?.into_iter().map(write).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generated_file_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("series");
        let written = write(&inside, 3, 2021).unwrap();
        let rows: Vec<usize> = written.iter().map(|(_, rows)| *rows).collect();
        assert_eq!(rows, [1095, 72, 228, 205, 26280]);
        for (file, (path, _)) in demo::files(3, 2021).unwrap().iter().zip(&written) {
            assert_eq!(fs::read(path).unwrap(), file.bytes);
        }
    }

    #[test]
    fn a_folder_that_cannot_be_created_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("occupied");
        fs::write(&file, "").unwrap();
        let error = write(&file, 1, 2021).unwrap_err();
        assert!(error.to_string().contains("occupied"), "{error}");
    }
}
