use std::process::ExitCode;

use clap::Args;

use super::{
    stream::{self, ColumnFault},
    usage,
};
use crate::{
    domain::{Decimal, Pollutant},
    record::Fault,
    standard::hj633::{AqiItem, AqiReport, Hj633Version, ReportPeriod},
};

/// 计算空气质量指数（AQI）：从标准输入读 CSV，逐行写到标准输出
#[derive(Args)]
#[command(
    help_template = usage::TEMPLATE,
    override_usage = "mingcha aqi --standard <标准> --kind <日报或时报> < 输入.csv > 输出.csv",
    after_help = "输入的浓度列是 so2、no2、co、o3_8h、o3_1h、pm10、pm25，有几列算几列；co 用 mg/m³，其他用 µg/m³。\n\
                  结果写在最后：每个浓度列的分指数（iaqi_ 开头）、aqi、level（类别）、primary（首要污染物）。\n\
                  空着的格子和没有的列算缺测：有缺测而其余分指数都不超过 100 的，不报 AQI，后三列空着。\n\
                  标准在这种报告中不用的列（如 HJ633-2026 日报的 o3_1h），分指数空着。读不懂的行在标准错误中列出，结果空着。"
)]
pub(super) struct Arguments {
    /// HJ633-2012 或 HJ633-2026
    #[arg(long, value_name = "标准", help_heading = "选项")]
    standard: Hj633Version,
    /// daily（日报）或 hourly（时报）
    #[arg(long, value_name = "日报或时报", help_heading = "选项")]
    kind: ReportPeriod,
}

/// Each column with its item by day and by hour.
const COLUMNS: [(&str, AqiItem, AqiItem); 7] = [
    ("so2", AqiItem::So2_24h, AqiItem::So2_1h),
    ("no2", AqiItem::No2_24h, AqiItem::No2_1h),
    ("co", AqiItem::Co24h, AqiItem::Co1h),
    ("o3_8h", AqiItem::O3_8h, AqiItem::O3_8h),
    ("o3_1h", AqiItem::O3_1h, AqiItem::O3_1h),
    ("pm10", AqiItem::Pm10_24h, AqiItem::Pm10_24h),
    ("pm25", AqiItem::Pm25_24h, AqiItem::Pm25_24h),
];

/// Adds the indices and the rating to each row.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    stream::run(Ratings { version: arguments.standard, kind: arguments.kind, columns: Vec::new() })
}

/// A column of concentrations.
struct Column {
    place: usize,
    name: &'static str,
    item: AqiItem,
}

struct Ratings {
    version: Hj633Version,
    kind: ReportPeriod,
    columns: Vec<Column>,
}

impl Ratings {
    /// The concentration of a column, where the report has its item.
    fn concentration(&self, cells: &[&str], column: &Column) -> Result<Option<(AqiItem, Decimal)>, ColumnFault> {
        if !self.kind.items(self.version, column.item.pollutant()).contains(&column.item) {
            return Ok(None);
        }
        Ok(stream::concentration(cells, column.place, column.name)?.map(|value| (column.item, value)))
    }
}

impl stream::RowProcessor for Ratings {
    fn read_header(&mut self, header: &[&str]) -> Result<(), ColumnFault> {
        for (name, daily, hourly) in COLUMNS {
            let item = if self.kind == ReportPeriod::Daily { daily } else { hourly };
            self.columns.extend(stream::column(header, name)?.map(|place| Column { place, name, item }));
        }
        if self.columns.is_empty() {
            let known = COLUMNS.map(|(name, ..)| name).join("、");
            return Err((0, Fault::new("没有浓度列", format!("请用 {known} 作列名"))));
        }
        stream::refuse_results(header, &self.result_columns())
    }

    fn result_columns(&self) -> Vec<String> {
        let indices = self.columns.iter().map(|column| format!("iaqi_{}", column.name));
        indices.chain(["aqi", "level", "primary"].map(str::to_owned)).collect()
    }

    fn process(&self, cells: &[&str]) -> Result<Vec<String>, Vec<ColumnFault>> {
        let (mut given, mut faults) = (Vec::new(), Vec::new());
        for column in &self.columns {
            match self.concentration(cells, column) {
                Ok(concentration) => given.extend(concentration),
                Err(fault) => faults.push(fault),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let of = |item| given.iter().find(|(other, _)| *other == item).map(|(_, value)| *value);
        let report = AqiReport::new(self.version, self.kind, of);
        let index = |column: &Column| report.iaqi(column.item).map_or_else(String::new, |index| index.to_string());
        let rating = report.rating.as_ref().map_or_else(Default::default, |rating| {
            let primary: Vec<_> = rating.primary.iter().copied().map(Pollutant::symbol).collect();
            [rating.aqi.to_string(), rating.level().name().to_owned(), primary.join("、")]
        });
        Ok(self.columns.iter().map(index).chain(rating).collect())
    }
}
