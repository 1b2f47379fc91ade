use crate::domain::Decimal;

/// How many days were good, of how many that could be rated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoodDays {
    /// Days with an air quality index of at most 100.
    pub good: u32,
    /// Days with a valid air quality index.
    pub valid: u32,
}

impl GoodDays {
    /// Counts the days by their index; a day without one is not valid.
    pub fn count(days: impl IntoIterator<Item = Option<u16>>) -> Self {
        days.into_iter().flatten().fold(Self::default(), |count, aqi| Self {
            good: count.good + u32::from(aqi <= 100),
            valid: count.valid + 1,
        })
    }

    /// Good ÷ valid, in percent with one decimal; `None` without valid days.
    pub fn ratio(self) -> Option<Decimal> {
        good_days_ratio(self.good, self.valid)
    }
}

/// The ratio of good days (优良天数比例), in percent with one decimal; `None` without valid days.
pub fn good_days_ratio(good: u32, valid: u32) -> Option<Decimal> {
    Decimal::from(good).percent_of(Decimal::from(valid), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_of_good_days_counts_rated_days_only() {
        let year = (0..336).map(|_| Some(60)).chain((0..29).map(|_| Some(101))).chain([None]);
        let days = GoodDays::count(year);
        assert_eq!(days, GoodDays { good: 336, valid: 365 });
        assert_eq!(days.ratio().unwrap().to_string(), "92.1");
        assert_eq!(good_days_ratio(0, 0), None);
    }
}
