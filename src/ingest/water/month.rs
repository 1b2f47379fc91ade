use crate::{
    domain::{Amount, Decimal, Indicator, Measured, Missing, Portal},
    ingest::table::{Row, month},
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

/// The month that a row speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// One of the portal's year, from 0.
    Year(usize),
    /// One of another year: an export holds what it holds, and what is not published is passed over.
    OtherYear,
}

/// The month; in the file of a year only one of that year.
pub(super) fn read_month(row: &Row, portal: Option<&Portal>, strict: bool) -> Option<Of> {
    let (year, month) = row.or_refuse("month", month::parse(row.text("month")?))?;
    let today = row.today();
    if (year, month) > (today.year(), today.month()) {
        row.refuse("month", Fault::new(format!("在发布日期 {today} 之后"), "请核对月份"));
        return None;
    }
    if let Some(portal) = portal.filter(|portal| portal.year != year) {
        if !strict {
            return Some(Of::OtherYear);
        }
        row.refuse(
            "month",
            Fault::new(format!("不在 {} 年内", portal.year), format!("请改正，或移到 {year} 年的文件")),
        );
        return None;
    }
    Some(Of::Year(month as usize - 1))
}

/// What was measured in a month; `strict` where a month without values must say why.
pub(super) fn read_values(row: &Row, strict: bool) -> Option<Measured<Vec<Measurement>>> {
    let cells = Indicator::NAMES.map(|names| {
        let amount = row.measured_or_less(names.column)?;
        sound(row, names.column, names.indicator, amount.value().copied()).then_some(amount)
    });
    // Where the column is not there, no reason is given in it.
    let missing = if row.has("missing") { row.cell("missing")? } else { "" };
    if cells.contains(&None) {
        return None;
    }
    let readings: Vec<_> = Indicator::NAMES
        .into_iter()
        .zip(&cells)
        .filter_map(|(names, cell)| {
            let amount = *cell.as_ref()?.value()?;
            Some(Measurement { indicator: names.indicator, amount, place: row.place_of(names.column) })
        })
        .collect();
    if missing.is_empty() {
        return if readings.is_empty() { empty(row, strict) } else { Some(Measured::Value(readings)) };
    }
    let reason = row.word("missing", &Missing::ALL.map(Missing::word), Missing::from_word)?;
    if !readings.is_empty() {
        row.refuse("missing", Fault::new("与各项的数值不符", "写明了原因的，数值要留空，请核对"));
        return None;
    }
    Some(Measured::Missing(reason))
}

/// Whether an amount can be; a problem is noted where not.
fn sound(row: &Row, column: &str, indicator: Indicator, amount: Option<Amount>) -> bool {
    let Some(Amount { number, below_detection }) = amount else { return true };
    let greatest = indicator.greatest();
    if number > Decimal::from(greatest) {
        row.refuse(column, Fault::new(format!("太大，不会超过 {greatest}"), "请核对数值和单位"));
    } else if number.scale() > 10 {
        row.refuse(column, Fault::new("的小数超过 10 位", "请核对数值"));
    } else if below_detection && !indicator.has_detection_limit() {
        row.refuse(column, Fault::new("写成低于检出限，这一项没有检出限", "请核对数值"));
    } else {
        return true;
    }
    false
}

/// A month without values: the one reason that its cells give.
fn empty(row: &Row, strict: bool) -> Option<Measured<Vec<Measurement>>> {
    let mut reasons = Indicator::NAMES
        .iter()
        .filter(|names| row.raw(names.column).is_some_and(|cell| !cell.is_empty()))
        .filter_map(|names| match row.measured_or_less(names.column)? {
            Measured::Missing(reason) => Some(reason),
            Measured::Value(_) => None,
        });
    let Some(first) = reasons.next() else {
        if strict {
            let column = if row.has("missing") { "missing" } else { "month" };
            let what =
                if row.has("missing") { "是空的，而各项都没有数值" } else { "的各项都没有数值" };
            row.refuse(column, Fault::new(what, "请填写数值，或写明 冰封、未监测、无效"));
            return None;
        }
        return Some(Measured::Missing(Missing::NotMeasured));
    };
    let same = reasons.all(|reason| reason == first);
    Some(Measured::Missing(if same { first } else { Missing::NotMeasured }))
}
