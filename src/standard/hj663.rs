//! HJ 663, Technical regulation for ambient air quality assessment: from stations to the city, from days to a year.
//!
//! Percentiles, metrics and the ratio of good days stand alike in the versions of 2013 and 2026 as far as they were
//! read. Provisional: the decimals of concentrations (none; carbon monoxide one), which follow the version of 2013
//! from memory; the version of 2026 may publish one more.

pub mod hours;

use crate::domain::{Decimal, Pollutant};

/// The decimals that a pollutant's concentrations are published with: 1 for carbon monoxide, 0 for the others.
pub fn decimals(pollutant: Pollutant) -> u32 {
    u32::from(pollutant == Pollutant::Co)
}

/// The arithmetic mean, rounded once by GB/T 8170; `None` for no values.
pub fn mean(values: &[Decimal], decimals: u32) -> Option<Decimal> {
    let count = u32::try_from(values.len()).ok()?;
    values.iter().copied().sum::<Decimal>().divided_by(Decimal::from(count), decimals)
}

/// The percentile of daily values, rounded once by GB/T 8170; `None` for no values or `percent` above 100.
///
/// Of the n values in ascending order, the one at position k = 1 + (n − 1) · percent ÷ 100; between two positions it
/// is interpolated.
pub fn percentile(values: &[Decimal], percent: u32, decimals: u32) -> Option<Decimal> {
    if percent > 100 {
        return None;
    }
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let steps = u32::try_from(sorted.len()).ok()?.checked_sub(1)? * percent;
    // Counted from 0, position k is at `steps` hundredths: whole ones choose the value, the rest goes towards the next.
    let below = *sorted.get(steps as usize / 100)?;
    let next = sorted.get(steps as usize / 100 + 1).copied().unwrap_or(below);
    Some((below + (next - below) * Decimal::new(i64::from(steps % 100), 2)).round(decimals))
}

/// The city's concentration on a day: the mean of its stations' valid values, rounded as published; `None` for none.
pub fn city_value(pollutant: Pollutant, stations: &[Decimal]) -> Option<Decimal> {
    mean(stations, decimals(pollutant))
}

/// Whether a city has a value for a day: at least 75 % of its stations have a valid one (provisional, from memory of
/// HJ 663-2013).
pub fn is_city_valid(valid: usize, stations: usize) -> bool {
    valid > 0 && valid * 4 >= stations * 3
}

/// A pollutant's value for a year, from its valid daily values, rounded as published; `None` for no values.
///
/// The mean; for carbon monoxide the 95th percentile of the 24 h means; for ozone the 90th percentile of the daily
/// maximum 8 h means. The bureau's monthly values follow the same metric.
pub fn period_value(pollutant: Pollutant, daily: &[Decimal]) -> Option<Decimal> {
    match pollutant {
        Pollutant::Co => percentile(daily, 95, decimals(pollutant)),
        Pollutant::O3 => percentile(daily, 90, decimals(pollutant)),
        _ => mean(daily, decimals(pollutant)),
    }
}

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

    fn decimals_of(values: &[&str]) -> Vec<Decimal> {
        values.iter().map(|value| value.parse().unwrap()).collect()
    }

    #[test]
    fn a_mean_is_rounded_once_half_to_even() {
        assert_eq!(mean(&decimals_of(&["20", "21"]), 0).unwrap().to_string(), "20");
        assert_eq!(mean(&decimals_of(&["21", "22"]), 0).unwrap().to_string(), "22");
        assert_eq!(mean(&decimals_of(&["20.4", "20.5"]), 1).unwrap().to_string(), "20.4");
        assert_eq!(mean(&[], 0), None);
    }

    #[test]
    fn a_percentile_lies_between_two_days() {
        let days = decimals_of(&["4", "1", "3", "2"]);
        // k = 1 + 3 · 90 ÷ 100 = 3.7
        assert_eq!(percentile(&days, 90, 1).unwrap().to_string(), "3.7");
        assert_eq!(percentile(&days, 0, 0).unwrap().to_string(), "1");
        assert_eq!(percentile(&days, 100, 0).unwrap().to_string(), "4");
        assert_eq!(percentile(&days, 50, 1).unwrap().to_string(), "2.5");
        assert_eq!(percentile(&days, 101, 0), None);
        assert_eq!(percentile(&[], 90, 0), None);
    }

    #[test]
    fn of_365_days_the_90th_percentile_lies_between_day_328_and_329() {
        let days: Vec<Decimal> = (1..=365).map(|day: i32| Decimal::from(day)).collect();
        assert_eq!(percentile(&days, 90, 1).unwrap().to_string(), "328.6");
    }

    #[test]
    fn the_city_is_the_mean_of_its_stations_as_published() {
        assert_eq!(city_value(Pollutant::Pm25, &decimals_of(&["20", "21", "24"])).unwrap().to_string(), "22");
        assert_eq!(city_value(Pollutant::Co, &decimals_of(&["0.5", "0.6", "0.6"])).unwrap().to_string(), "0.6");
    }

    #[test]
    fn ozone_and_carbon_monoxide_are_judged_by_their_high_days() {
        let daily = decimals_of(&["0.2", "0.4", "0.6", "0.8", "1.0", "2.0"]);
        assert_eq!(period_value(Pollutant::Co, &daily).unwrap().to_string(), "1.8");
        assert_eq!(period_value(Pollutant::O3, &daily).unwrap().to_string(), "2");
        assert_eq!(period_value(Pollutant::No2, &daily).unwrap().to_string(), "1");
    }

    #[test]
    fn the_ratio_of_good_days_counts_rated_days_only() {
        let year = (0..336).map(|_| Some(60)).chain((0..29).map(|_| Some(101))).chain([None]);
        let days = GoodDays::count(year);
        assert_eq!(days, GoodDays { good: 336, valid: 365 });
        assert_eq!(days.ratio().unwrap().to_string(), "92.1");
        assert_eq!(good_days_ratio(0, 0), None);
    }
}
