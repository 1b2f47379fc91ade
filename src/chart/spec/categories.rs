use std::borrow::Cow;

use crate::{
    domain::{Date, DayNumber},
    locale::{Locale, fill},
};

/// The categories of a chart's lower axis, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Categories {
    /// Anything, by names.
    Named(Vec<String>),
    /// Consecutive days.
    Days {
        /// The first day.
        first: Date,
        /// Their number.
        count: usize,
    },
    /// Consecutive months.
    Months {
        /// A day of the first month.
        first: Date,
        /// Their number.
        count: usize,
    },
}

impl Categories {
    /// The dates of days, or the first days of months; empty for other categories.
    pub fn dates(&self) -> Vec<Date> {
        match *self {
            Self::Named(_) => Vec::new(),
            Self::Days { first, count } => {
                DayNumber::of(first).through(last_day(first, count)).map(DayNumber::date).collect()
            }
            Self::Months { first, count } => {
                let years = (first.year()..).flat_map(|year| (1..=12).map(move |month| (year, month)));
                let months = years.skip_while(|(_, month)| *month < first.month()).take(count);
                months.map_while(|(year, month)| Date::new(year, month, 1).ok()).collect()
            }
        }
    }

    /// Whether labels have a year: those of months, and those of days of several years.
    pub fn have_years(&self) -> bool {
        match self {
            Self::Named(_) => false,
            Self::Days { first, count } => first.year() != last_day(*first, *count).date().year(),
            Self::Months { .. } => true,
        }
    }

    /// The labels of all categories, such as `3月5日` for one of the days of a year.
    pub fn labels(&self, locale: Locale) -> Cow<'_, [String]> {
        let with_year = self.have_years();
        let label = |date: Date| match self {
            Self::Months { .. } => {
                let (year, month) = (date.year().to_string(), date.month().to_string());
                fill(locale.words().year_month, &[("year", &year), ("month", &month)])
            }
            _ if with_year => locale.date(date),
            _ => [locale.month(date.month()), locale.day_of_month(date)].concat(),
        };
        match self {
            Self::Named(names) => Cow::Borrowed(names),
            _ => self.dates().into_iter().map(label).collect(),
        }
    }
}

/// The last of so many consecutive days; the day before the first where there are none.
fn last_day(first: Date, count: usize) -> DayNumber {
    DayNumber::of(first).saturating_add(i32::try_from(count).unwrap_or(i32::MAX) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_one_year_have_no_year_and_others_have() {
        let labels = |first, count| Categories::Days { first, count }.labels(Locale::ZhCn).join(" ");
        assert_eq!(labels(Date::constant(2020, 2, 28), 3), "2月28日 2月29日 3月1日");
        assert_eq!(labels(Date::constant(2020, 12, 31), 2), "2020年12月31日 2021年1月1日");
        assert_eq!(labels(Date::MAX, 0), "");
    }

    #[test]
    fn months_have_their_year() {
        let months = Categories::Months { first: Date::constant(2020, 11, 7), count: 3 };
        assert_eq!(months.labels(Locale::ZhCn).join(" "), "2020年11月 2020年12月 2021年1月");
    }
}
