//! What holds for any daily values.

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{Decimal, PerPollutant},
    standard::properties::cases,
};

/// Concentrations as published, 0.0 to 999.9.
fn daily() -> impl Strategy<Value = Vec<Decimal>> {
    prop::collection::vec((0..10_000i64).prop_map(|tenths| Decimal::new(tenths, 1)), 1..40)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_percentile_lies_between_its_neighbours(mut daily in daily(), percent in 0..=100u32) {
        // Three decimals are exact: hundredths of a difference of tenths.
        let value = percentile(&daily, percent, 3).unwrap();
        daily.sort();
        let position = (daily.len() - 1) * percent as usize;
        prop_assert!(daily[position / 100] <= value && value <= daily[position.div_ceil(100)]);
    }

    #[test]
    fn a_higher_percentile_is_never_lower(daily in daily(), one in 0..=100u32, other in 0..=100u32, decimals in 0..3u32) {
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(percentile(&daily, low, decimals) <= percentile(&daily, high, decimals));
    }

    #[test]
    fn the_order_of_days_does_not_matter(daily in daily(), percent in 0..=100u32, turn in 0..40usize) {
        let mut turned = daily.clone();
        turned.rotate_left(turn % daily.len());
        prop_assert_eq!(percentile(&daily, percent, 2), percentile(&turned, percent, 2));
        prop_assert_eq!(mean(&daily, 2), mean(&turned, 2));
    }

    #[test]
    fn a_mean_lies_between_the_least_and_the_greatest(daily in daily()) {
        let mean = mean(&daily, 1).unwrap();
        prop_assert!(*daily.iter().min().unwrap() <= mean && mean <= *daily.iter().max().unwrap());
    }

    #[test]
    fn the_composite_index_never_falls_when_a_concentration_rises(
        mut tenths in prop::array::uniform6(0..5000i64),
        at in 0..6usize,
        rise in 0..500i64,
    ) {
        let composite = CompositeIndex::new(crate::standard::gb3095::Gb3095Version::Gb3095_2012);
        let index = |tenths: [i64; 6]| composite.index(&PerPollutant::from(tenths).map(|value| Some(Decimal::new(value, 1)))).unwrap();
        let before = index(tenths);
        tenths[at] += rise;
        prop_assert!(index(tenths) >= before);
    }
}
