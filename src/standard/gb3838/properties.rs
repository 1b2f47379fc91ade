//! What holds for any values of a section.

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{WaterBody, WaterClass, WaterItem},
    standard::{basin, properties::cases},
};

/// An amount of anything, small ones as likely as large ones, in hundred-thousandths.
fn amount() -> impl Strategy<Value = i64> {
    (0..8u32, 0..100i64).prop_map(|(zeros, digits)| digits * 10_i64.pow(zeros))
}

/// All items of a section. Most are as good as possible, so that sections of every class occur.
fn section() -> impl Strategy<Value = Vec<(WaterItem, Decimal)>> {
    let amount = prop_oneof![20 => Just(0), 1 => amount()];
    prop::collection::vec(amount, 21).prop_map(|amounts| {
        let value = |(item, amount): (WaterItem, i64)| match item {
            WaterItem::Ph => (item, Decimal::from(7)),
            WaterItem::DissolvedOxygen => (item, Decimal::from(8) - Decimal::new(amount, 5)),
            _ => (item, Decimal::new(amount, 5)),
        };
        WaterItem::ALL.into_iter().zip(amounts).map(value).collect()
    })
}

/// The section with one of its items worse by so much.
fn worse(mut section: Vec<(WaterItem, Decimal)>, at: usize, by: i64) -> Vec<(WaterItem, Decimal)> {
    let (item, value) = &mut section[at];
    let by = Decimal::new(by, 5);
    *value = if *item == WaterItem::DissolvedOxygen { *value - by } else { *value + by };
    section
}

fn body() -> impl Strategy<Value = WaterBody> {
    prop::sample::select(&[WaterBody::River, WaterBody::Lake][..])
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_class_improves_when_an_item_worsens(section in section(), body in body(), at in 1..21usize, by in amount()) {
        let (item, value) = section[at];
        let worse = worse(section.clone(), at, by);
        prop_assert!(class(item, value, body) <= class(item, worse[at].1, body));
        prop_assert!(section_class(&section, body) <= section_class(&worse, body));
    }

    #[test]
    fn no_class_of_oxygen_improves_when_there_is_less(value in 0..2000i64, less in 0..500i64, tenths in 0..400i64) {
        for temperature in [None, Some(Decimal::new(tenths, 1))] {
            let of = |value| dissolved_oxygen_class(Decimal::new(value, 2), temperature);
            prop_assert!(of(value) <= of(value - less));
            prop_assert!(of(value) <= class(WaterItem::DissolvedOxygen, Decimal::new(value, 2), WaterBody::River));
        }
    }

    #[test]
    fn main_pollutants_are_at_most_three_that_exceed(section in section(), body in body()) {
        let main = main_pollutants(&section, body);
        let exceeding = section.iter().filter(|(item, value)| class(*item, *value, body) > WaterClass::III).count();
        prop_assert_eq!(main.len(), exceeding.min(3));
        for exceedance in main {
            prop_assert!(exceedance.class > WaterClass::III);
            prop_assert!(exceedance.multiple.is_none_or(|multiple| multiple > Decimal::ZERO));
        }
    }

    #[test]
    fn no_basin_improves_when_an_item_of_a_section_worsens(
        sections in prop::collection::vec(section(), 5..8),
        place in 0..5usize,
        at in 1..21usize,
        by in amount(),
    ) {
        let before = basin::status(&sections, WaterBody::River);
        let mut after = sections;
        after[place] = worse(after[place].clone(), at, by);
        prop_assert!(before <= basin::status(&after, WaterBody::River));
    }
}
