//! From the hours of a day to its value at a station, and from stations to the city: exact, in whole numbers.
//!
//! Concentrations are thousandths of the pollutant's unit, since ten years of hours are millions of them.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::domain::{Decimal, HOURS_PER_DAY, Thousandths};

/// The limit of ozone's daily maximum 8 h mean, 160 µg/m³: class Ⅱ of GB 3095 table 1, of all versions.
pub const OZONE_LIMIT: Thousandths = Thousandths::new(160_000).expect("less than the maximum");

/// A station's hourly means of one pollutant on one day; `None` where an hour has no valid value.
pub type Hours = [Option<Thousandths>; HOURS_PER_DAY];

/// Valid hourly means that a day's mean takes (GB 3095-2012 table 4: at least 20 a day).
const OF_A_DAY: u8 = 20;

/// Valid hourly means that an 8 h mean takes (GB 3095-2012 table 4: at least 6 of 8).
const OF_8_HOURS: u8 = 6;

/// Valid 8 h means that a day's maximum takes (HJ 663, 6.1.2).
const OF_A_MAXIMUM: usize = 14;

/// An exact mean: a sum of thousandths, divided by a count from 1 to 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mean {
    /// The sum of the values, thousandths.
    pub sum: u32,
    /// How many values.
    pub count: u8,
}

impl Mean {
    /// The mean of the valid values, where there are enough.
    fn of(values: &[Option<Thousandths>], enough: u8) -> Option<Self> {
        let count = values.iter().flatten().map(|_| 1).sum();
        // 24 values of at most Thousandths::MAX are less than 2^32.
        (count >= enough).then(|| Self { sum: values.iter().flatten().map(|value| value.get()).sum(), count })
    }

    /// To whole thousandths, for comparing; rounded down.
    pub fn floor(self) -> u32 {
        self.sum / u32::from(self.count.max(1))
    }

    /// Whether it is above a limit.
    fn exceeds(self, limit: Thousandths) -> bool {
        u64::from(self.sum) > u64::from(limit.get()) * u64::from(self.count)
    }

    fn cmp(self, other: Self) -> Ordering {
        (u64::from(self.sum) * u64::from(other.count)).cmp(&(u64::from(other.sum) * u64::from(self.count)))
    }
}

/// The 24 h mean of a day, from at least 20 valid hours (GB 3095-2012 table 4).
///
/// ```
/// use mingcha::domain::Thousandths;
/// use mingcha::standard::hj663::hours::{Mean, day_mean};
///
/// let mut hours = [Thousandths::new(35_000); 24];
/// assert_eq!(day_mean(&hours), Some(Mean { sum: 840_000, count: 24 }));
/// hours[..5].fill(None);
/// assert_eq!(day_mean(&hours), None);
/// ```
pub fn day_mean(hours: &Hours) -> Option<Mean> {
    Mean::of(hours, OF_A_DAY)
}

/// The daily maximum 8 h mean: the highest of the 17 moving means that end at 8:00 to 24:00, each of at least 6 valid
/// hours (HJ 663, 6.1.2).
///
/// Valid with at least 14 of them; with fewer only where it is above the limit, which it then is
/// whatever the others were.
///
/// ```
/// use mingcha::domain::Thousandths;
/// use mingcha::standard::hj663::hours::{Mean, OZONE_LIMIT, maximum_8h_mean};
///
/// let mut hours = [Thousandths::new(80_000); 24];
/// hours[12..20].fill(Thousandths::new(150_000));
/// assert_eq!(maximum_8h_mean(&hours, OZONE_LIMIT), Some(Mean { sum: 8 * 150_000, count: 8 }));
/// ```
pub fn maximum_8h_mean(hours: &Hours, limit: Thousandths) -> Option<Mean> {
    let means = hours.windows(8).filter_map(|window| Mean::of(window, OF_8_HOURS));
    let (mut count, mut maximum) = (0, None::<Mean>);
    for mean in means {
        count += 1;
        if maximum.is_none_or(|highest| mean.cmp(highest).is_gt()) {
            maximum = Some(mean);
        }
    }
    maximum.filter(|highest| count >= OF_A_MAXIMUM || highest.exceeds(limit))
}

/// The smallest number that every count from 1 to 24 divides: sums over it need no fractions.
const COMMON: u64 = 5_354_228_880;

/// The mean of stations' means, rounded once by GB/T 8170 to `decimals` (at most 3); `None` for no stations.
pub fn city_mean(stations: impl IntoIterator<Item = Mean>, decimals: u32) -> Option<Decimal> {
    let (mut sum, mut count) = (0_u128, 0_u128);
    for mean in stations {
        sum += u128::from(mean.sum) * u128::from(COMMON / u64::from(mean.count));
        count += 1;
    }
    let divisor = count * u128::from(COMMON) * 10_u128.pow(3_u32.checked_sub(decimals)?);
    let (whole, rest) = (sum.checked_div(divisor)?, sum.checked_rem(divisor)?);
    let up = match (2 * rest).cmp(&divisor) {
        Ordering::Less => 0,
        Ordering::Equal => whole % 2,
        Ordering::Greater => 1,
    };
    i64::try_from(whole + up).ok().map(|digits| Decimal::new(digits, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Pollutant;

    fn hours(values: impl Fn(usize) -> Option<u32>) -> Hours {
        std::array::from_fn(|hour| values(hour).map(|value| Thousandths::new(value).unwrap()))
    }

    #[test]
    fn the_limit_of_ozone_is_that_of_every_version() {
        use crate::standard::gb3095::{Averaging, Class, Gb3095Version, limit};
        for version in [Gb3095Version::Gb3095_2012, Gb3095Version::Gb3095_2026Transition, Gb3095Version::Gb3095_2026] {
            let limit = limit(version, Class::II, Pollutant::O3, Averaging::Mda8).unwrap();
            assert_eq!(limit, Decimal::new(i64::from(OZONE_LIMIT.get()), 3));
        }
    }

    #[test]
    fn a_day_has_a_mean_from_twenty_hours_on() {
        let first = |count| hours(|hour| (hour < count).then_some(1000 * u32::try_from(hour).unwrap()));
        assert_eq!(day_mean(&first(19)), None);
        assert_eq!(day_mean(&first(20)), Some(Mean { sum: 190_000, count: 20 }));
        assert_eq!(
            day_mean(&hours(|_| Some(Thousandths::MAX.get()))),
            Some(Mean { sum: 24 * Thousandths::MAX.get(), count: 24 })
        );
    }

    #[test]
    fn the_maximum_8_h_mean_is_the_highest_within_the_day() {
        // 100 all day, 180 from 13:00 to 20:00.
        let afternoon = hours(|hour| Some(if (12..20).contains(&hour) { 180_000 } else { 100_000 }));
        assert_eq!(maximum_8h_mean(&afternoon, OZONE_LIMIT), Some(Mean { sum: 1_440_000, count: 8 }));
        // Of the first hours alone no mean is made: the evening before is another day.
        let night = hours(|hour| (hour == 0).then_some(500_000).or((hour > 0).then_some(10_000)));
        assert_eq!(maximum_8h_mean(&night, OZONE_LIMIT), Some(Mean { sum: 570_000, count: 8 }));
    }

    #[test]
    fn with_fewer_than_fourteen_8_h_means_only_one_above_the_limit_is_valid() {
        // Hours from 8:00 on give 14 means from those that end at 13:00 (6 valid hours); from 12:00 on fewer.
        let from = |first: usize, value: u32| hours(move |hour| (hour >= first).then_some(value));
        assert_eq!(maximum_8h_mean(&from(5, 100_000), OZONE_LIMIT), Some(Mean { sum: 600_000, count: 6 }));
        assert_eq!(maximum_8h_mean(&from(6, 100_000), OZONE_LIMIT), None);
        assert_eq!(maximum_8h_mean(&from(6, 160_000), OZONE_LIMIT), None);
        assert_eq!(maximum_8h_mean(&from(6, 160_001), OZONE_LIMIT), Some(Mean { sum: 960_006, count: 6 }));
        assert_eq!(maximum_8h_mean(&hours(|_| None), OZONE_LIMIT), None);
    }

    #[test]
    fn stations_are_averaged_exactly_and_rounded_once_half_to_even() {
        let mean = |sum, count| Mean { sum, count };
        let city = |means: &[Mean], decimals| city_mean(means.iter().copied(), decimals).map(|mean| mean.to_string());
        assert_eq!(city(&[mean(50_000, 20), mean(48_000, 24)], 0).as_deref(), Some("2"));
        assert_eq!(city(&[mean(5_000, 1), mean(2_000, 1)], 0).as_deref(), Some("4"));
        assert_eq!(city(&[mean(5_000, 1), mean(0, 7)], 0).as_deref(), Some("2"));
        // 1/3 + 1/6 of a unit is half of one: no rounding in between may hide the tie.
        assert_eq!(city(&[mean(1_000, 3), mean(1_000, 6), mean(3_000, 3)], 0).as_deref(), Some("0"));
        assert_eq!(city(&[mean(1_050, 1)], 1).as_deref(), Some("1.0"));
        assert_eq!(city(&[], 0), None);
    }
}
