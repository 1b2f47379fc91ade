use std::path::PathBuf;

use clap::Args;

use super::{draft::Draft, failure::Failure, lines, output::print_line, recomputed, today::today, usage};
use crate::domain::Date;

/// 检查数据文件，列出全部问题，不写任何文件
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha check <文件夹> [--date <日期>]")]
pub(super) struct Arguments {
    /// 放数据文件的文件夹，如 bureau/wulanchabu-2021
    #[arg(value_name = "文件夹", help_heading = "参数")]
    folder: PathBuf,
    /// 打算哪一天发布，如 2022-03-01；不写就是今天（北京时间）
    #[arg(long, value_name = "日期", help_heading = "选项")]
    date: Option<Date>,
}

/// Goes the way of publishing, without its last step.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let date = arguments.date.unwrap_or_else(today);
    let Draft { release, warnings, .. } = Draft::read(&arguments.folder, date, None)?;
    let (snapshots, notes) = (&release.snapshots, &release.notes);
    let shown = lines::summary(snapshots).into_iter().chain(lines::warnings(snapshots, &warnings, notes));
    for line in shown.chain(recomputed::lines(snapshots)) {
        print_line(line);
    }
    let even = warnings.is_empty() && notes.is_empty();
    print_line(match (even, recomputed::all_agree(snapshots)) {
        (true, true) => "没有发现问题",
        (true, false) => "可以发布；请看上面不一致的数字",
        (false, true) => "可以发布；请看上面的提醒",
        (false, false) => "可以发布；请看上面的提醒和不一致的数字",
    });
    Ok(())
}
