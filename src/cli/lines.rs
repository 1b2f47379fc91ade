//! What is printed about a release, a line each.

use crate::{
    domain::{FigureKind, Provenance},
    record::Diagnostic,
    snapshot::{FileIntake, Snapshots},
};

/// How many warnings are printed; the release has them all.
const MAX_PRINTED: usize = 50;

/// The account of each export with rejected rows, and the warnings about files and years.
pub(super) fn warnings(snapshots: &Snapshots, of_files: &[Diagnostic], of_years: &[String]) -> Vec<String> {
    let files = snapshots.intake.iter().flat_map(|intake| &intake.0).filter(|file| file.rejected > 0);
    let account = |file: &FileIntake| {
        let FileIntake { file, rows, accepted, ignored, rejected, .. } = file;
        let ignored = if *ignored > 0 { format!(" + 略过 {ignored} 行") } else { String::new() };
        format!("{file}：共 {rows} 行 = 采用 {accepted} 行{ignored} + 拒收 {rejected} 行")
    };
    let warnings = of_files.iter().map(ToString::to_string).chain(of_years.iter().cloned());
    let warnings: Vec<_> = warnings.map(|line| format!("提醒：{line}")).collect();
    let more = warnings.len().saturating_sub(MAX_PRINTED);
    let more = (more > 0).then(|| format!("提醒：还有 {more} 条没有列出，都写在发布的数据里"));
    files.map(account).chain(warnings.into_iter().take(MAX_PRINTED)).chain(more).collect()
}

/// What was read.
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
        let (good, valid) = (air.summary.good_days, air.summary.valid_days);
        let ratio = air.summary.good_days_ratio.value().map_or("不能计算".to_owned(), |ratio| format!("{ratio}%"));
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
    lines.extend(withheld(snapshots));
    lines
}

/// What is not published although it was read.
pub(super) fn withheld(snapshots: &Snapshots) -> Option<String> {
    let complaints = snapshots.complaints.as_ref().filter(|complaints| complaints.areas.is_none())?;
    let mark = mark(complaints.provenance);
    Some(format!("投诉按地区分的件数{mark}不公布：个别数太小，又没有别的数可以一起隐去；合计照常公布"))
}

fn mark(provenance: Provenance) -> &'static str {
    if provenance.is_demonstration() { "（演示数据）" } else { "" }
}
