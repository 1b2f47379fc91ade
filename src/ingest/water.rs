use std::collections::HashMap;

use super::{
    File, Input, Row, Source, Spec, Table, Uniform,
    layout::{Field, required},
};
use crate::{
    domain::{Decimal, Measured, Missing, Period, Portal},
    snapshot::{WaterSection, WaterYear},
    standard::gb3838::{self, Item, WaterBody},
};

/// The columns of the layout.
pub(super) const FIELDS: &[Field] = &[
    required("section"),
    required("month"),
    required("dissolved_oxygen"),
    required("permanganate_index"),
    required("cod"),
    required("bod5"),
    required("ammonia"),
    required("total_phosphorus"),
    required("fluoride"),
    required("missing"),
    required("provenance"),
];

/// The items that the file has columns for.
const ITEMS: [Item; 7] = [
    Item::DissolvedOxygen,
    Item::PermanganateIndex,
    Item::Cod,
    Item::Bod5,
    Item::Ammonia,
    Item::TotalPhosphorus,
    Item::Fluoride,
];

/// What was measured at a section in a month.
type Values = Measured<Vec<(Item, Decimal)>>;

/// One section's months, with the line of each.
struct Section {
    name: String,
    file: File,
    months: [Option<(u64, Values)>; 12],
}

/// Reads the monthly concentrations of the sections and rates them.
pub(super) fn read(source: &Source, specs: &[Spec], portal: Option<&Portal>) -> Option<WaterYear> {
    let provenance = Uniform::default();
    let mut sections: Vec<Section> = Vec::new();
    let mut index = HashMap::new();
    let mut sound = true;
    for (spec, file) in source.files(specs, Input::WaterMonthly) {
        let table = Table::open(source, spec, &file)?;
        table.each(|row| {
            let Some((name, month, values)) = read_row(row, portal, &provenance) else { return sound = false };
            let index = *index.entry(name.to_owned()).or_insert_with(|| {
                sections.push(Section { name: name.to_owned(), file: file.clone(), months: Default::default() });
                sections.len() - 1
            });
            let month = &mut sections[index].months[month];
            if let Some((first, _)) = month {
                row.refuse("month", &format!("与第 {first} 行重复，断面也相同"), "请删去一行");
            } else {
                *month = Some((row.line, values));
            }
        });
    }
    let (portal, provenance) = (portal?, provenance.get()?);
    if !sound {
        return None;
    }
    let sections: Vec<_> = sections.iter().map(|section| rate(source, section)).collect();
    let sections = sections.into_iter().collect::<Option<_>>()?;
    Some(WaterYear { provenance, year: portal.year, standard: gb3838::NAME.to_owned(), sections })
}

fn read_row<'a>(row: &Row<'a>, portal: Option<&Portal>, provenance: &Uniform) -> Option<(&'a str, usize, Values)> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let section = row.text("section");
    let month = month(row, portal);
    let values = values(row);
    provenance.read(row)?;
    Some((section?, month?, values?))
}

/// The month, from 0.
fn month(row: &Row, portal: Option<&Portal>) -> Option<usize> {
    let Ok(Period::Month(year, month)) = row.text("month")?.parse() else {
        row.refuse("month", "不是月份", "请写成 2021-01 这样的月份");
        return None;
    };
    if let Some(portal) = portal.filter(|portal| portal.year != year) {
        row.refuse("month", &format!("不在 {} 年内", portal.year), format!("请改正，或移到 {year} 年的文件"));
        return None;
    }
    Some(month as usize - 1)
}

fn values(row: &Row) -> Option<Values> {
    let cells = ITEMS.map(|item| row.optional_number(item.column()));
    let missing = row.cell("missing")?;
    if !cells.iter().all(Option::is_some) {
        return None;
    }
    let values: Vec<_> = ITEMS.into_iter().zip(cells).filter_map(|(item, cell)| Some((item, cell??))).collect();
    if missing.is_empty() {
        if values.is_empty() {
            row.refuse("missing", "是空的，而各项都没有数值", "请填写数值，或写明 冰封、未监测、无效");
            return None;
        }
        return Some(Measured::Value(values));
    }
    let reason = row.word("missing", &["冰封", "未监测", "无效"], |word| match word {
        "冰封" => Some(Missing::Frozen),
        "未监测" => Some(Missing::NotMeasured),
        "无效" => Some(Missing::Invalid),
        _ => None,
    })?;
    if !values.is_empty() {
        row.refuse("missing", "与各项的数值不符", "写明了原因的，数值要留空，请核对");
        return None;
    }
    Some(Measured::Missing(reason))
}

/// The section's year by GB 3838-2002 and 环办〔2011〕22号; `None` after noting why it cannot be rated.
fn rate(source: &Source, section: &Section) -> Option<WaterSection> {
    let name = &section.name[..];
    let line = section.months.iter().flatten().map(|(line, _)| *line).min().unwrap_or(1);
    let refuse = |what: String, remedy| source.problems.push(section.file.clone(), (line, 1), what, remedy);
    let absent: Vec<_> = (1..).zip(&section.months).filter(|(_, month)| month.is_none()).collect();
    if let Some((first, _)) = absent.first() {
        let what = format!("断面“{name}”缺少 {} 个月，第一个是 {first} 月", absent.len());
        refuse(what, "请补上这些月；没有监测的，在“missing”列写明原因");
        return None;
    }
    let body = body(name);
    let months: Vec<_> = section.months.iter().flatten().map(|(_, values)| values).collect();
    let means: Vec<_> = ITEMS.into_iter().filter_map(|item| Some((item, mean(item, &months)?))).collect();
    let Some(annual) = gb3838::section_class(&means, body) else {
        refuse(format!("断面“{name}”全年没有数值，不能评价"), "请补上数值，或删去这个断面");
        return None;
    };
    let class = |month: &Values| match month {
        Measured::Missing(reason) => Measured::Missing(*reason),
        Measured::Value(values) => {
            gb3838::section_class(values, body).map_or(Measured::Missing(Missing::Invalid), Measured::Value)
        }
    };
    Some(WaterSection {
        name: name.to_owned(),
        months: months.into_iter().map(class).collect(),
        annual,
        main_pollutants: gb3838::main_pollutants(&means, body)
            .into_iter()
            .map(|exceedance| exceedance.item.name().to_owned())
            .collect(),
    })
}

/// The mean of an item over the months in which it was measured.
fn mean(item: Item, months: &[&Values]) -> Option<Decimal> {
    let measured = months.iter().filter_map(|month| month.value());
    let values: Vec<_> = measured.flatten().filter(|(other, _)| *other == item).map(|(_, value)| *value).collect();
    gb3838::mean(item, &values)
}

/// Lakes are held to stricter limits of total phosphorus. The bureau's exports have no column for the kind of water;
/// a lake's name says it.
fn body(section: &str) -> WaterBody {
    let lake = ["湖", "海", "淖", "水库"].iter().any(|word| section.contains(word));
    if lake { WaterBody::Lake } else { WaterBody::River }
}
