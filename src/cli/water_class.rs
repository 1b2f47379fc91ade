use std::process::ExitCode;

use clap::Args;

use super::{
    stream::{self, Bad},
    usage,
};
use crate::{
    domain::{Decimal, Indicator, IndicatorNames, WaterBody, WaterItem},
    ingest::table::cell::short,
    standard::{
        gb3838::{Exceedance, Status, main_pollutants, section_class_at},
        tli,
    },
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

/// No concentration is above this; the arithmetic is exact below it.
const GREATEST: i64 = 1_000_000;
const MOST_DECIMALS: u32 = 10;

/// Adds the class, and for lakes the trophic index, to each row.
pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let body = if arguments.lake { WaterBody::Lake } else { WaterBody::River };
    stream::run(Ratings { body, columns: Vec::new() })
}

struct Ratings {
    body: WaterBody,
    columns: Vec<(usize, Indicator)>,
}

impl stream::Verb for Ratings {
    fn open(&mut self, header: &[&str]) -> Result<(), Bad> {
        for (place, name) in header.iter().enumerate() {
            let Some(column) = column(name.trim()) else { continue };
            if let Some((first, _)) = self.columns.iter().find(|(_, other)| *other == column) {
                let what = format!("“{name}”列与第 {} 列是同一个项目", first + 1);
                return Err(Bad::new(place, what, "请删去一列"));
            }
            self.columns.push((place, column));
        }
        if !self.columns.iter().any(|(_, column)| matches!(column, Indicator::Item(_))) {
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
            match number(cells[*place].trim(), *column) {
                Ok(value) => values.extend(value.map(|value| (*column, value))),
                Err((what, remedy)) => bad.push(Bad::new(*place, what, remedy)),
            }
        }
        if bad.is_empty() { Ok(rate(&values, self.body)) } else { Err(bad) }
    }
}

/// What a column of this name holds, if it is one of ours. Its unit may stand behind the name.
fn column(name: &str) -> Option<Indicator> {
    let is = |names: &IndicatorNames| {
        let unit = |unit: &&str| {
            let brackets = [("(", ")"), ("（", "）")];
            brackets.iter().find_map(|(open, close)| name.strip_suffix(close)?.strip_suffix(*unit)?.strip_suffix(open))
        };
        let name = names.units.iter().find_map(unit).unwrap_or(name);
        [names.column].iter().chain(names.others).any(|other| name.eq_ignore_ascii_case(other))
    };
    Indicator::NAMES.iter().find(|names| is(names)).map(|names| names.indicator)
}

/// The results of what was measured.
fn rate(values: &[(Indicator, Decimal)], body: WaterBody) -> Vec<String> {
    let items: Vec<_> = values
        .iter()
        .filter_map(|(column, value)| if let Indicator::Item(item) = column { Some((*item, *value)) } else { None })
        .collect();
    let temperature = values.iter().find(|(column, _)| *column == Indicator::Temperature).map(|(_, value)| *value);
    let class = section_class_at(&items, temperature, body);
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
fn trophic_index(values: &[(Indicator, Decimal)]) -> Option<Decimal> {
    let of = |column| values.iter().find(|(other, _)| *other == column).map(|(_, value)| *value);
    tli::index(&tli::Values {
        chlorophyll_a: of(Indicator::ChlorophyllA)?,
        total_phosphorus: of(Indicator::Item(WaterItem::TotalPhosphorus))?,
        total_nitrogen: of(Indicator::TotalNitrogen)?,
        transparency: of(Indicator::Transparency)?,
        permanganate_index: of(Indicator::Item(WaterItem::PermanganateIndex))?,
    })
}

/// A cell's number; none where it is empty. Below the detection limit it is half of that limit
/// (地表水环境质量监测数据统计技术规定 of 2020: 未检出按检出限的 1/2 参与计算; provisional, its text was not read).
fn number(cell: &str, column: Indicator) -> Result<Option<Decimal>, (String, &'static str)> {
    if cell.is_empty() {
        return Ok(None);
    }
    let limit = cell.strip_prefix('<').or_else(|| cell.strip_prefix('＜')).or_else(|| cell.strip_suffix('L'));
    let Ok(number) = limit.unwrap_or(cell).trim().parse::<Decimal>() else {
        return Err((format!("“{}”不是数", short(cell)), "请写成阿拉伯数字，不带单位和千分号；未监测的留空"));
    };
    let ph = column == Indicator::Item(WaterItem::Ph);
    let greatest = if column == Indicator::Temperature { column.greatest().into() } else { GREATEST };
    let greatest = Decimal::from(if ph { 14 } else { greatest });
    if number < Decimal::ZERO || number > greatest || number.scale() > MOST_DECIMALS {
        let what = format!("“{}”不在 0 到 {greatest} 之间，或小数超过 {MOST_DECIMALS} 位", short(cell));
        return Err((what, "请核对数值和单位"));
    }
    if limit.is_some() && ph {
        return Err((format!("“{}”低于检出限，pH 没有检出限", short(cell)), "请核对数值"));
    }
    Ok(Some(if limit.is_some() { number * Decimal::new(5, 1) } else { number }))
}
