//! A date on the wire: `2021-03-05`, and no other spelling.
//!
//! Written by hand, since the date library's own parser accepts every form of ISO 8601 and would be a tenth of what a browser loads.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::YEARS;

/// Writes `2021-03-05`.
pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&format(*date))
}

/// Formats a date: `2021-03-05`.
pub fn format(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Reads `2021-03-05`.
///
/// # Errors
///
/// Where the text is not of that form or not a day of the calendar.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::custom("not a date such as 2021-03-05"))
}

/// Parses `2021-03-05`; `None` for any other spelling, and for what is no day of the calendar or lies outside
/// [`YEARS`].
pub fn parse(text: &str) -> Option<Date> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let (year, rest) = text.split_once('-').filter(|(year, _)| year.len() == 4 && digits(year))?;
    let (month, day) = rest.split_once('-').filter(|(month, _)| month.len() == 2 && digits(month))?;
    if day.len() != 2 || !digits(day) {
        return None;
    }
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The same for a date that may be left out.
pub mod optional {
    use super::{Date, Deserializer, Serialize, Serializer};

    /// Writes `2021-03-05`, or nothing.
    pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        date.map(super::format).serialize(serializer)
    }

    /// Reads `2021-03-05`.
    ///
    /// # Errors
    ///
    /// As for one that may not be left out.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        super::deserialize(deserializer).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_spelling_is_read() {
        assert_eq!(parse("2021-03-05"), Some(Date::constant(2021, 3, 5)));
        for text in [
            "2021-3-5",
            "20210305",
            "2021-02-29",
            "2021-13-01",
            "+021-01-01",
            "2021-03-05T00:00",
            "0021-03-05",
            "9999-01-01",
            "",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
