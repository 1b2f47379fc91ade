use std::collections::HashMap;

use super::{
    Input, Row, Source, Spec, Table,
    layout::{Field, Layout, required},
    ratio,
};
use crate::{
    domain::{Figure, Kind, Period, Portal, Section, Unit},
    snapshot::Figures,
};

/// The columns of the layout.
pub(super) const FIELDS: &[Field] = &[
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
pub(super) fn read(source: &Source, portal: Option<&Portal>, report: Option<&str>) -> Option<Figures> {
    let spec = Spec::named(Layout::Figures);
    let table = Table::open(source, &spec, &Input::Figures.into())?;
    let mut seen = Seen::default();
    let mut figures = Vec::new();
    table.each(|row| {
        check_quote(row, report);
        if let Some(figure) = figure(row, portal) {
            seen.check(row, &figure);
            figures.push(figure);
        }
    });
    Some(Figures(figures))
}

fn figure(row: &Row, portal: Option<&Portal>) -> Option<Figure> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let section = row.word("section", &Section::ALL.map(Section::code), |word| word.parse().ok());
    let code = code(row);
    let metric = row.text("metric");
    let period = period(row);
    let kind = row.word("kind", &[Kind::Actual.code(), Kind::Target.code()], |word| {
        [Kind::Actual, Kind::Target].into_iter().find(|kind| kind.code() == word)
    });
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
        section: section?,
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

/// A name in addresses: lower-case letters and digits, joined by single hyphens.
pub(super) fn code(row: &Row) -> Option<String> {
    let text = row.text("code")?;
    let sound = text
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    if sound {
        return Some(text.to_owned());
    }
    row.refuse("code", "不能用在网址里", "请只用小写字母、数字和中间的连字符，如 good-days-ratio");
    None
}

/// A period as the domain writes it.
pub(super) fn period(row: &Row) -> Option<Period> {
    let period = row.text("period")?.parse().ok();
    if period.is_none() {
        row.refuse("period", "不是时期", "请写成 2021、2017/2021、2021-12 或 2021-12-31");
    }
    period
}

/// A unit that is known.
pub(super) fn unit(row: &Row) -> Option<Unit> {
    row.word("unit", &Unit::symbols().collect::<Vec<_>>(), |word| word.parse().ok())
}

/// Checks that the row's area is one of the portal's.
pub(super) fn check_area(row: &Row, portal: Option<&Portal>) {
    let (Some(portal), Some(name)) = (portal, row.raw("area").filter(|name| !name.is_empty())) else { return };
    if portal.areas.iter().all(|area| area.name != name) {
        row.refuse("area", "不在 portal.toml 的 areas 里", "请改成其中的名称，或在 portal.toml 里补上");
    }
}

fn check_quote(row: &Row, report: Option<&str>) {
    let (Some(report), Some(quote)) = (report, row.raw("quote").filter(|quote| !quote.is_empty())) else { return };
    if !report.contains(quote) {
        row.refuse("quote", "不是 report.txt 里的原句", "请从 report.txt 逐字复制，标点也要一样");
    }
}

/// What was read before, with its line.
#[derive(Default)]
struct Seen {
    by_id: HashMap<String, u64>,
    by_meaning: HashMap<(String, String, Period, Kind), u64>,
}

impl Seen {
    fn check(&mut self, row: &Row, figure: &Figure) {
        let id = *self.by_id.entry(figure.id()).or_insert(row.line);
        let meaning = (figure.metric.clone(), figure.area.clone(), figure.period, figure.kind);
        let meaning = *self.by_meaning.entry(meaning).or_insert(row.line);
        if id != row.line {
            row.refuse("code", &format!("与第 {id} 行重复，时期和类别也相同"), "请删去一行，或改用另一个 code");
        } else if meaning != row.line {
            let what = format!("与第 {meaning} 行重复，地区、时期和类别也相同");
            row.refuse("metric", &what, "请删去一行，或改写指标名称");
        }
    }
}
