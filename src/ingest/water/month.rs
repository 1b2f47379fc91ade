use super::columns::WaterColumn;
use crate::{
    domain::{Amount, Decimal, Indicator, Measured, MissingReason, Portal},
    ingest::table::{FileKind, Row, month},
    record::{Fault, File, Place},
};

/// One amount that was measured, with its place.
#[derive(Clone, Debug)]
pub(super) struct Measurement {
    pub indicator: Indicator,
    pub amount: Amount,
    pub place: Place,
}

/// A row of a section and month.
#[derive(Clone, Debug)]
pub(super) struct Month {
    pub file: File,
    pub line: u64,
    /// What was measured; `None` where the row was not taken.
    pub readings: Option<Measured<Vec<Measurement>>>,
}

/// The month that a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowMonth {
    /// One of the portal's year, from 0.
    OfYear(usize),
    /// One of another year, which is not published.
    OfOtherYear,
}

/// The month; in a file of our own only one of the portal's year.
pub(super) fn read_month(row: &Row<WaterColumn>, portal: Option<&Portal>, kind: FileKind) -> Option<RowMonth> {
    let (year, month) = row.or_refuse(WaterColumn::Month, month::parse(row.text(WaterColumn::Month)?))?;
    let today = row.today();
    if (year, month) > (today.year(), today.month()) {
        row.refuse(WaterColumn::Month, Fault::new(format!("在发布日期 {today} 之后"), "请核对月份"));
        return None;
    }
    if let Some(portal) = portal.filter(|portal| portal.year != year) {
        if kind == FileKind::Export {
            return Some(RowMonth::OfOtherYear);
        }
        let remedy = format!("请改正，或移到 {year} 年的文件");
        row.refuse(WaterColumn::Month, Fault::new(format!("不在 {} 年内", portal.year), remedy));
        return None;
    }
    let number = usize::try_from(month).expect("a month is 1 to 12");
    Some(RowMonth::OfYear(number - 1))
}

/// What was measured in a month; in a file of our own a month without values must give a reason.
pub(super) fn read_values(row: &Row<WaterColumn>, kind: FileKind) -> Option<Measured<Vec<Measurement>>> {
    let columns = WaterColumn::indicators();
    let cells = columns.map(|column| row.measured_or_less(column));
    let mut readings = Vec::new();
    let mut are_possible = true;
    for ((names, column), cell) in Indicator::NAMES.into_iter().zip(columns).zip(&cells) {
        let Some(Measured::Value(amount)) = cell else { continue };
        are_possible &= is_possible(row, column, names.indicator, *amount);
        readings.push(Measurement { indicator: names.indicator, amount: *amount, place: row.place_of(column) });
    }
    let missing = row.cell(WaterColumn::Missing)?;
    if !are_possible || cells.contains(&None) {
        return None;
    }
    if missing.is_empty() {
        return if readings.is_empty() { no_values(row, kind) } else { Some(Measured::Value(readings)) };
    }
    let reason =
        row.word(WaterColumn::Missing, &MissingReason::ALL.map(MissingReason::name), |name| name.parse().ok())?;
    if !readings.is_empty() {
        let fault = Fault::new("与各项的数值不符", "写明了原因的，数值要留空，请核对");
        row.refuse(WaterColumn::Missing, fault);
        return None;
    }
    Some(Measured::Missing(reason))
}

/// Whether an amount is possible; the row is refused where it is not.
fn is_possible(row: &Row<WaterColumn>, column: WaterColumn, indicator: Indicator, amount: Amount) -> bool {
    let Amount { number, below_detection } = amount;
    let greatest = indicator.greatest();
    let fault = if number > Decimal::from(greatest) {
        Fault::new(format!("太大，不会超过 {greatest}"), "请核对数值和单位")
    } else if number.scale() > 10 {
        Fault::new("的小数超过 10 位", "请核对数值")
    } else if below_detection && !indicator.has_detection_limit() {
        Fault::new("写成低于检出限，这一项没有检出限", "请核对数值")
    } else {
        return true;
    };
    row.refuse(column, fault);
    false
}

/// A month without values: the one reason that its cells give.
fn no_values(row: &Row<WaterColumn>, kind: FileKind) -> Option<Measured<Vec<Measurement>>> {
    let filled = WaterColumn::indicators().into_iter().filter(|column| !row.raw(*column).is_empty());
    let mut reasons = filled.filter_map(|column| match row.measured_or_less(column)? {
        Measured::Missing(reason) => Some(reason),
        Measured::Value(_) => None,
    });
    let Some(first) = reasons.next() else {
        if kind == FileKind::Export {
            return Some(Measured::Missing(MissingReason::NotMeasured));
        }
        let remedy = "请填写数值，或写明 冰封、未监测、无效";
        if row.has(WaterColumn::Missing) {
            row.refuse(WaterColumn::Missing, Fault::new("是空的，而各项都没有数值", remedy));
        } else {
            row.refuse(WaterColumn::Month, Fault::new("的各项都没有数值", remedy));
        }
        return None;
    };
    let are_same = reasons.all(|reason| reason == first);
    Some(Measured::Missing(if are_same { first } else { MissingReason::NotMeasured }))
}
