use super::{Quantity, Reading};
use crate::{
    domain::{Measured, Missing, Period},
    ingest::{Row, day},
};

/// What was measured at a section in a month.
pub(super) type Month = Measured<Vec<(Quantity, Reading)>>;

/// The month that a cell names: `2021-01`, `2021/1`, `2021年1月`, `202101`, or a day of it, which is what Excel makes of
/// one.
pub(super) fn parse(text: &str) -> Option<Period> {
    let day = |text: String| day::parse(&text).ok();
    let of_month = text
        .strip_suffix('月')
        .map(|text| text.replace('年', "-") + "-1")
        .or_else(|| text.parse::<u32>().is_ok().then(|| format!("{text}01")))
        .unwrap_or_else(|| format!("{}-1", text.replace('/', "-")));
    let day = day(of_month).or_else(|| day(text.to_owned()))?;
    Some(Period::Month(day.year(), day.month()))
}

/// What a row says of the month: values, or one reason for there being none.
pub(super) fn read_month(row: &Row) -> Option<Month> {
    let readings: Vec<_> = Quantity::all()
        .filter(|quantity| row.has(quantity.column()))
        .map(|quantity| (quantity, reading(row, quantity)))
        .collect();
    let missing = if row.has("missing") { row.cell("missing")? } else { "" };
    if readings.iter().any(|(_, reading)| reading.is_none()) {
        return None;
    }
    let readings = readings.into_iter().filter_map(|(quantity, reading)| Some((quantity, reading?)));
    let (mut values, mut reasons) = (Vec::new(), Vec::new());
    for (quantity, reading) in readings {
        match reading {
            Measured::Value(reading) => values.push((quantity, reading)),
            // What is not an item says nothing of why the month has no class.
            Measured::Missing(reason) if matches!(quantity, Quantity::Item(_)) => reasons.push(reason),
            Measured::Missing(_) => {}
        }
    }
    let rated = values.iter().any(|(quantity, _)| matches!(quantity, Quantity::Item(_)));
    if !missing.is_empty() {
        let words = Missing::ALL.map(Missing::word);
        let reason = row.word("missing", &words, Missing::from_word)?;
        if values.is_empty() {
            return Some(Measured::Missing(reason));
        }
        row.refuse("missing", "与各项的数值不符", "写明了原因的，数值要留空，请核对");
        return None;
    }
    if rated {
        return Some(Measured::Value(values));
    }
    let first = reasons.first().copied();
    match first.filter(|first| *first != Missing::NotMeasured && reasons.iter().all(|reason| reason == first)) {
        Some(reason) => Some(Measured::Missing(reason)),
        None if row.is_exact() => {
            row.refuse("missing", "是空的，而各项都没有数值", "请填写数值，或写明 冰封、未监测、无效");
            None
        }
        None => Some(Measured::Missing(Missing::NotMeasured)),
    }
}

fn reading(row: &Row, quantity: Quantity) -> Option<Measured<Reading>> {
    let column = quantity.column();
    let cell = row.cell(column)?;
    if let Some(reason) = row.reason(cell) {
        return Some(Measured::Missing(reason));
    }
    match quantity.parse(cell) {
        Ok(reading) => {
            row.add(column, reading.value);
            Some(Measured::Value(reading))
        }
        Err((what, remedy)) => {
            row.problem(column, format!("“{}”列的{what}", row.title(column)), remedy);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_exports_write_it() {
        for text in ["2021-01", "2021-1", "2021/1", "2021年1月", "2021年01月", "202101", "2021-01-01", "2021年1月15日"]
        {
            assert_eq!(parse(text), Some(Period::Month(2021, 1)), "{text}");
        }
        for text in ["2021", "一月", "2021-13", "21-1", ""] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
