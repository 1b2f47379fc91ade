use std::collections::HashMap;

use super::{
    figures::cells::{code, period, unit},
    table::{Dataset, Field, Layout, ROWS_IN_MEMORY, Row, Source, Spec, Table, required},
};
use crate::{domain::ContextFigure, record::Fault};

/// Figures of others.
const DATASET: Dataset = Dataset { path: "context.csv", rank: 3, is_series: false, is_personal: false };

const LAYOUT: Layout =
    Layout { name: "context", dataset: &DATASET, fields: FIELDS, max_rows: ROWS_IN_MEMORY, is_default: true };

/// The columns of the layout.
const FIELDS: &[Field] = &[
    required("code"),
    required("metric"),
    required("area"),
    required("period"),
    required("period_text"),
    required("value"),
    required("unit"),
    required("source_title"),
    required("source_url"),
    required("quote"),
];

/// Reads the figures of others. Their quotes stand in texts that are not at hand, and are not checked.
pub(super) fn read(source: &Source) -> Option<Vec<ContextFigure>> {
    let spec = Spec::named(&LAYOUT);
    let table = Table::open(source, &spec, &(&DATASET).into())?;
    let mut seen = HashMap::new();
    let mut figures = Vec::new();
    table.each(|row| {
        let Some(figure) = figure(row) else { return };
        let key = [&figure.code, &figure.metric, &figure.area, &figure.period_text, &figure.source_url];
        let key = (key.map(String::clone), figure.period);
        let first = *seen.entry(key).or_insert(row.line);
        if first != row.line {
            row.refuse("code", Fault::new(format!("与第 {first} 行重复，指标、地区、时期和来源也相同"), "请删去一行"));
        }
        figures.push(figure);
    });
    Some(figures)
}

fn figure(row: &Row) -> Option<ContextFigure> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let code = code(row);
    let metric = row.text("metric");
    let area = row.text("area");
    let period = period(row);
    let period_text = row.text("period_text");
    let value = row.number("value");
    let unit = unit(row);
    let source_title = row.text("source_title");
    let source_url = address(row);
    let quote = row.text("quote");
    Some(ContextFigure {
        code: code?,
        metric: metric?.to_owned(),
        area: area?.to_owned(),
        period: period?,
        period_text: period_text?.to_owned(),
        value: value?,
        unit: unit?,
        source_title: source_title?.to_owned(),
        source_url: source_url?.to_owned(),
        quote: quote?.to_owned(),
    })
}

/// An address that a reader can follow: it becomes a link, so that no other scheme may pass.
fn address<'a>(row: &Row<'a>) -> Option<&'a str> {
    let text = row.text("source_url")?;
    let followed = text.starts_with("https://") || text.starts_with("http://");
    if followed && !text.contains(char::is_whitespace) {
        return Some(text);
    }
    row.refuse("source_url", Fault::new("不是网址", "请写成 https:// 或 http:// 开头的完整网址"));
    None
}
