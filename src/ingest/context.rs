use std::collections::HashMap;

use super::{
    figures::cells::{code, period, unit},
    table::{Dataset, Layout, ROWS_IN_MEMORY, Row, Source, Spec, Table, columns, required},
};
use crate::{domain::ContextFigure, record::Fault};

/// Figures of others.
const DATASET: Dataset = Dataset { path: "context.csv", rank: 3, is_series: false, is_personal: false };

const LAYOUT: Layout = Layout {
    name: "context",
    dataset: &DATASET,
    fields: ContextColumn::FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

columns! {
    /// The columns of figures of others.
    enum ContextColumn: LAYOUT {
        Code = required("code"),
        Metric = required("metric"),
        Area = required("area"),
        Period = required("period"),
        PeriodText = required("period_text"),
        Value = required("value"),
        Unit = required("unit"),
        SourceTitle = required("source_title"),
        SourceUrl = required("source_url"),
        Quote = required("quote"),
    }
}

/// Reads the figures of others. Their quotes are from texts that the bureau's folder does not hold, and are not checked.
pub(super) fn read(source: &Source) -> Option<Vec<ContextFigure>> {
    let spec = Spec::named(&LAYOUT);
    let table = Table::open(source, &spec, &(&DATASET).into())?;
    let mut seen = HashMap::new();
    let rows = table.each(|row| {
        let figure = figure(row)?;
        let key = [&figure.code, &figure.metric, &figure.area, &figure.period_text, &figure.source_url];
        let key = (key.map(String::clone), figure.period);
        let first = *seen.entry(key).or_insert(row.line);
        if first != row.line {
            let what = format!("与第 {first} 行重复，指标、地区、时期和来源也相同");
            row.refuse(ContextColumn::Code, Fault::new(what, "请删去一行"));
        }
        Some(figure)
    });
    Some(rows.values)
}

fn figure(row: &Row<ContextColumn>) -> Option<ContextFigure> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let code = code(row, ContextColumn::Code);
    let metric = row.text(ContextColumn::Metric);
    let area = row.text(ContextColumn::Area);
    let period = period(row, ContextColumn::Period);
    let period_text = row.text(ContextColumn::PeriodText);
    let value = row.number(ContextColumn::Value);
    let unit = unit(row, ContextColumn::Unit);
    let source_title = row.text(ContextColumn::SourceTitle);
    let source_url = address(row);
    let quote = row.text(ContextColumn::Quote);
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
fn address<'a>(row: &Row<'a, ContextColumn>) -> Option<&'a str> {
    let text = row.text(ContextColumn::SourceUrl)?;
    let followed = text.starts_with("https://") || text.starts_with("http://");
    if followed && !text.contains(char::is_whitespace) {
        return Some(text);
    }
    row.refuse(ContextColumn::SourceUrl, Fault::new("不是网址", "请写成 https:// 或 http:// 开头的完整网址"));
    None
}
