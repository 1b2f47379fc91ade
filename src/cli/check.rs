use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, progress::Progress, publish::today, recomputed, say, usage, years::Years};
use crate::{
    domain::{Date, Kind, Provenance},
    ingest::{self, Bureau, PublishedHours, keep::Keep},
    snapshot::FileIntake,
};

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

/// Reads and validates, writes nothing.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let mut keep = Keep::open(&arguments.folder);
    let bureau = read(&arguments.folder, arguments.date.unwrap_or_else(today), &mut keep)?;
    let (Years { notes, .. }, _) = made(&bureau, &keep, None)?;
    let recomputed = recomputed::lines(&bureau.set);
    for line in summary(&bureau).into_iter().chain(oddities(&bureau, &notes)).chain(recomputed) {
        say(line);
    }
    let even = bureau.warnings.is_empty() && notes.is_empty();
    say(match (even, recomputed::all_agree(&bureau.set)) {
        (true, true) => "没有发现问题",
        (true, false) => "可以发布；请看上面不一致的数字",
        (false, true) => "可以发布；请看上面的提醒",
        (false, false) => "可以发布；请看上面的提醒和不一致的数字",
    });
    Ok(())
}

/// Reads a bureau's folder, showing that it is under way.
pub(super) fn read(folder: &Path, today: Date, keep: &mut Keep) -> Result<Bureau, Failure> {
    if !folder.is_dir() {
        return Err(Failure::NoFolder(folder.to_owned()));
    }
    let _progress = Progress::spinner("正在读取数据文件");
    ingest::read(folder, today, keep).map_err(Failure::Problems)
}

/// What comes of what was read: the rated years, and the hours that are published as they are.
///
/// Where a file is for both, what is wrong with it is found twice and told once.
pub(super) fn made(bureau: &Bureau, keep: &Keep, out: Option<&Path>) -> Result<(Years, PublishedHours), Failure> {
    match (Years::rate(bureau, keep, out), PublishedHours::of(&bureau.hours, keep)) {
        (Ok(years), Ok(hours)) => Ok((years, hours)),
        (years, hours) => {
            let mut problems: Vec<_> = years.err().into_iter().chain(hours.err()).flatten().collect();
            problems.sort();
            problems.dedup();
            Err(Failure::Problems(problems))
        }
    }
}

/// How many lines of what is odd are shown; the release has them all.
const SHOWN: usize = 50;

/// What became of the rows of exports, where any were rejected, and what is odd, a line each.
pub(super) fn oddities(bureau: &Bureau, notes: &[String]) -> Vec<String> {
    let files = bureau.set.intake.iter().flat_map(|intake| &intake.0).filter(|file| file.rejected > 0);
    let account = |file: &FileIntake| {
        let FileIntake { file, rows, accepted, rejected, .. } = file;
        format!("{file}：共 {rows} 行 = 采用 {accepted} 行 + 拒收 {rejected} 行")
    };
    let odd = bureau.warnings.iter().map(ToString::to_string).chain(notes.iter().cloned());
    let odd: Vec<_> = odd.map(|line| format!("提醒：{line}")).collect();
    let more = odd.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| format!("提醒：还有 {more} 条没有列出，都写在发布的数据里"));
    files.map(account).chain(odd.into_iter().take(SHOWN)).chain(more).collect()
}

/// What was read, a line each.
fn summary(bureau: &Bureau) -> Vec<String> {
    let set = &bureau.set;
    let figures = |kind| set.figures.iter().flat_map(|figures| &figures.0).filter(|figure| figure.kind == kind).count();
    let context = set.context.as_ref().map_or(0, |context| context.0.len());
    let mut lines = vec![
        format!("{}，{} 年", set.portal.bureau, set.portal.year),
        format!(
            "公布的数字 {} 个，目标 {} 个，其他来源的数字 {context} 个",
            figures(Kind::Actual),
            figures(Kind::Target)
        ),
    ];
    lines.extend(set.air.as_ref().map(|air| {
        let (good, valid) = (air.good_days, air.valid_days);
        let ratio = air.good_days_ratio.value().map_or("不能计算".to_owned(), |ratio| format!("{ratio}%"));
        format!("空气质量 {} 天{}：优良 {good} 天，有效 {valid} 天，{ratio}", air.days.len(), mark(air.provenance))
    }));
    lines.extend(set.water.as_ref().map(|water| {
        let good = water.sections.iter().filter(|section| section.annual.is_good()).count();
        format!("水环境 {} 个断面{}：优良 {good} 个", water.sections.len(), mark(water.provenance))
    }));
    lines.extend(set.complaints.as_ref().map(|year| {
        let mark = mark(year.provenance);
        format!(
            "投诉 {} 件{mark}：到 {} 已办结 {} 件；环境违法案件 {} 件",
            year.received, year.as_of, year.closed, year.enforcement_cases
        )
    }));
    lines.extend(left_out(bureau));
    lines
}

/// What is not published although it was given, a line each.
pub(super) fn left_out(bureau: &Bureau) -> Option<String> {
    let complaints = bureau.set.complaints.as_ref().filter(|complaints| complaints.areas.is_none())?;
    let mark = mark(complaints.provenance);
    Some(format!("投诉按地区分的件数{mark}不公布：个别数太小，又没有别的数可以一起隐去；合计照常公布"))
}

fn mark(provenance: Provenance) -> &'static str {
    if provenance.is_demonstration() { "（演示数据）" } else { "" }
}
