//! Hours on the calendar: their names, and which of them an axis labels.

use crate::{
    domain::{Date, HourIndex},
    locale::Locale,
};

/// The beginning of an hour in words, such as `2021年3月5日14时`.
pub fn begin_label(at: HourIndex, locale: Locale) -> String {
    let words = locale.words();
    let clock = crate::locale::fill(words.hour, &[("hour", &at.hour_of_day().to_string())]);
    [locale.date(at.day()), clock].concat()
}

/// The name of an hour, which is its end, so that a day has the hours 1 to 24.
pub fn end_label(at: HourIndex, locale: Locale) -> String {
    let words = locale.words();
    let clock = crate::locale::fill(words.hour, &[("hour", &(at.hour_of_day() + 1).to_string())]);
    [locale.date(at.day()), clock].concat()
}

/// The distance between two labels of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Hours(i32),
    Days(i32),
    Months(i32),
    Years(i32),
}

/// From the finest to the coarsest.
const STEPS: [Step; 19] = [
    Step::Hours(1),
    Step::Hours(2),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(2),
    Step::Days(5),
    Step::Days(10),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(50),
    Step::Years(200),
    Step::Years(1000),
];

impl Step {
    /// Its approximate length in hours.
    fn length(self) -> f64 {
        match self {
            Self::Hours(hours) => hours.into(),
            Self::Days(days) => f64::from(days) * 24.0,
            Self::Months(months) => f64::from(months) * 730.0,
            Self::Years(years) => f64::from(years) * 8766.0,
        }
    }

    /// The hours of a window that have a label.
    fn within(self, from: HourIndex, to: HourIndex) -> Vec<HourIndex> {
        match self {
            Self::Hours(hours) => from.through(to).filter(|at| at.hour_of_day() % hours == 0).collect(),
            // From the first of each month on, and none so near to the next first that labels would touch.
            Self::Days(days) => from
                .day_number()
                .through(to.day_number())
                .filter(|day| {
                    let past = i32::from(day.date().day()) - 1;
                    past % days == 0 && (days == 1 || past + days <= 31)
                })
                .map(HourIndex::first_of_number)
                .filter(|at| (from..=to).contains(at))
                .collect(),
            Self::Months(months) => Self::firsts(from, to, |month| (i32::from(month) - 1) % months == 0, 1),
            Self::Years(years) => Self::firsts(from, to, |month| month == 1, years),
        }
    }

    fn firsts(from: HourIndex, to: HourIndex, of_month: impl Fn(i8) -> bool, years: i32) -> Vec<HourIndex> {
        let (first, last) = (from.day().year(), to.day().year());
        let of_year = |year: i16| {
            let months = (1..=12).filter(|month| of_month(*month));
            months.filter_map(move |month| Date::new(year, month, 1).ok()).map(HourIndex::first_of)
        };
        let years = (first..=last).filter(|year| i32::from(*year) % years == 0);
        years.flat_map(of_year).filter(|at| (from..=to).contains(at)).collect::<Vec<_>>()
    }

    /// `2021年` where a year begins, then `3月`, `5日`, `14时`.
    fn label(self, at: HourIndex, locale: Locale) -> String {
        let date = at.day();
        let words = locale.words();
        let year = || crate::locale::fill(words.year, &[("year", &date.year().to_string())]);
        match self {
            Self::Hours(_) if at.hour_of_day() != 0 => {
                crate::locale::fill(words.hour, &[("hour", &at.hour_of_day().to_string())])
            }
            Self::Hours(_) => [locale.month(date.month()), locale.day_of_month(date)].concat(),
            _ if (date.month(), date.day()) == (1, 1) => year(),
            Self::Days(_) if date.day() != 1 => locale.day_of_month(date),
            _ => locale.month(date.month()),
        }
    }
}

/// The hours that an axis labels, with their labels: about `most`, as regular as the calendar is.
pub fn ticks(from: f64, to: f64, most: f64, locale: Locale) -> Vec<(HourIndex, String)> {
    let room = (to - from) / most.max(1.0);
    let step = STEPS.into_iter().find(|step| step.length() >= room).unwrap_or(Step::Years(1000));
    let hours = step.within(HourIndex::ceil(from), HourIndex::floor(to));
    hours.into_iter().map(|at| (at, step.label(at, locale))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(year: i16, month: i8, of_month: i8) -> f64 {
        f64::from(HourIndex::first_of(Date::constant(year, month, of_month)))
    }

    fn labels(from: f64, to: f64, most: f64) -> Vec<String> {
        ticks(from, to, most, Locale::ZhCn).into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn labels_follow_the_calendar() {
        assert_eq!(labels(at(2017, 1, 1), at(2021, 12, 31), 8.0), ["2017年", "2018年", "2019年", "2020年", "2021年"]);
        assert_eq!(labels(at(2020, 11, 1), at(2021, 4, 2), 8.0), ["11月", "12月", "2021年", "2月", "3月", "4月"]);
        assert_eq!(labels(at(2021, 2, 25), at(2021, 3, 9), 6.0), ["25日", "27日", "3月", "3日", "5日", "7日", "9日"]);
        assert_eq!(labels(at(2021, 3, 5), at(2021, 3, 6), 5.0), ["3月5日", "6时", "12时", "18时", "3月6日"]);
    }

    #[test]
    fn an_hour_is_named_by_its_end_and_a_window_by_its_beginning() {
        let last = HourIndex::first_of(Date::constant(2021, 3, 5)) + 23;
        assert_eq!(end_label(last, Locale::ZhCn), "2021年3月5日24时");
        assert_eq!(begin_label(last, Locale::ZhCn), "2021年3月5日23时");
    }

    #[test]
    fn any_window_has_few_labels() {
        for length in [1.0, 30.0, 500.0, 9000.0, 90_000.0, 5e6] {
            for most in [1.0, 5.0, 12.0] {
                let count = labels(at(1970, 1, 1), at(1970, 1, 1) + length, most).len();
                assert!(count as f64 <= most * 1.3 + 2.0, "{count} of {most} for {length}");
            }
        }
    }
}
