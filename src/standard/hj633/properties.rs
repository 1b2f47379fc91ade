//! What holds for any concentrations.

use proptest::prelude::*;

use super::*;
use crate::{domain::Decimal, standard::properties::cases};

/// A concentration of an item in its finest steps, beyond the end of every column, or none.
fn concentrations() -> impl Strategy<Value = Vec<Option<i64>>> {
    prop::collection::vec(prop::option::weighted(0.95, prop_oneof![3 => 0..3000i64, 1 => 0..60_000i64]), 10)
}

fn report(version: Hj633Version, period: ReportPeriod, tenths: &[Option<i64>]) -> AqiReport {
    AqiReport::new(version, period, |item| tenths[item as usize].map(|tenths| Decimal::new(tenths, 1)))
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn an_index_never_falls_when_its_concentration_rises(
        version in prop::sample::select(&Hj633Version::ALL[..]),
        item in prop::sample::select(&AqiItem::ALL[..]),
        hundredths in 0..400_000i64,
        rise in 0..50_000i64,
    ) {
        let of = |hundredths| iaqi(version, item, Decimal::new(hundredths, 2));
        // Above its column an item may have no index; it has none from there on.
        if let (before, Some(after)) = (of(hundredths), of(hundredths + rise)) {
            prop_assert!(before.is_some_and(|before| before <= after));
        }
    }

    #[test]
    fn the_index_of_a_report_never_falls_when_a_concentration_rises(
        version in prop::sample::select(&Hj633Version::ALL[..]),
        period in prop::sample::select(&[ReportPeriod::Daily, ReportPeriod::Hourly][..]),
        mut tenths in concentrations(),
        at in 0..10usize,
        rise in 0..3000i64,
    ) {
        let before = report(version, period, &tenths);
        tenths[at] = tenths[at].map(|tenths| tenths + rise);
        let after = report(version, period, &tenths);
        // An item that leaves its column in 2012 takes its index with it; what is left is compared only if all are.
        if after.indices.len() == before.indices.len()
            && let (Some(before), Some(after)) = (before.rating, after.rating)
        {
            prop_assert!(before.aqi <= after.aqi, "{} after {}", after.aqi, before.aqi);
            prop_assert!(before.level() <= after.level());
        }
    }

    #[test]
    fn an_index_is_the_highest_and_its_pollutants_have_it(
        version in prop::sample::select(&Hj633Version::ALL[..]),
        period in prop::sample::select(&[ReportPeriod::Daily, ReportPeriod::Hourly][..]),
        tenths in concentrations(),
    ) {
        let report = report(version, period, &tenths);
        if let Some(rating) = &report.rating {
            prop_assert_eq!(Some(rating.aqi), report.indices.iter().map(|(_, index)| *index).max());
            prop_assert_eq!(rating.primary.is_empty(), rating.aqi <= 50);
            for pollutant in &rating.primary {
                let has_it = |(item, index): &(AqiItem, u16)| item.pollutant() == *pollutant && *index == rating.aqi;
                prop_assert!(report.indices.iter().any(has_it));
            }
        }
    }
}
