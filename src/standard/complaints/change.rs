use jiff::Span;

use crate::domain::{Complaint, Date, Decimal, Period};

/// A count beside the one it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// The period it is compared with.
    pub base_period: Period,
    /// The count of that period.
    pub base: u32,
    /// The count of the period itself.
    pub current: u32,
}

impl Change {
    /// (current − base) ÷ base, in percent, rounded once to `decimals` by GB/T 8170-2008; `None` where the base is 0.
    pub fn percent(self, decimals: u32) -> Option<Decimal> {
        (Decimal::from(self.current) - Decimal::from(self.base)).percent_of(Decimal::from(self.base), decimals)
    }
}

/// Complaints received in a period, beside those of the same period a year before and of the period before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The period.
    pub period: Period,
    /// Received in it by the day counted on.
    pub received: u32,
    /// Year on year (同比); `None` where the period has not ended, or has no counterpart (29 February, several years).
    pub year_on_year: Option<Change>,
    /// On the previous period (环比); `None` where the period has not ended.
    pub on_previous: Option<Change>,
}

impl Comparison {
    /// Counts what was received in the period and in those it is compared with.
    ///
    /// The complaints must cover all three: one without any complaints is taken to have had none. A period that has
    /// not ended by the day is not compared, since part of a month always looks like an improvement.
    pub fn of(complaints: &[Complaint], period: Period, as_of: Date) -> Self {
        let received = |period: Period| {
            let belongs = |one: &&Complaint| one.received <= as_of && period.contains(one.received);
            complaints.iter().filter(belongs).count() as u32
        };
        let current = received(period);
        let change = |base: Option<Period>| {
            let base_period = base.filter(|_| period.end() <= as_of)?;
            Some(Change { base_period, base: received(base_period), current })
        };
        Self {
            period,
            received: current,
            year_on_year: change(year_earlier(period)),
            on_previous: change(previous(period)),
        }
    }
}

fn year_earlier(period: Period) -> Option<Period> {
    match period {
        Period::Year(year) => Some(Period::Year(year - 1)),
        Period::Month(year, month) => Some(Period::Month(year - 1, month)),
        Period::Day(day) => Date::new(day.year() - 1, day.month(), day.day()).ok().map(Period::Day),
        Period::Years(..) => None,
    }
}

fn previous(period: Period) -> Option<Period> {
    match period {
        Period::Year(year) => Some(Period::Year(year - 1)),
        Period::Years(first, last) => Some(Period::Years(2 * first - last - 1, first - 1)),
        Period::Month(year, 1) => Some(Period::Month(year - 1, 12)),
        Period::Month(year, month) => Some(Period::Month(year, month - 1)),
        Period::Day(day) => day.checked_sub(Span::new().days(1)).ok().map(Period::Day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{complaint, day};

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
        let january = Comparison::of(&complaints, Period::Month(2021, 1), day(1, 31));
        assert_eq!(january.received, 3);
        let year_on_year = january.year_on_year.unwrap();
        assert_eq!((year_on_year.base_period, year_on_year.base), (Period::Month(2020, 1), 2));
        assert_eq!(year_on_year.percent(1).unwrap().to_string(), "50.0");
        let on_previous = january.on_previous.unwrap();
        assert_eq!((on_previous.base_period, on_previous.base), (Period::Month(2020, 12), 1));
        assert_eq!(on_previous.percent(0).unwrap().to_string(), "200");

        let february = Comparison::of(&complaints, Period::Month(2021, 2), day(2, 28));
        assert_eq!(february.on_previous.unwrap().percent(2).unwrap().to_string(), "-66.67");
        assert_eq!(february.year_on_year.unwrap().percent(1), None, "the base is 0");
    }

    #[test]
    fn hardly_any_change_is_written_as_zero_without_a_sign() {
        let change = Change { base_period: Period::Year(2020), base: 3000, current: 2999 };
        assert_eq!(change.percent(1).unwrap().to_string(), "0.0");
        assert_eq!(change.percent(2).unwrap().to_string(), "-0.03");
    }

    #[test]
    fn a_month_that_has_not_ended_is_not_compared() {
        let complaints = [day(1, 1), day(1, 20)].map(complaint);
        let january = Comparison::of(&complaints, Period::Month(2021, 1), day(1, 19));
        assert_eq!((january.received, january.year_on_year, january.on_previous), (1, None, None));
    }

    #[test]
    fn other_periods_have_their_own_bases() {
        let leap_day = Period::Day(Date::constant(2024, 2, 29));
        assert_eq!(year_earlier(leap_day), None);
        assert_eq!(previous(leap_day), Some(Period::Day(Date::constant(2024, 2, 28))));
        assert_eq!(previous(Period::Year(2021)), Some(Period::Year(2020)));
        assert_eq!(previous(Period::Years(2017, 2021)), Some(Period::Years(2012, 2016)));
        assert_eq!(year_earlier(Period::Years(2017, 2021)), None);
    }
}
