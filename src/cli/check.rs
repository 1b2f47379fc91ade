use std::path::PathBuf;

use clap::Args;

use super::{date, draft::Draft, failure::Failure, lines, output::print_line, recomputed, usage};
use crate::domain::Date;

/// 检查数据文件，列出全部问题，不写任何文件
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha check <文件夹> [--date <日期>]")]
pub(super) struct Arguments {
    /// 放数据文件的文件夹，如 bureau/wulanchabu-2021
    #[arg(value_name = "文件夹", help_heading = "参数")]
    folder: PathBuf,
    /// 发布日期，如 2022-03-01（默认今天，北京时间）
    #[arg(long, value_name = "日期", value_parser = date::parse, help_heading = "选项")]
    date: Option<Date>,
}

/// Does what publishing does, except for the last step.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let date = arguments.date.unwrap_or_else(date::today);
    let Draft { release, warnings, .. } = Draft::read(&arguments.folder, date, None)?;
    let (snapshots, of_years) = (&release.snapshots, &release.warnings);
    let shown = lines::summary(snapshots).into_iter().chain(lines::warnings(snapshots, &warnings, of_years));
    for line in shown.chain(recomputed::lines(snapshots)) {
        print_line(line);
    }
    let unremarkable = warnings.is_empty() && of_years.is_empty();
    print_line(match (unremarkable, recomputed::all_agree(snapshots)) {
        (true, true) => "没有发现问题",
        (true, false) => "可以发布；请看上面不一致的数字",
        (false, true) => "可以发布；请看上面的提醒",
        (false, false) => "可以发布；请看上面的提醒和不一致的数字",
    });
    Ok(())
}
