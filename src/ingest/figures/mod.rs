//! The bureau's figures, each with its sentence, and how they agree with themselves.

pub mod cells;
mod ratio;

use std::collections::HashMap;

use self::cells::{code, period, unit};
use super::{
    area::check_area,
    table::{Dataset, Field, Layout, ROWS_IN_MEMORY, Row, Source, Spec, Table, required},
};
use crate::{
    domain::{Figure, FigureKind, Period, Portal, Topic},
    record::Fault,
};

/// The bureau's figures.
const DATASET: Dataset = Dataset { path: "figures.csv", rank: 2, is_series: false, is_personal: false };

const LAYOUT: Layout =
    Layout { name: "figures", dataset: &DATASET, fields: FIELDS, max_rows: ROWS_IN_MEMORY, is_default: true };

/// The columns of the layout.
const FIELDS: &[Field] = &[
    required("section"),
    required("code"),
    required("metric"),
    required("period"),
    required("kind"),
    required("value"),
    required("unit"),
    required("numerator"),
    required("denominator"),
    required("area"),
    required("quote"),
];

/// Reads the bureau's figures. Areas and quotes are checked where portal and report could be read.
pub(super) fn read(source: &Source, portal: Option<&Portal>, report: Option<&str>) -> Option<Vec<Figure>> {
    let spec = Spec::named(&LAYOUT);
    let table = Table::open(source, &spec, &(&DATASET).into())?;
    let mut seen = Seen::default();
    let mut figures = Vec::new();
    table.each(|row| {
        check_quote(row, report);
        if let Some(figure) = figure(row, portal) {
            seen.check(row, &figure);
            figures.push(figure);
        }
    });
    Some(figures)
}

fn figure(row: &Row, portal: Option<&Portal>) -> Option<Figure> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let topic = row.word("section", &Topic::ALL.map(Topic::code), |word| word.parse().ok());
    let code = code(row);
    let metric = row.text("metric");
    let period = period(row);
    let kind = row.word("kind", &FigureKind::ALL.map(FigureKind::code), |word| word.parse().ok());
    let value = row.number("value");
    let unit = unit(row);
    let numerator = row.optional_number("numerator");
    let denominator = row.optional_number("denominator");
    let area = row.text("area");
    let quote = row.text("quote");
    if let (Some(value), Some(unit), Some(numerator), Some(denominator)) = (value, unit, numerator, denominator) {
        ratio::check(row, value, unit, numerator, denominator);
    }
    check_area(row, portal);
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

fn check_quote(row: &Row, report: Option<&str>) {
    let (Some(report), Some(quote)) = (report, row.raw("quote").filter(|quote| !quote.is_empty())) else { return };
    if !report.contains(quote) {
        row.refuse("quote", Fault::new("不是 report.txt 里的原句", "请从 report.txt 逐字复制，标点也要一样"));
    }
}

/// What was read before, with its line.
#[derive(Default)]
struct Seen {
    by_id: HashMap<String, u64>,
    by_meaning: HashMap<(String, String, Period, FigureKind), u64>,
}

impl Seen {
    fn check(&mut self, row: &Row, figure: &Figure) {
        let id = *self.by_id.entry(figure.id()).or_insert(row.line);
        let meaning = (figure.metric.clone(), figure.area.clone(), figure.period, figure.kind);
        let meaning = *self.by_meaning.entry(meaning).or_insert(row.line);
        if id != row.line {
            row.refuse(
                "code",
                Fault::new(format!("与第 {id} 行重复，时期和类别也相同"), "请删去一行，或改用另一个 code"),
            );
        } else if meaning != row.line {
            let what = format!("与第 {meaning} 行重复，地区、时期和类别也相同");
            row.refuse("metric", Fault::new(what, "请删去一行，或改写指标名称"));
        }
    }
}
