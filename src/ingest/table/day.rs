//! Days as exports write them.

use crate::{
    domain::{Date, YEARS},
    record::Fault,
};

/// A number that Excel made of a date.
pub(in crate::ingest) const EXCEL_DAY: Fault =
    Fault::constant("像是被 Excel 变成数字的日期", "请在 Excel 里把这一列设成日期格式，写成 2021-01-31，再导出");

/// A text that is no day.
pub(super) const NOT_A_DATE: Fault = Fault::constant("不是日期", "请写成 2021-01-31 这样的日期");

/// A day in a year that nothing is published of.
const OTHER_YEAR: Fault = Fault::constant("年份不对", "请写 1900 到 2999 年之间的日期");

/// The day that a cell names: `2021-01-31`, `2021/1/31`, `2021年1月31日` or `20210131`.
///
/// # Errors
///
/// Where it names none; a number that Excel made of a date and a year outside [`YEARS`] have messages of their own.
pub(in crate::ingest) fn parse(text: &str) -> Result<Date, Fault> {
    let bytes = text.as_bytes();
    let in_years = |date: Date| if YEARS.contains(&date.year()) { Ok(date) } else { Err(OTHER_YEAR) };
    if bytes.len() == 8 && bytes.iter().all(u8::is_ascii_digit) {
        return date(&text[..4], &text[4..6], &text[6..]).ok_or(NOT_A_DATE).and_then(in_years);
    }
    if is_excel_day(text) {
        return Err(EXCEL_DAY);
    }
    let separated = |first: char, second: char| {
        let (year, rest) = text.split_once(first)?;
        let (month, day) = rest.split_once(second)?;
        date(year, month, day)
    };
    let in_words = || {
        let (year, rest) = text.strip_suffix('日')?.split_once('年')?;
        let (month, day) = rest.split_once('月')?;
        date(year, month, day)
    };
    separated('-', '-').or_else(|| separated('/', '/')).or_else(in_words).ok_or(NOT_A_DATE).and_then(in_years)
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let digits =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let sound = year.len() == 4 && digits(year, 4) && digits(month, 2) && digits(day, 2);
    Date::new(year.parse().ok().filter(|_| sound)?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Excel counts days from the end of 1899: the years 1990 to 2079 are the numbers from 32,874 to 65,745.
fn is_excel_day(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    whole.len() == 5 && whole.parse().is_ok_and(|number: u32| (32_874..=65_745).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_exports_write_it() {
        for text in ["2021-01-31", "2021/1/31", "2021/01/31", "2021年1月31日", "2021年01月31日", "20210131"] {
            assert_eq!(parse(text), Ok(Date::constant(2021, 1, 31)), "{text}");
        }
        for text in ["0021-01-01", "1899/12/31", "9999年1月1日", "30000101"] {
            assert_eq!(parse(text).unwrap_err().what(), "年份不对", "{text}");
        }
        let years = format!("请写 {} 到 {} 年之间的日期", YEARS.start(), YEARS.end());
        assert_eq!(OTHER_YEAR, Fault::new("年份不对", years), "the message gives the limits that hold");
        for text in ["", "2021-02-30", "21-1-31", "2021-1", "31/1/2021", "２０２１-01-31", "2021-001-31", "20211331"]
        {
            assert_eq!(parse(text).unwrap_err().what(), "不是日期", "{text}");
        }
    }

    #[test]
    fn a_date_that_excel_made_a_number_is_called_that() {
        for text in ["44227", "44227.5"] {
            assert_eq!(parse(text).unwrap_err().what(), "像是被 Excel 变成数字的日期", "{text}");
        }
        assert_eq!(parse("99999").unwrap_err().what(), "不是日期");
    }
}
