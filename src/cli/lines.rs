//! What the publisher prints of what it read, a line each.

use crate::{
    domain::{FigureKind, Provenance},
    record::Diagnostic,
    snapshot::{FileIntake, Snapshots},
};

/// How many lines of what is odd are shown; the release has them all.
const SHOWN: usize = 50;

/// What became of the rows of exports, where any were rejected, and what is odd, a line each.
pub(super) fn warnings(snapshots: &Snapshots, warnings: &[Diagnostic], notes: &[String]) -> Vec<String> {
    let files = snapshots.intake.iter().flat_map(|intake| &intake.0).filter(|file| file.rejected > 0);
    let account = |file: &FileIntake| {
        let FileIntake { file, rows, accepted, rejected, .. } = file;
        format!("{file}：共 {rows} 行 = 采用 {accepted} 行 + 拒收 {rejected} 行")
    };
    let odd = warnings.iter().map(ToString::to_string).chain(notes.iter().cloned());
    let odd: Vec<_> = odd.map(|line| format!("提醒：{line}")).collect();
    let more = odd.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| format!("提醒：还有 {more} 条没有列出，都写在发布的数据里"));
    files.map(account).chain(odd.into_iter().take(SHOWN)).chain(more).collect()
}

/// What was read, a line each.
pub(super) fn summary(snapshots: &Snapshots) -> Vec<String> {
    let figures = |kind| snapshots.figures.0.iter().filter(|figure| figure.kind == kind).count();
    let context = snapshots.context.0.len();
    let mut lines = vec![
        format!("{}，{} 年", snapshots.portal.bureau, snapshots.portal.year),
        format!(
            "公布的数字 {} 个，目标 {} 个，其他来源的数字 {context} 个",
            figures(FigureKind::Actual),
            figures(FigureKind::Target)
        ),
    ];
    lines.extend(snapshots.air.as_ref().map(|air| {
        let (good, valid) = (air.good_days, air.valid_days);
        let ratio = air.good_days_ratio.value().map_or("不能计算".to_owned(), |ratio| format!("{ratio}%"));
        format!("空气质量 {} 天{}：优良 {good} 天，有效 {valid} 天，{ratio}", air.days.len(), mark(air.provenance))
    }));
    lines.extend(snapshots.water.as_ref().map(|water| {
        let good = water.sections.iter().filter(|section| section.annual.is_good()).count();
        format!("水环境 {} 个断面{}：优良 {good} 个", water.sections.len(), mark(water.provenance))
    }));
    lines.extend(snapshots.complaints.as_ref().map(|year| {
        let mark = mark(year.provenance);
        format!(
            "投诉 {} 件{mark}：到 {} 已办结 {} 件；环境违法案件 {} 件",
            year.summary.received, year.as_of, year.summary.closed, year.enforcement_cases
        )
    }));
    lines.extend(left_out(snapshots));
    lines
}

/// What is not published although it was given, a line each.
pub(super) fn left_out(snapshots: &Snapshots) -> Option<String> {
    let complaints = snapshots.complaints.as_ref().filter(|complaints| complaints.areas.is_none())?;
    let mark = mark(complaints.provenance);
    Some(format!("投诉按地区分的件数{mark}不公布：个别数太小，又没有别的数可以一起隐去；合计照常公布"))
}

fn mark(provenance: Provenance) -> &'static str {
    if provenance.is_demonstration() { "（演示数据）" } else { "" }
}
