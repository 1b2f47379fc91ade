use std::{fmt, str::FromStr};

use jiff::{ToSpan as _, civil::Date};
use serde::{Deserialize, Serialize};

use super::{YEARS, iso_date};

/// The time a value refers to: a year, a span of years, a month or a day, within [`YEARS`].
///
/// Written `2021`, `2017/2021`, `2021-12`, `2021-12-31`.
///
/// ```
/// use mingcha::domain::{Date, Period};
///
/// let december: Period = "2021-12".parse().unwrap();
/// assert_eq!(december.end(), Date::constant(2021, 12, 31));
/// assert!(december.contains(Date::constant(2021, 12, 5)));
/// assert!(Period::month(2021, 13).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period(PeriodFields);

/// What a [`Period`] consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodFields {
    /// A calendar year.
    Year(i16),
    /// From the first day of the first year to the last day of the second, which is later.
    Years(i16, i16),
    /// A month (1 to 12) of a year.
    Month(i16, i8),
    /// One day.
    Day(Date),
}

/// There is no such period: an impossible date, a year outside [`YEARS`], an end that is not after the beginning, or a
/// text of another form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodError;

impl Period {
    /// A calendar year.
    ///
    /// # Errors
    ///
    /// [`PeriodError`] for a year outside [`YEARS`].
    pub fn year(year: i16) -> Result<Self, PeriodError> {
        Self::checked(PeriodFields::Year(year), YEARS.contains(&year))
    }

    /// From the first day of `first` to the last day of `last`.
    ///
    /// # Errors
    ///
    /// [`PeriodError`] for a year outside [`YEARS`], or a last year that is not later than the first.
    pub fn years(first: i16, last: i16) -> Result<Self, PeriodError> {
        let sound = first < last && YEARS.contains(&first) && YEARS.contains(&last);
        Self::checked(PeriodFields::Years(first, last), sound)
    }

    /// A month, 1 to 12, of a year.
    ///
    /// # Errors
    ///
    /// [`PeriodError`] for a year outside [`YEARS`] or another month.
    pub fn month(year: i16, month: i8) -> Result<Self, PeriodError> {
        Self::checked(PeriodFields::Month(year, month), YEARS.contains(&year) && (1..=12).contains(&month))
    }

    /// One day.
    ///
    /// # Errors
    ///
    /// [`PeriodError`] for a day of a year outside [`YEARS`].
    pub fn day(day: Date) -> Result<Self, PeriodError> {
        Self::checked(PeriodFields::Day(day), YEARS.contains(&day.year()))
    }

    fn checked(fields: PeriodFields, sound: bool) -> Result<Self, PeriodError> {
        if sound { Ok(Self(fields)) } else { Err(PeriodError) }
    }

    /// What it consists of.
    pub fn fields(self) -> PeriodFields {
        self.0
    }

    /// The first day.
    pub fn start(self) -> Date {
        match self.0 {
            PeriodFields::Year(year) | PeriodFields::Years(year, _) => date(year, 1, 1),
            PeriodFields::Month(year, month) => date(year, month, 1),
            PeriodFields::Day(day) => day,
        }
    }

    /// The last day.
    pub fn end(self) -> Date {
        match self.0 {
            PeriodFields::Year(year) | PeriodFields::Years(_, year) => date(year, 12, 31),
            PeriodFields::Month(..) => self.start().last_of_month(),
            PeriodFields::Day(day) => day,
        }
    }

    /// The day in its middle, for a scale of time.
    pub fn middle(self) -> Date {
        let (start, end) = (self.start(), self.end());
        let half = start.until(end).map_or(0, |span| span.get_days() / 2);
        start.saturating_add(half.days())
    }

    /// The same period a year earlier; `None` for several years, for 29 February, and before [`YEARS`].
    pub fn year_earlier(self) -> Option<Self> {
        match self.0 {
            PeriodFields::Year(year) => Self::year(year - 1).ok(),
            PeriodFields::Month(year, month) => Self::month(year - 1, month).ok(),
            PeriodFields::Day(day) => {
                Date::new(day.year() - 1, day.month(), day.day()).ok().and_then(|day| Self::day(day).ok())
            }
            PeriodFields::Years(..) => None,
        }
    }

    /// The period of the same length before it; `None` before [`YEARS`].
    pub fn previous(self) -> Option<Self> {
        let previous = match self.0 {
            PeriodFields::Year(year) => Self::year(year - 1),
            PeriodFields::Years(first, last) => Self::years(2 * first - last - 1, first - 1),
            PeriodFields::Month(year, 1) => Self::month(year - 1, 12),
            PeriodFields::Month(year, month) => Self::month(year, month - 1),
            PeriodFields::Day(day) => Self::day(day.saturating_sub(1.day())),
        };
        previous.ok()
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

/// A day of a period, whose year and month were checked when it was made.
fn date(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).expect("a period has years and months of the calendar")
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a period such as 2021, 2017/2021, 2021-12 or 2021-12-31")
    }
}

impl std::error::Error for PeriodError {}

/// A year of four digits.
fn year(text: &str) -> Option<i16> {
    let plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        if let Some((first, last)) = text.split_once('/') {
            return Self::years(year(first).ok_or(PeriodError)?, year(last).ok_or(PeriodError)?);
        }
        match text.len() {
            4 => Self::year(year(text).ok_or(PeriodError)?),
            7 => {
                let first = iso_date::parse(&format!("{text}-01")).ok_or(PeriodError)?;
                Self::month(first.year(), first.month())
            }
            10 => Self::day(iso_date::parse(text).ok_or(PeriodError)?),
            _ => Err(PeriodError),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            PeriodFields::Year(year) => write!(f, "{year}"),
            PeriodFields::Years(first, last) => write!(f, "{first}/{last}"),
            PeriodFields::Month(year, month) => write!(f, "{year}-{month:02}"),
            PeriodFields::Day(day) => write!(f, "{day}"),
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
        for text in [
            "",
            "21",
            "2021-13",
            "2021-02-30",
            "2021/2017",
            "2021/2021",
            "20211231",
            "2021年",
            "+2021",
            "2021-1",
            "0021",
            "1899/2021",
            "3000-01",
            "0021-01-01",
        ] {
            assert_eq!(text.parse::<Period>(), Err(PeriodError), "{text:?}");
        }
    }

    #[test]
    fn only_periods_of_the_calendar_and_of_the_years_can_be_made() {
        assert_eq!(Period::month(2021, 13), Err(PeriodError));
        assert_eq!(Period::month(2021, 0), Err(PeriodError));
        assert_eq!(Period::years(2021, 2021), Err(PeriodError));
        assert_eq!(Period::year(i16::MIN), Err(PeriodError));
        assert_eq!(Period::day(Date::MAX), Err(PeriodError));
        for year in [*YEARS.start(), *YEARS.end()] {
            let period = Period::year(year).unwrap();
            assert_eq!((period.start(), period.end()), (Date::constant(year, 1, 1), Date::constant(year, 12, 31)));
        }
    }

    #[test]
    fn knows_its_days() {
        let period = |text: &str| text.parse::<Period>().unwrap();
        assert_eq!(period("2021").days().count(), 365);
        assert_eq!(period("2024-02").days().count(), 29);
        assert_eq!(period("2021").middle(), Date::constant(2021, 7, 2));
        assert_eq!(period("2021-07-02").middle(), Date::constant(2021, 7, 2));
        assert!(period("2017/2021").contains(Date::constant(2019, 6, 1)));
        assert!(!period("2021-12").contains(Date::constant(2022, 1, 1)));
    }

    #[test]
    fn is_compared_with_the_period_before_and_the_same_a_year_earlier() {
        let period = |text: &str| text.parse::<Period>().unwrap();
        for (text, previous, year_earlier) in [
            ("2021", Some("2020"), Some("2020")),
            ("2017/2021", Some("2012/2016"), None),
            ("2021-01", Some("2020-12"), Some("2020-01")),
            ("2021-02", Some("2021-01"), Some("2020-02")),
            ("2024-02-29", Some("2024-02-28"), None),
            ("1900", None, None),
            ("1900-01-01", None, None),
        ] {
            assert_eq!(period(text).previous(), previous.map(period), "before {text}");
            assert_eq!(period(text).year_earlier(), year_earlier.map(period), "a year before {text}");
        }
    }
}
