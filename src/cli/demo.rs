use std::{fs, path::PathBuf};

use clap::Args;

use super::{Failure, say, usage};
use crate::{demo, store::FileError};

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

/// Writes the demonstration series and prints what was written.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let Arguments { seed, year, out } = arguments;
    fs::create_dir_all(out).map_err(FileError::of("新建", out))?;
    for demo::File { name, rows, bytes } in demo::files(*seed, *year).map_err(FileError::of("写入", out))? {
        let path = out.join(name);
        fs::write(&path, bytes).map_err(FileError::of("写入", &path))?;
        say(format_args!("已写入 {}（{rows} 行）", path.display()));
    }
    say("以上都是演示数据，不是监测和统计结果。");
    Ok(())
}
