mod column;
mod number;
mod rating;

use std::process::ExitCode;

use clap::Args;

use self::{column::column, number::number, rating::rate};
use super::{
    stream::{self, ColumnFault},
    usage,
};
use crate::{
    domain::{Indicator, WaterBody},
    record::Fault,
};

/// 评价水质：从标准输入读 CSV，每行加上类别、状况和主要污染指标
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha water-class [--lake] < 监测.csv")]
#[command(
    after_help = "列名写项目的名称（化学需氧量）、代码（W01018）或英文名（cod），单位 mg/L，pH 无单位；其他列照原样保留。\n\
    空格表示未监测，<0.05 或 0.05L 表示低于检出限，按检出限的一半评价。\n\
    湖库的营养状态还要有总氮、叶绿素a（mg/m³）和透明度（m）；有水温（℃）时，溶解氧按饱和率评价Ⅰ类。"
)]
pub(super) struct Arguments {
    /// 按湖泊、水库评价，并计算综合营养状态指数
    #[arg(long, help_heading = "选项")]
    lake: bool,
}

/// Adds the class, and for lakes the trophic index, to each row.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let body = if arguments.lake { WaterBody::Lake } else { WaterBody::River };
    stream::run(Ratings { body, columns: Vec::new() })
}

struct Ratings {
    body: WaterBody,
    columns: Vec<(usize, Indicator)>,
}

impl stream::RowProcessor for Ratings {
    fn read_header(&mut self, header: &[&str]) -> Result<(), ColumnFault> {
        for (place, name) in header.iter().enumerate() {
            let Some(column) = column(name.trim()) else { continue };
            if let Some((first, _)) = self.columns.iter().find(|(_, other)| *other == column) {
                let what = format!("“{name}”列与第 {} 列是同一个项目", first + 1);
                return Err((place, Fault::new(what, "请删去一列")));
            }
            self.columns.push((place, column));
        }
        if !self.columns.iter().any(|(_, column)| matches!(column, Indicator::Item(_))) {
            return Err((0, Fault::new("没有一列是评价的项目", "请在第一行写列名，如 化学需氧量")));
        }
        stream::refuse_results(header, &self.result_columns())
    }

    fn result_columns(&self) -> Vec<String> {
        let index = (self.body == WaterBody::Lake).then_some("tli");
        ["class", "status", "main_pollutants"].into_iter().chain(index).map(str::to_owned).collect()
    }

    /// Empty where nothing was measured.
    fn process(&self, cells: &[&str]) -> Result<Vec<String>, Vec<ColumnFault>> {
        let (mut values, mut faults) = (Vec::new(), Vec::new());
        for (place, column) in &self.columns {
            match number(cells[*place].trim(), *column) {
                Ok(value) => values.extend(value.map(|value| (*column, value))),
                Err(fault) => faults.push((*place, fault)),
            }
        }
        if faults.is_empty() { Ok(rate(&values, self.body)) } else { Err(faults) }
    }
}
