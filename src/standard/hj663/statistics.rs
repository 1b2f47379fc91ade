use crate::domain::Decimal;

/// The arithmetic mean, rounded once by GB/T 8170; `None` for no values.
///
/// ```
/// use mingcha::{domain::Decimal, standard::hj663::mean};
///
/// let days = [1, 2].map(|value: i32| Decimal::from(value));
/// // 1.5, half to even
/// assert_eq!(mean(&days, 0).unwrap().to_string(), "2");
/// assert_eq!(mean(&[], 0), None);
/// ```
pub fn mean(values: &[Decimal], decimals: u32) -> Option<Decimal> {
    let count = u32::try_from(values.len()).ok()?;
    values.iter().copied().sum::<Decimal>().div_rounded(Decimal::from(count), decimals)
}

/// The percentile of daily values, rounded once by GB/T 8170; `None` for no values or `percent` above 100.
///
/// Of the n values in ascending order, the one at position k = 1 + (n − 1) · percent ÷ 100; between two positions it
/// is interpolated.
///
/// ```
/// use mingcha::{domain::Decimal, standard::hj663::percentile};
///
/// let days = [4, 1, 3, 2].map(|value: i32| Decimal::from(value));
/// // k = 1 + 3 · 90 ÷ 100 = 3.7
/// assert_eq!(percentile(&days, 90, 1).unwrap().to_string(), "3.7");
/// ```
pub fn percentile(values: &[Decimal], percent: u32, decimals: u32) -> Option<Decimal> {
    if percent > 100 {
        return None;
    }
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let steps = sorted.len().checked_sub(1)? * usize::try_from(percent).ok()?;
    // Counted from 0, position k is at `steps` hundredths: whole ones choose the value, the rest goes towards the next.
    let below = *sorted.get(steps / 100)?;
    let next = sorted.get(steps / 100 + 1).copied().unwrap_or(below);
    Some((below + (next - below) * Decimal::new(i64::try_from(steps % 100).ok()?, 2)).round(decimals))
}

#[cfg(test)]
mod tests {
    use super::{super::decimals_of, *};

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
}
