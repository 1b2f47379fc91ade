//! The hour that a row is about.

use crate::{
    domain::DayNumber,
    ingest::table::{HourLabel, day},
    record::Fault,
};

/// An hour of a day: the day's number and the hour from 0, which ends at 1:00.
pub(super) type Hour = (DayNumber, usize);

/// The hour that a cell such as `2021-01-31 08:00` names.
pub(super) fn parse(text: &str, label: HourLabel) -> Result<Hour, Fault> {
    const NOT_A_TIME: Fault = Fault::constant("不是时间", "请写成 2021-01-31 08:00 这样的整点");
    let Some((day, clock)) = text.split_once([' ', 'T']) else {
        // A day alone is no hour, but a number that Excel made of one has a message of its own.
        let is_excel_day = day::parse(text) == Err(day::EXCEL_DAY);
        return Err(if is_excel_day { day::EXCEL_DAY } else { NOT_A_TIME });
    };
    let mut parts = clock.split(':');
    let hour = parts.next().unwrap_or_default();
    if !parts.all(|part| part == "00" || part == "0") {
        return Err(Fault::constant("不是整点", "请写成 2021-01-31 08:00 这样的整点"));
    }
    of(DayNumber::of(day::parse(day)?), hour, label).ok_or(NOT_A_TIME)
}

/// The hour of a day in a cell of its own, such as `8` or `08:00`.
pub(super) fn parse_apart(day: DayNumber, text: &str, label: HourLabel) -> Result<Hour, Fault> {
    const NOT_AN_HOUR: Fault = Fault::constant("不是小时", "请写成 0 到 24 的整数");
    let text = text.strip_suffix("时").unwrap_or(text);
    let (hour, minutes) = text.split_once(':').unwrap_or((text, "00"));
    if minutes.split(':').any(|part| part != "00" && part != "0") {
        return Err(Fault::constant("不是整点", "请写成 0 到 24 的整数"));
    }
    of(day, hour, label).ok_or(NOT_AN_HOUR)
}

/// The hour of a day by its digits. Named by its end, hour 0 is the last of the day before.
fn of(day: DayNumber, digits: &str, label: HourLabel) -> Option<Hour> {
    let is_plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let hour: usize = digits.parse().ok().filter(|_| is_plain)?;
    match (label, hour) {
        (HourLabel::End, 0) => Some((day - 1, 23)),
        (HourLabel::End, 1..=24) => Some((day, hour - 1)),
        (HourLabel::Begin, 0..=23) => Some((day, hour)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_named_by_its_end_or_its_beginning() {
        let day = DayNumber::of(day::parse("2021-01-31").unwrap());
        for (text, end, begin) in [
            ("2021-01-31 08:00", Some((day, 7)), Some((day, 8))),
            ("2021/1/31 8:00:00", Some((day, 7)), Some((day, 8))),
            ("2021-01-31T00:00", Some((day - 1, 23)), Some((day, 0))),
            ("2021-01-31 24:00", Some((day, 23)), None),
            ("2021-01-31 25:00", None, None),
            ("2021-01-31", None, None),
            ("2021-01-31 08:30", None, None),
        ] {
            assert_eq!((parse(text, HourLabel::End).ok(), parse(text, HourLabel::Begin).ok()), (end, begin), "{text}");
        }
        assert_eq!(parse_apart(day, "08", HourLabel::End), Ok((day, 7)));
        assert_eq!(parse_apart(day, "8时", HourLabel::End), Ok((day, 7)));
        assert_eq!(parse_apart(day, "08:00", HourLabel::End), Ok((day, 7)));
        assert_eq!(parse_apart(day, "08:30", HourLabel::End).unwrap_err().what(), "不是整点");
        assert_eq!(parse_apart(day, "八", HourLabel::End).unwrap_err().what(), "不是小时");
    }
}
