//! Months as exports write them.

use super::day;
use crate::{
    domain::{Period, PeriodFields},
    record::Fault,
};

/// The year and month, 1 to 12, that a cell names: `2021-01`, `2021/1`, `2021年1月`, `202101`, or any day of it, since
/// spreadsheets make days of months.
///
/// # Errors
///
/// Where it names none; a number that Excel made of a date has a message of its own.
pub(in crate::ingest) fn parse(text: &str) -> Result<(i16, i8), Fault> {
    const NOT_A_MONTH: Fault = Fault::constant("不是月份", "请写成 2021-01 这样的月份");
    // A time after the day may only be its midnight.
    let (day, time) = text.split_once(' ').unwrap_or((text, "0:00"));
    if !["0:00", "00:00", "0:00:00", "00:00:00"].contains(&time) {
        return Err(NOT_A_MONTH);
    }
    match day::parse(day) {
        Ok(date) => return Ok((date.year(), date.month())),
        Err(fault) if fault != day::NOT_A_DATE => return Err(fault),
        Err(_) => {}
    }
    let compact = (text.len() == 6).then(|| text.split_at_checked(4)).flatten();
    let in_words = || text.strip_suffix('月').and_then(|text| text.split_once('年'));
    let parts = text.split_once(['-', '/']).or_else(in_words).or(compact);
    let (year, month) = parts.ok_or(NOT_A_MONTH)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(month) && (1..=2).contains(&month.len())) {
        return Err(NOT_A_MONTH);
    }
    let period: Option<Period> = format!("{year}-{month:0>2}").parse().ok();
    match period.map(Period::fields) {
        Some(PeriodFields::Month(year, month)) => Ok((year, month)),
        _ => Err(NOT_A_MONTH),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_exports_write_it() {
        for text in ["2021-01", "2021-1", "2021/1", "2021/01", "2021年1月", "202101", "2021-01-01", "2021/1/1 0:00"] {
            assert_eq!(parse(text), Ok((2021, 1)), "{text}");
        }
        for text in ["", "2021", "2021-13", "2021年", "1月", "202113", "21-01", "2021-001", "2021-01-01 08:00", "一月"]
        {
            assert_eq!(parse(text).unwrap_err().what(), "不是月份", "{text}");
        }
        assert_eq!(parse("44197").unwrap_err().what(), "像是被 Excel 变成数字的日期");
    }
}
