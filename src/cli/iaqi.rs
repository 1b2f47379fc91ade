use std::process::ExitCode;

use clap::Args;

use super::{
    stream::{self, ColumnFault},
    usage,
};
use crate::{
    record::{Fault, FaultSubject},
    standard::hj633::{AqiItem, Hj633Version, iaqi},
};

/// 计算空气质量分指数（IAQI）：从标准输入读 CSV，逐行写到标准输出
#[derive(Args)]
#[command(
    help_template = usage::TEMPLATE,
    override_usage = "mingcha iaqi --standard <标准> < 输入.csv > 输出.csv",
    after_help = "输入要有 item 和 conc 两列：item 是 SO2_24h、SO2_1h、NO2_24h、NO2_1h、CO_24h、CO_1h、O3_8h、O3_1h、\
                  PM10_24h 或 PM25_24h；\nconc 是浓度，CO 用 mg/m³，其他用 µg/m³。结果写在最后的 iaqi 列。\n\
                  浓度空着，或按标准没有分指数的，结果也空着。读不懂的行在标准错误中列出，结果空着。"
)]
pub(super) struct Arguments {
    /// HJ633-2012 或 HJ633-2026
    #[arg(long, value_name = "标准", help_heading = "选项")]
    standard: Hj633Version,
}

/// Adds the IAQI to each row.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    stream::run(Indices { version: arguments.standard, item: 0, concentration: 0 })
}

struct Indices {
    version: Hj633Version,
    item: usize,
    concentration: usize,
}

impl stream::RowProcessor for Indices {
    fn read_header(&mut self, header: &[&str]) -> Result<(), ColumnFault> {
        let needed = |name| {
            let missing = || {
                let what = format!("缺少“{name}”列，现有的列是 {}", FaultSubject::short(&header.join("、")));
                (0, Fault::new(what, format!("请在第一行补上“{name}”列")))
            };
            stream::column(header, name)?.ok_or_else(missing)
        };
        (self.item, self.concentration) = (needed("item")?, needed("conc")?);
        stream::refuse_results(header, &self.result_columns())
    }

    fn result_columns(&self) -> Vec<String> {
        vec!["iaqi".to_owned()]
    }

    fn process(&self, cells: &[&str]) -> Result<Vec<String>, Vec<ColumnFault>> {
        let item = cells[self.item].parse::<AqiItem>().map_err(|_| {
            let fault = Fault::new("不认识", format!("请用 {}", AqiItem::ALL.map(AqiItem::name).join("、")));
            (self.item, fault.about(FaultSubject::cell("item", cells[self.item])))
        });
        let concentration = stream::concentration(cells, self.concentration, "conc");
        match (item, concentration) {
            (Ok(item), Ok(concentration)) => {
                let index = concentration.and_then(|value| iaqi(self.version, item, value));
                Ok(vec![index.map_or_else(String::new, |index| index.to_string())])
            }
            (item, concentration) => Err(item.err().into_iter().chain(concentration.err()).collect()),
        }
    }
}
