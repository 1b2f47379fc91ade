//! Monthly monitoring of surface-water sections → the sections' year, and the basins'.

mod basins;
mod fields;
mod month;
mod quantity;
mod section;

use std::{collections::HashMap, ops::ControlFlow};

pub(super) use fields::FIELDS;
pub use quantity::{Quantity, Reading};

use self::{
    month::{Month, read_month},
    section::Section,
};
use super::{Input, Row, Source, Spec, Table, Uniform};
use crate::{
    domain::{Period, Portal},
    snapshot::WaterYear,
    standard::gb3838::{self, WaterBody},
};

/// Reads the monthly concentrations of the sections and rates them.
pub(super) fn read(source: &Source, specs: &[Spec], portal: Option<&Portal>) -> Option<WaterYear> {
    let provenance = Uniform::default();
    let mut reader = Reader { portal, sections: Vec::new(), index: HashMap::new(), other_years: 0, unread: false };
    let mut sound = true;
    for (spec, file) in source.files(specs, Input::WaterMonthly) {
        let table = Table::open(source, spec, &file)?;
        sound &= table.each(|row| {
            let known = provenance.read(row).is_some();
            reader.row(row, &table, known);
        });
        let others = std::mem::take(&mut reader.other_years);
        if let Some(portal) = portal.filter(|_| others > 0) {
            let what = format!("有 {others} 行不是 {} 年的，没有用", portal.year);
            source.warnings.push(file, (1, 1), what, "如果这是有意的，不用改");
        }
    }
    let (portal, provenance) = (portal?, provenance.get()?);
    if !sound && reader.unread {
        return None;
    }
    let rated: Vec<_> = reader.sections.iter().map(|section| section.rate(source)).collect();
    let rated = rated.into_iter().collect::<Option<Vec<_>>>()?;
    let basins = basins::rate(&reader.sections);
    let sections = rated;
    Some(WaterYear { provenance, year: portal.year, standard: gb3838::NAME.to_owned(), sections, basins })
}

struct Reader<'a> {
    portal: Option<&'a Portal>,
    sections: Vec<Section>,
    index: HashMap<String, usize>,
    other_years: u64,
    /// Whether a row could not be read: then what is missing between rows says nothing.
    unread: bool,
}

impl Reader<'_> {
    fn row(&mut self, row: &Row, table: &Table, known: bool) {
        // Every cell is read before the first return, so that one run finds all that is wrong in the row.
        let name = row.text("section");
        let at = self.month(row, table);
        let month = read_month(row);
        let body = body(row);
        let basin = row.cell("basin").filter(|basin| !basin.is_empty());
        let (Some(name), Some(at), Some(month), Some(body), true) = (name, at, month, body, known) else {
            self.unread = true;
            return;
        };
        let ControlFlow::Continue(at) = at else { return };
        let index = *self.index.entry(name.to_owned()).or_insert_with(|| {
            self.sections.push(Section::new(name, &table.file, table.spec.exact));
            self.sections.len() - 1
        });
        let section = &mut self.sections[index];
        match (&section.months[at], section.body.zip(body), section.basin.as_deref().zip(basin)) {
            (Some((first, _)), ..) => {
                row.refuse("month", &format!("与第 {first} 行重复，断面也相同"), "请删去一行");
            }
            (_, Some((one, other)), _) if one != other => {
                row.refuse("body", "与同一断面前面的行不同", "一个断面的水体类型要一致，请核对");
            }
            (.., Some((one, other))) if one != other => {
                row.refuse("basin", "与同一断面前面的行不同", "一个断面的水系要一致，请核对");
            }
            _ => {
                section.body = section.body.or(body);
                section.basin = section.basin.take().or(basin.map(str::to_owned));
                section.months[at] = Some((row.line, month));
            }
        }
    }

    /// The month, from 0; a row of another year is left out of an export, and refused in the file of the year.
    fn month(&mut self, row: &Row, table: &Table) -> Option<ControlFlow<(), usize>> {
        let Some(Period::Month(year, month)) = month::parse(row.text("month")?) else {
            row.refuse("month", "不是月份", "请写成 2021-01 这样的月份");
            return None;
        };
        match self.portal.filter(|portal| portal.year != year) {
            Some(portal) if table.spec.exact => {
                row.refuse("month", &format!("不在 {} 年内", portal.year), format!("请改正，或移到 {year} 年的文件"));
                None
            }
            Some(_) => {
                self.other_years += 1;
                Some(ControlFlow::Break(()))
            }
            None => Some(ControlFlow::Continue(month as usize - 1)),
        }
    }
}

/// The kind of water, where the file says so.
#[expect(clippy::option_option, reason = "the outer says whether the cell is sound, as for every getter")]
fn body(row: &Row) -> Option<Option<WaterBody>> {
    if !row.has("body") || row.cell("body")?.is_empty() {
        return Some(None);
    }
    row.word("body", &["河流", "湖泊", "水库", "湖库"], |word| match word {
        "河流" => Some(Some(WaterBody::River)),
        "湖泊" | "水库" | "湖库" => Some(Some(WaterBody::Lake)),
        _ => None,
    })
}
