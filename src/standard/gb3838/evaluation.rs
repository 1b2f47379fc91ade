use std::cmp::Reverse;

use super::{Item, WaterBody, table};
use crate::domain::{Decimal, WaterClass};

/// An item that is worse than class Ⅲ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exceedance {
    /// The item.
    pub item: Item,
    /// Its class, Ⅳ or worse.
    pub class: WaterClass,
    /// How many times the limit of class Ⅲ it is above that limit, (C − S) ÷ S, two decimals; dissolved oxygen has
    /// none.
    pub multiple: Option<Decimal>,
}

/// The mean of an item's values as it is rated, mg/L: rounded by GB/T 8170 to the item's decimals; where that would
/// make it zero, to its first significant digit (技术规定 of 2020). `None` for no values.
pub fn mean(item: Item, values: &[Decimal]) -> Option<Decimal> {
    let count = Decimal::from(u32::try_from(values.len()).ok()?);
    let total: Decimal = values.iter().copied().sum();
    let mean = |decimals| total.divided_by(count, decimals);
    let significant = (item.decimals()..28).find(|decimals| mean(*decimals) != Some(Decimal::ZERO));
    mean(significant.unwrap_or(item.decimals()))
}

/// The class of one item: the best whose limit holds (GB 3838-2002 table 1). `value` in mg/L.
pub fn class(item: Item, value: Decimal, body: WaterBody) -> WaterClass {
    let holds = |limit| if item == Item::DissolvedOxygen { value >= limit } else { value <= limit };
    let mut limits = table::row(item).limits(body);
    limits.find(|(_, limit)| holds(*limit)).map_or(WaterClass::Inferior, |(class, _)| class)
}

/// The class of a section: that of its worst item (单因子评价, 环办〔2011〕22号). `None` for no items.
///
/// For a month the values are those of the month; for a year the [`mean`]s of the items.
pub fn section_class(values: &[(Item, Decimal)], body: WaterBody) -> Option<WaterClass> {
    values.iter().map(|(item, value)| class(*item, *value, body)).max()
}

/// The main pollutants (主要污染指标) of a section: of its items worse than Ⅲ the worst three, by class, then by
/// multiple above the limit of class Ⅲ (环办〔2011〕22号). None where the section is Ⅲ or better.
///
/// Provisional: cyanide and heavy metals come first when they exceed, by the same document as remembered; they are
/// not put first here.
pub fn main_pollutants(values: &[(Item, Decimal)], body: WaterBody) -> Vec<Exceedance> {
    let mut worse: Vec<(Decimal, Decimal, Exceedance)> =
        values.iter().filter_map(|(item, value)| exceedance(*item, *value, body)).collect();
    worse.sort_by(|(value, limit, one), (other_value, other_limit, other)| {
        let by_multiple = match (one.multiple, other.multiple) {
            // Crosswise, so that no rounding decides.
            (Some(_), Some(_)) => (*other_value * *limit).cmp(&(*value * *other_limit)),
            (one, other) => Reverse(one.is_some()).cmp(&Reverse(other.is_some())),
        };
        Reverse(one.class).cmp(&Reverse(other.class)).then(by_multiple)
    });
    worse.into_iter().map(|(_, _, exceedance)| exceedance).take(3).collect()
}

/// The value, the limit of class Ⅲ, and the exceedance, where the value is worse than Ⅲ.
fn exceedance(item: Item, value: Decimal, body: WaterBody) -> Option<(Decimal, Decimal, Exceedance)> {
    let class = class(item, value, body);
    if class.is_good() {
        return None;
    }
    let (_, limit) = table::row(item).limits(body).find(|(class, _)| *class == WaterClass::III)?;
    let multiple = if item == Item::DissolvedOxygen { None } else { (value - limit).divided_by(limit, 2) };
    Some((value, limit, Exceedance { item, class, multiple }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn values(items: &[(Item, &str)]) -> Vec<(Item, Decimal)> {
        items.iter().map(|(item, value)| (*item, decimal(value))).collect()
    }

    #[test]
    fn a_limit_still_belongs_to_its_class() {
        for (item, value, numeral) in [
            (Item::PermanganateIndex, "2.0", "Ⅰ"),
            (Item::PermanganateIndex, "2.1", "Ⅱ"),
            (Item::PermanganateIndex, "6.0", "Ⅲ"),
            (Item::PermanganateIndex, "15.1", "劣Ⅴ"),
            (Item::Cod, "15", "Ⅰ"),
            (Item::Cod, "16", "Ⅲ"),
            (Item::Cod, "40", "Ⅴ"),
            (Item::Cod, "41", "劣Ⅴ"),
            (Item::Bod5, "4.1", "Ⅳ"),
            (Item::Ammonia, "0.15", "Ⅰ"),
            (Item::Ammonia, "0.16", "Ⅱ"),
            (Item::Ammonia, "1.51", "Ⅴ"),
            (Item::Fluoride, "1.00", "Ⅰ"),
            (Item::Fluoride, "1.01", "Ⅳ"),
            (Item::Fluoride, "1.51", "劣Ⅴ"),
            (Item::Mercury, "0.00005", "Ⅰ"),
            (Item::Mercury, "0.00006", "Ⅲ"),
        ] {
            assert_eq!(class(item, decimal(value), WaterBody::River).numeral(), numeral, "{item:?} {value}");
        }
    }

    #[test]
    fn dissolved_oxygen_is_better_the_more_there_is() {
        for (value, numeral) in [("7.5", "Ⅰ"), ("7.4", "Ⅱ"), ("5.0", "Ⅲ"), ("4.9", "Ⅳ"), ("2.0", "Ⅴ"), ("1.9", "劣Ⅴ")]
        {
            assert_eq!(class(Item::DissolvedOxygen, decimal(value), WaterBody::River).numeral(), numeral, "{value}");
        }
    }

    #[test]
    fn phosphorus_is_held_to_more_in_a_lake() {
        let both = |value| {
            [WaterBody::River, WaterBody::Lake].map(|body| class(Item::TotalPhosphorus, decimal(value), body).numeral())
        };
        assert_eq!(both("0.02"), ["Ⅰ", "Ⅱ"]);
        assert_eq!(both("0.05"), ["Ⅱ", "Ⅲ"]);
        assert_eq!(both("0.2"), ["Ⅲ", "Ⅴ"]);
        assert_eq!(both("0.21"), ["Ⅳ", "劣Ⅴ"]);
    }

    #[test]
    fn a_section_is_as_bad_as_its_worst_item() {
        let section = values(&[(Item::DissolvedOxygen, "8.2"), (Item::Cod, "14"), (Item::Ammonia, "0.62")]);
        assert_eq!(section_class(&section, WaterBody::River), Some(WaterClass::III));
        assert_eq!(section_class(&[], WaterBody::River), None);
        assert!(main_pollutants(&section, WaterBody::River).is_empty());
    }

    #[test]
    fn main_pollutants_are_the_worst_three_by_class_then_by_multiple() {
        let lake = values(&[
            (Item::DissolvedOxygen, "1.5"),
            (Item::PermanganateIndex, "12.0"),
            (Item::Cod, "92"),
            (Item::Bod5, "5.0"),
            (Item::Fluoride, "5.20"),
        ]);
        let main: Vec<_> = main_pollutants(&lake, WaterBody::Lake)
            .into_iter()
            .map(|main| (main.item.name(), main.class.numeral(), main.multiple.map(|multiple| multiple.to_string())))
            .collect();
        assert_eq!(
            main,
            [
                ("氟化物", "劣Ⅴ", Some("4.20".to_owned())),
                ("化学需氧量", "劣Ⅴ", Some("3.60".to_owned())),
                ("溶解氧", "劣Ⅴ", None),
            ]
        );
    }

    #[test]
    fn a_mean_is_rounded_to_the_items_decimals_but_never_to_zero() {
        let of = |item, items: &[&str]| {
            mean(item, &items.iter().map(|text| decimal(text)).collect::<Vec<_>>()).map(|mean| mean.to_string())
        };
        assert_eq!(of(Item::Cod, &["18", "19"]).as_deref(), Some("18.5"));
        assert_eq!(of(Item::Ammonia, &["0.10", "0.15"]).as_deref(), Some("0.12"));
        assert_eq!(of(Item::Mercury, &["0.000002", "0.000004"]).as_deref(), Some("0.000003"));
        assert_eq!(of(Item::Mercury, &["0", "0"]).as_deref(), Some("0.00000"));
        assert_eq!(of(Item::Cod, &[]), None);
    }
}
