use serde::{Deserialize, Serialize};

use crate::domain::{Complaint, Date, Decimal, Period, tally};

/// How a count differs from that of another period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The other period.
    pub with: Period,
    /// Its count.
    pub base: u32,
    /// (count − base) ÷ base, in percent, rounded once to one decimal by GB/T 8170-2008; `None` where the base is 0.
    pub percent: Option<Decimal>,
}

impl Change {
    /// How `count` differs from `base`, the count of another period.
    ///
    /// ```
    /// use mingcha::{domain::Period, standard::complaints::Change};
    ///
    /// let change = Change::new(240, Period::year(2020).unwrap(), 228);
    /// assert_eq!(change.percent.unwrap().to_string(), "5.3");
    /// ```
    pub fn new(count: u32, with: Period, base: u32) -> Self {
        let difference = Decimal::from(count) - Decimal::from(base);
        Self { with, base, percent: difference.percent_of(Decimal::from(base), 1) }
    }
}

/// Complaints received in a period, compared with those of the same period a year before and of the period before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PeriodComparison {
    /// The period.
    pub period: Period,
    /// Received in it by the day counted on.
    pub received: u32,
    /// Year on year (同比); `None` where the period has not ended, or has no counterpart (29 February, several years).
    pub year_on_year: Option<Change>,
    /// On the previous period (环比); `None` where the period has not ended.
    pub on_previous: Option<Change>,
}

impl PeriodComparison {
    /// Counts what was received in the period and in those it is compared with.
    ///
    /// The complaints must cover all three: one without any is counted as 0. A period that has
    /// not ended by the day is not compared, since part of a month always looks like an improvement.
    pub fn count(complaints: &[Complaint], period: Period, as_of: Date) -> Self {
        let received = |period: Period| {
            let belongs = |one: &&Complaint| one.course.received() <= as_of && period.contains(one.course.received());
            tally(complaints.iter().filter(belongs))
        };
        let current = received(period);
        let change = |base: Option<Period>| {
            let with = base.filter(|_| period.end() <= as_of)?;
            Some(Change::new(current, with, received(with)))
        };
        Self {
            period,
            received: current,
            year_on_year: change(period.year_earlier()),
            on_previous: change(period.previous()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{complaint, day};

    fn month(year: i16, month: i8) -> Period {
        Period::month(year, month).unwrap()
    }

    #[test]
    fn a_month_is_compared_with_the_month_before_and_a_year_before() {
        let received = [
            Date::constant(2020, 1, 5),
            Date::constant(2020, 1, 31),
            Date::constant(2020, 12, 31),
            day(1, 1),
            day(1, 2),
            day(1, 31),
            day(2, 1),
        ];
        let complaints = received.map(complaint);
        let january = PeriodComparison::count(&complaints, month(2021, 1), day(1, 31));
        assert_eq!(january.received, 3);
        let year_on_year = january.year_on_year.unwrap();
        assert_eq!((year_on_year.with, year_on_year.base), (month(2020, 1), 2));
        assert_eq!(year_on_year.percent.unwrap().to_string(), "50.0");
        let on_previous = january.on_previous.unwrap();
        assert_eq!((on_previous.with, on_previous.base), (month(2020, 12), 1));
        assert_eq!(on_previous.percent.unwrap().to_string(), "200.0");

        let february = PeriodComparison::count(&complaints, month(2021, 2), day(2, 28));
        assert_eq!(february.on_previous.unwrap().percent.unwrap().to_string(), "-66.7");
        assert_eq!(february.year_on_year.unwrap().percent, None, "the base is 0");
    }

    #[test]
    fn hardly_any_change_is_written_as_zero_without_a_sign() {
        let percent = |count| Change::new(count, Period::year(2020).unwrap(), 3000).percent.unwrap().to_string();
        assert_eq!((percent(2999), percent(2998)), ("0.0".to_owned(), "-0.1".to_owned()));
    }

    #[test]
    fn a_month_that_has_not_ended_is_not_compared() {
        let complaints = [day(1, 1), day(1, 20)].map(complaint);
        let january = PeriodComparison::count(&complaints, month(2021, 1), day(1, 19));
        assert_eq!((january.received, january.year_on_year, january.on_previous), (1, None, None));
    }
}
