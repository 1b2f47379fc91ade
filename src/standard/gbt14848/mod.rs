//! GB/T 14848-2017, Standard for groundwater quality: the class of a groundwater.
//!
//! Provisional as a whole: the limits come from one table that was not checked against the standard's text. Class Ⅴ is
//! what is worse than Ⅳ; there is nothing below it.

mod items;
mod rule;

use self::rule::Rule;
use crate::domain::{Decimal, WaterClass};

/// What was found of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An amount, in the item's [`unit()`].
    Amount(Decimal),
    /// Not detected, or not perceived (无).
    None,
    /// Perceived (有), for what is not measured but seen, smelt or tasted.
    Present,
}

/// The names of all items as the standard prints them, in its order.
pub fn items() -> impl Iterator<Item = &'static str> {
    items::ITEMS.iter().map(|(name, _, _)| *name)
}

/// An item's unit, such as `mg/L`; empty where it has none. `None` for what is no item.
pub fn unit(item: &str) -> Option<&'static str> {
    items::ITEMS.iter().find(|(name, _, _)| *name == item).map(|(_, unit, _)| *unit)
}

/// The class of one item, Ⅰ to Ⅴ; `None` for what is no item, or a reading that does not suit it.
pub fn class(item: &str, reading: Reading) -> Option<WaterClass> {
    let (_, _, rule) = items::ITEMS.iter().find(|(name, _, _)| *name == item)?;
    match (rule, reading) {
        (Rule::Ph | Rule::None, Reading::Amount(_)) | (_, Reading::None | Reading::Present) => {
            perceived(*rule, reading)
        }
        (Rule::AtMost(limits), Reading::Amount(value)) => Some(at_most(limits, value, WaterClass::I, WaterClass::V)),
        (Rule::NotDetected(limits), Reading::Amount(value)) => {
            Some(at_most(limits, value, WaterClass::II, WaterClass::V))
        }
        (Rule::Activity(limits), Reading::Amount(value)) => Some(at_most(limits, value, WaterClass::I, WaterClass::IV)),
    }
}

/// The class of a groundwater: that of its worst item. `None` for no items, or where one cannot be rated.
pub fn worst_class(readings: &[(&str, Reading)]) -> Option<WaterClass> {
    let classes: Option<Vec<_>> = readings.iter().map(|(item, reading)| class(item, *reading)).collect();
    classes?.into_iter().max()
}

/// The class whose limit holds first, counted from `best`; above all of them `beyond`.
fn at_most(limits: &[Decimal], value: Decimal, best: WaterClass, beyond: WaterClass) -> WaterClass {
    let mut classes = WaterClass::ALL.into_iter().filter(|class| *class >= best).zip(limits);
    classes.find(|(_, limit)| value <= **limit).map_or(beyond, |(class, _)| class)
}

/// The class of what is not compared with limits.
fn perceived(rule: Rule, reading: Reading) -> Option<WaterClass> {
    let within = |value: Decimal, least, most| value >= Decimal::new(least, 1) && value <= Decimal::new(most, 1);
    match (rule, reading) {
        (Rule::Ph, Reading::Amount(value)) if within(value, 65, 85) => Some(WaterClass::I),
        (Rule::Ph, Reading::Amount(value)) if within(value, 55, 90) => Some(WaterClass::IV),
        (Rule::Ph, Reading::Amount(_)) | (Rule::None, Reading::Present) => Some(WaterClass::V),
        (rule, Reading::None) if rule != Rule::Ph => Some(WaterClass::I),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Reading {
        Reading::Amount(text.parse().unwrap())
    }

    /// The table's cells for an item's classes Ⅰ to Ⅳ: at most this, - for not detected, > for more than.
    fn golden() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static str>)> {
        include_str!("golden.csv").lines().skip(1).map(|line| {
            let mut cells = line.split(';');
            (cells.next().unwrap(), cells.next().unwrap(), cells.collect())
        })
    }

    #[test]
    fn the_items_and_their_units_are_those_of_the_table() {
        let ours: Vec<_> = items().map(|item| (item, unit(item).unwrap())).collect();
        let table: Vec<_> = golden().map(|(item, unit, _)| (item, unit)).collect();
        assert_eq!(ours, table);
    }

    #[test]
    fn every_limit_is_that_of_the_table_and_what_is_beyond_is_of_a_worse_class() {
        let step = Decimal::new(1, 6);
        let mut checked = 0;
        for (item, _, cells) in golden() {
            let limits: Vec<Option<Decimal>> = cells.iter().map(|cell| cell.parse().ok()).collect();
            for (place, limit) in limits.iter().enumerate() {
                let Some(limit) = limit else { continue };
                let first = limits.iter().position(|other| other == &Some(*limit)).unwrap();
                let of = |value| class(item, Reading::Amount(value)).unwrap();
                assert_eq!(of(*limit), WaterClass::ALL[first], "{item} at {limit}");
                assert_eq!(of(*limit - step), WaterClass::ALL[first], "{item} below {limit}");
                let next = place + limits[place..].iter().take_while(|other| **other == Some(*limit)).count();
                assert_eq!(of(*limit + step), WaterClass::ALL[next], "{item} above {limit}");
                checked += 1;
            }
        }
        assert_eq!(checked, 93 * 4 - 3 * 4 - 1 - 2, "but pH, what is perceived, not detected, or radiates");
    }

    #[test]
    fn radioactivity_above_its_limits_is_of_class_four() {
        for item in ["总α放射性", "总β放射性"] {
            assert_eq!(class(item, amount("1000")), Some(WaterClass::IV), "{item}");
        }
    }

    #[test]
    fn ph_has_two_sides() {
        for (value, numeral) in [
            ("5.4", "Ⅴ"),
            ("5.5", "Ⅳ"),
            ("6.4", "Ⅳ"),
            ("6.5", "Ⅰ"),
            ("8.5", "Ⅰ"),
            ("8.6", "Ⅳ"),
            ("9.0", "Ⅳ"),
            ("9.1", "Ⅴ"),
        ] {
            assert_eq!(class("pH", amount(value)).unwrap().numeral(), numeral, "{value}");
        }
    }

    #[test]
    fn a_smell_is_there_or_not() {
        assert_eq!(class("嗅和味", Reading::None), Some(WaterClass::I));
        assert_eq!(class("嗅和味", Reading::Present), Some(WaterClass::V));
        assert_eq!(class("嗅和味", amount("1")), None);
        assert_eq!(class("阴离子表面活性剂", Reading::None), Some(WaterClass::I));
        assert_eq!(class("阴离子表面活性剂", Reading::Present), None);
    }

    #[test]
    fn a_groundwater_is_as_bad_as_its_worst_item() {
        assert_eq!(worst_class(&[("pH", amount("7")), ("氟化物", amount("1.2"))]), Some(WaterClass::IV));
        assert_eq!(worst_class(&[("pH", amount("7")), ("水温", amount("9"))]), None);
        assert_eq!(worst_class(&[]), None);
    }

    #[test]
    fn there_are_the_standards_items_each_once() {
        let mut names: Vec<_> = items().collect();
        assert_eq!((names.len(), unit("1,2-二氯乙烷"), unit("pH")), (93, Some("μg/L"), Some("")));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 93);
    }
}
