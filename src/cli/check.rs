use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, progress::Progress, say, usage};
use crate::{
    domain::{Kind, Provenance},
    ingest::{self, Bureau},
};

/// 检查数据文件，列出全部问题，不写任何文件
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha check <文件夹>")]
pub(super) struct Arguments {
    /// 放数据文件的文件夹，如 bureau/wulanchabu-2021
    #[arg(value_name = "文件夹", help_heading = "参数")]
    folder: PathBuf,
}

/// Reads and validates, writes nothing.
pub(super) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let bureau = read(&arguments.folder)?;
    for line in summary(&bureau) {
        say(line);
    }
    say("没有发现问题");
    Ok(())
}

/// Reads a bureau's folder, showing that it is under way.
pub(super) fn read(folder: &Path) -> Result<Bureau, Failure> {
    if !folder.is_dir() {
        return Err(Failure::NoFolder(folder.to_owned()));
    }
    let _progress = Progress::spinner("正在读取数据文件");
    ingest::read(folder).map_err(Failure::Problems)
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
        let (good, valid, ratio) = (air.good_days, air.valid_days, air.good_days_ratio);
        format!("空气质量 {} 天{}：优良 {good} 天，有效 {valid} 天，{ratio}%", air.days.len(), mark(air.provenance))
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
