//! Labels for days and months where not all of them have room: the beginnings of months and years.

use crate::{
    chart::{Categories, Weight, measure::text_width},
    domain::Date,
    locale::{Locale, fill},
};

/// Days, or the first days of months, to be labelled.
pub struct DateLabels {
    dates: Vec<Date>,
    /// Whether years are named.
    with_years: bool,
    locale: Locale,
}

impl DateLabels {
    /// The dates of the categories; `None` where they have none.
    pub fn new(categories: &Categories, locale: Locale) -> Option<Self> {
        let dates = Some(categories.dates()).filter(|dates| !dates.is_empty())?;
        Some(Self { dates, with_years: categories.have_years(), locale })
    }

    /// The finest of these that do not touch in slots of this width: every month, every second, third or sixth, every
    /// year, every second, fifth or tenth and so on. `None` where they would be too few.
    pub fn fitting(&self, size: f64, slot: f64) -> Option<Vec<(usize, String)>> {
        let months = [1, 2, 3, 6].into_iter().map(|step| (step, 1));
        let years = [1, 2, 5, 10, 20, 50, 100, 1000].into_iter().map(|step| (12, step));
        let end = self.dates.len() as f64 * slot;
        months
            .chain(years)
            .map(|(months, years)| self.every(months, years))
            .find(|labels| {
                // The first may begin before the plot; then the right edge of each.
                let mut taken = -20.0;
                let apart = labels.iter().all(|(index, text)| {
                    let middle = (*index as f64 + 0.5) * slot;
                    let half = text_width(text, size, Weight::Regular) / 2.0;
                    let fits = middle - half >= taken && middle + half < end + 8.0;
                    taken = middle + half + size / 3.0;
                    fits
                });
                apart && !labels.is_empty()
            })
            // Two months give no idea of a span of days: its days are labelled instead.
            .filter(|labels| labels.len() > 2 || self.dates.iter().filter(|date| date.day() == 1).count() > 3)
    }

    /// The beginnings of every so many months, or years; the first of each year by its year.
    fn every(&self, months: i8, years: i16) -> Vec<(usize, String)> {
        let mut named = None;
        let chosen = self
            .dates
            .iter()
            .enumerate()
            .filter(|(_, date)| date.day() == 1 && (date.month() - 1) % months == 0 && date.year() % years == 0);
        chosen
            .map(|(index, date)| {
                let new_year = self.with_years && named.replace(date.year()) != Some(date.year());
                (index, self.text(*date, new_year))
            })
            .collect()
    }

    /// `3月`, or with its year `2021年3月`, and `2021年` for January.
    fn text(&self, date: Date, with_year: bool) -> String {
        if !with_year {
            return self.locale.month(date.month());
        }
        let words = self.locale.words();
        let text = if date.month() == 1 { words.year } else { words.year_month };
        fill(text, &[("year", &date.year().to_string()), ("month", &date.month().to_string())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(categories: &Categories, width: f64) -> String {
        let labels = DateLabels::new(categories, Locale::ZhCn).unwrap();
        let fitting = labels.fitting(11.0, width / labels.dates.len() as f64).unwrap_or_default();
        fitting.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" ")
    }

    fn days(year: i16, month: i8, count: usize) -> Categories {
        Categories::Days { first: Date::constant(year, month, 1), count }
    }

    fn months(year: i16, month: i8, count: usize) -> Categories {
        Categories::Months { first: Date::constant(year, month, 1), count }
    }

    #[test]
    fn days_of_a_year_are_labelled_by_the_beginnings_of_months() {
        let year = days(2021, 1, 365);
        assert_eq!(at(&year, 650.0), "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月");
        assert_eq!(at(&year, 300.0), "1月 3月 5月 7月 9月 11月");
        assert_eq!(at(&year, 130.0), "1月 4月 7月 10月");
        let labels = DateLabels::new(&year, Locale::ZhCn).unwrap().fitting(11.0, 1.8).unwrap();
        assert_eq!(labels[2], (59, "3月".to_owned()), "the first of March");
    }

    #[test]
    fn where_years_change_the_year_is_named() {
        assert_eq!(at(&days(2021, 1, 730), 320.0), "2021年 4月 7月 10月 2022年 4月 7月 10月");
        let two_years = months(2020, 8, 24);
        assert_eq!(at(&two_years, 650.0), "2020年9月 11月 2021年 3月 5月 7月 9月 11月 2022年 3月 5月 7月");
        assert_eq!(at(&two_years, 120.0), "2021年 2022年");
        assert_eq!(at(&months(1926, 1, 1200), 300.0), "1940年 1960年 1980年 2000年 2020年");
    }

    #[test]
    fn names_are_no_dates() {
        for names in [vec![], vec!["3月".to_owned(), "4月".to_owned()]] {
            assert!(DateLabels::new(&Categories::Named(names), Locale::ZhCn).is_none());
        }
    }
}
