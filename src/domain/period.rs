use std::{fmt, str::FromStr};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::iso_date;

/// The time a value speaks of: a year, a span of years, a month or a day.
///
/// Written `2021`, `2017/2021`, `2021-12`, `2021-12-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// A calendar year.
    Year(i16),
    /// From the first day of the first year to the last day of the second.
    Years(i16, i16),
    /// A month (1 to 12) of a year.
    Month(i16, i8),
    /// One day.
    Day(Date),
}

/// The text is not a period, or one that ends before it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodError;

impl Period {
    /// The first day.
    pub fn start(self) -> Date {
        match self {
            Self::Year(year) | Self::Years(year, _) => Date::constant(year, 1, 1),
            Self::Month(year, month) => Date::constant(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day.
    pub fn end(self) -> Date {
        match self {
            Self::Year(year) | Self::Years(_, year) => Date::constant(year, 12, 31),
            Self::Month(..) => self.start().last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// The day in its middle, for a scale of time.
    pub fn middle(self) -> Date {
        let (start, end) = (self.start(), self.end());
        let half = start.until(end).map_or(0, |span| span.get_days() / 2);
        start.checked_add(jiff::Span::new().days(half)).unwrap_or(start)
    }

    /// Whether the day lies in it.
    pub fn contains(self, day: Date) -> bool {
        (self.start()..=self.end()).contains(&day)
    }

    /// The days of it, in order.
    pub fn days(self) -> impl Iterator<Item = Date> {
        let end = self.end();
        std::iter::successors(Some(self.start()), |day| day.tomorrow().ok()).take_while(move |day| *day <= end)
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a period such as 2021, 2017/2021, 2021-12 or 2021-12-31")
    }
}

/// A year of four digits, from 1900 on: an earlier or later one is a slip of the pen, not a published period.
fn year(text: &str) -> Option<i16> {
    let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| plain && (1900..=2999).contains(year))
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let parsed = if let Some((first, last)) = text.split_once('/') {
            year(first)
                .zip(year(last))
                .filter(|(first, last)| first < last)
                .map(|(first, last)| Self::Years(first, last))
        } else {
            match text.len() {
                4 => year(text).map(Self::Year),
                7 => iso_date::parse(&format!("{text}-01")).map(|day| Self::Month(day.year(), day.month())),
                10 => iso_date::parse(text).map(Self::Day),
                _ => None,
            }
        };
        parsed.ok_or(PeriodError)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Years(first, last) => write!(f, "{first}/{last}"),
            Self::Month(year, month) => write!(f, "{year}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_it_writes() {
        for text in ["2021", "2017/2021", "2021-12", "2021-12-31"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn refuses_other_spellings_and_impossible_dates() {
        for text in
            ["", "21", "2021-13", "2021-02-30", "2021/2017", "2021/2021", "20211231", "2021年", "+2021", "2021-1"]
        {
            assert_eq!(text.parse::<Period>(), Err(PeriodError), "{text:?}");
        }
    }

    #[test]
    fn knows_its_days() {
        assert_eq!(Period::Year(2021).days().count(), 365);
        assert_eq!(Period::Month(2024, 2).days().count(), 29);
        assert_eq!(Period::Year(2021).middle(), Date::constant(2021, 7, 2));
        assert_eq!(Period::Day(Date::constant(2021, 7, 2)).middle(), Date::constant(2021, 7, 2));
        assert!(Period::Years(2017, 2021).contains(Date::constant(2019, 6, 1)));
        assert!(!Period::Month(2021, 12).contains(Date::constant(2022, 1, 1)));
    }
}
