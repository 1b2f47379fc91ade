//! The bureau's figures, each with its sentence, and how they agree with themselves.

pub mod cells;
mod columns;
mod ratio;

use std::collections::HashMap;

use self::{
    cells::{code, period, unit},
    columns::{DATASET, FigureColumn, LAYOUT},
};
use super::{
    area::check_area,
    table::{Row, Source, Spec, Table},
};
use crate::{
    domain::{Figure, FigureKind, Period, Portal, Topic},
    record::Fault,
};

/// Reads the bureau's figures. Areas and quotes are checked where portal and report could be read.
pub(super) fn read(source: &Source, portal: Option<&Portal>, report: Option<&str>) -> Option<Vec<Figure>> {
    let spec = Spec::named(&LAYOUT);
    let table = Table::open(source, &spec, &(&DATASET).into())?;
    let mut seen = Seen::default();
    let rows = table.each(|row| {
        check_quote(row, report);
        let figure = figure(row, portal)?;
        seen.check(row, &figure);
        Some(figure)
    });
    Some(rows.values)
}

fn figure(row: &Row<FigureColumn>, portal: Option<&Portal>) -> Option<Figure> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let topic = row.word(FigureColumn::Topic, &Topic::ALL.map(Topic::code), |word| word.parse().ok());
    let code = code(row, FigureColumn::Code);
    let metric = row.text(FigureColumn::Metric);
    let period = period(row, FigureColumn::Period);
    let kind = row.word(FigureColumn::Kind, &FigureKind::ALL.map(FigureKind::code), |word| word.parse().ok());
    let value = row.number(FigureColumn::Value);
    let unit = unit(row, FigureColumn::Unit);
    let numerator = row.optional_number(FigureColumn::Numerator);
    let denominator = row.optional_number(FigureColumn::Denominator);
    let area = row.text(FigureColumn::Area);
    let quote = row.text(FigureColumn::Quote);
    if let (Some(value), Some(unit), Some(numerator), Some(denominator)) = (value, unit, numerator, denominator) {
        ratio::check(row, value, unit, numerator, denominator);
    }
    check_area(row, FigureColumn::Area, portal);
    Some(Figure {
        topic: topic?,
        code: code?,
        metric: metric?.to_owned(),
        period: period?,
        kind: kind?,
        value: value?,
        unit: unit?,
        numerator: numerator?,
        denominator: denominator?,
        area: area?.to_owned(),
        quote: quote?.to_owned(),
    })
}

fn check_quote(row: &Row<FigureColumn>, report: Option<&str>) {
    let quote = row.raw(FigureColumn::Quote);
    if report.is_some_and(|report| !report.contains(quote)) {
        row.refuse(
            FigureColumn::Quote,
            Fault::new("不是 report.txt 里的原句", "请从 report.txt 逐字复制，标点也要一样"),
        );
    }
}

/// What was read before, with its line.
#[derive(Default)]
struct Seen {
    by_id: HashMap<String, u64>,
    by_meaning: HashMap<(String, String, Period, FigureKind), u64>,
}

impl Seen {
    fn check(&mut self, row: &Row<FigureColumn>, figure: &Figure) {
        let id = *self.by_id.entry(figure.id()).or_insert(row.line);
        let meaning = (figure.metric.clone(), figure.area.clone(), figure.period, figure.kind);
        let meaning = *self.by_meaning.entry(meaning).or_insert(row.line);
        if id != row.line {
            row.refuse(
                FigureColumn::Code,
                Fault::new(format!("与第 {id} 行重复，时期和类别也相同"), "请删去一行，或改用另一个 code"),
            );
        } else if meaning != row.line {
            let what = format!("与第 {meaning} 行重复，地区、时期和类别也相同");
            row.refuse(FigureColumn::Metric, Fault::new(what, "请删去一行，或改写指标名称"));
        }
    }
}
