use std::process::ExitCode;

use clap::Args;

use super::{
    stream::{self, Bad},
    usage,
};
use crate::{
    domain::Decimal,
    ingest::Quantity,
    standard::{
        gb3838::{Exceedance, Item, Status, WaterBody, main_pollutants, section_class_at},
        tli,
    },
};

/// 评价水质：从标准输入读 CSV，每行加上类别、状况和主要污染指标
#[derive(Args)]
#[command(help_template = usage::TEMPLATE, override_usage = "mingcha water-class [--lake] < 监测.csv")]
#[command(
    after_help = "列名写项目的名称（化学需氧量）、代码（W01018）或英文名（cod），单位 mg/L，pH 无单位；其他列照原样保留。\n\
    空格表示未监测，<0.05 或 0.05L 表示低于检出限，按检出限的一半评价。\n\
    湖库的营养状态还要有总氮、叶绿素a（mg/m³）和透明度（m）；有水温（℃）时，溶解氧达到饱和率的 90% 也是Ⅰ类。"
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
    columns: Vec<(usize, Quantity)>,
}

impl stream::Verb for Ratings {
    fn open(&mut self, header: &[&str]) -> Result<(), Bad> {
        for (place, name) in header.iter().enumerate() {
            let Some(column) = Quantity::named(name.trim()) else { continue };
            if let Some((first, _)) = self.columns.iter().find(|(_, other)| *other == column) {
                let what = format!("“{name}”列与第 {} 列是同一个项目", first + 1);
                return Err(Bad::new(place, what, "请删去一列"));
            }
            self.columns.push((place, column));
        }
        if !self.columns.iter().any(|(_, column)| matches!(column, Quantity::Item(_))) {
            return Err(Bad::new(0, "没有一列是评价的项目", "请在第一行写列名，如 化学需氧量"));
        }
        stream::refuse_results(header, &self.results())
    }

    fn results(&self) -> Vec<String> {
        let index = (self.body == WaterBody::Lake).then_some("tli");
        ["class", "status", "main_pollutants"].into_iter().chain(index).map(str::to_owned).collect()
    }

    /// Empty where nothing was measured.
    fn row(&self, cells: &[&str]) -> Result<Vec<String>, Vec<Bad>> {
        let (mut values, mut bad) = (Vec::new(), Vec::new());
        for (place, column) in &self.columns {
            match Some(cells[*place].trim()).filter(|cell| !cell.is_empty()).map(|cell| column.parse(cell)).transpose()
            {
                Ok(reading) => values.extend(reading.map(|reading| (*column, reading.value))),
                Err((what, remedy)) => bad.push(Bad::new(*place, what, remedy)),
            }
        }
        if bad.is_empty() { Ok(rate(&values, self.body)) } else { Err(bad) }
    }
}

/// The results of what was measured.
fn rate(values: &[(Quantity, Decimal)], body: WaterBody) -> Vec<String> {
    let items: Vec<_> = values
        .iter()
        .filter_map(|(column, value)| if let Quantity::Item(item) = column { Some((*item, *value)) } else { None })
        .collect();
    let temperature = values.iter().find(|(column, _)| *column == Quantity::Temperature).map(|(_, value)| *value);
    let class = section_class_at(&items, body, temperature);
    let mut results = vec![
        class.map_or_else(String::new, |class| class.numeral().to_owned()),
        class.map_or_else(String::new, |class| Status::of(class).name().to_owned()),
        main_pollutants(&items, body).into_iter().map(named).collect::<Vec<_>>().join("、"),
    ];
    if body == WaterBody::Lake {
        results.push(trophic_index(values).map_or_else(String::new, |index| index.to_string()));
    }
    results
}

/// An exceedance as bulletins print it: `化学需氧量(0.5)`.
fn named(exceedance: Exceedance) -> String {
    let name = exceedance.item.name();
    exceedance.multiple.map_or_else(|| name.to_owned(), |multiple| format!("{name}({multiple})"))
}

/// The index, where all its items are there and above zero.
fn trophic_index(values: &[(Quantity, Decimal)]) -> Option<Decimal> {
    let of = |column| values.iter().find(|(other, _)| *other == column).map(|(_, value)| *value);
    tli::index(&tli::Values {
        chlorophyll_a: of(Quantity::ChlorophyllA)?,
        total_phosphorus: of(Quantity::Item(Item::TotalPhosphorus))?,
        total_nitrogen: of(Quantity::TotalNitrogen)?,
        transparency: of(Quantity::Transparency)?,
        permanganate_index: of(Quantity::Item(Item::PermanganateIndex))?,
    })
}
