use crate::domain::{AqiLevel, Ratio};

/// How many days were good (优良天数, AQI at most 100), of how many with a valid air quality index; a day without one is
/// not valid. In percent with one decimal it is the ratio of good days (优良天数比例).
///
/// ```
/// let days = mingcha::standard::hj663::good_days([Some(60), Some(101), None]);
/// assert_eq!((days.part, days.whole), (1, 2));
/// assert_eq!(days.percent(1).unwrap().to_string(), "50.0");
/// ```
pub fn good_days(days: impl IntoIterator<Item = Option<u16>>) -> Ratio {
    days.into_iter().flatten().map(|aqi| AqiLevel::from_aqi(aqi).is_good()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_of_good_days_counts_rated_days_only() {
        let year = (0..336).map(|_| Some(60)).chain((0..29).map(|_| Some(101))).chain([None]);
        let days = good_days(year);
        assert_eq!(days, Ratio { part: 336, whole: 365 });
        assert_eq!(days.percent(1).unwrap().to_string(), "92.1");
        assert_eq!(good_days([]).percent(1), None);
    }
}
