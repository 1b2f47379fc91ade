use super::{dissolved_oxygen_class, table};
use crate::domain::{Decimal, WaterBody, WaterClass, WaterItem};

/// The class of one item: the best whose limit holds (GB 3838-2002 table 1). `value` in mg/L
/// (pH without unit).
pub fn class(item: WaterItem, value: Decimal, body: WaterBody) -> WaterClass {
    let row = table::row(item);
    let mut limits = row.limits(body);
    limits.find(|(_, limit)| row.holds(value, *limit)).map_or(WaterClass::Inferior, |(class, _)| class)
}

/// The class of a section: that of its worst item (单因子评价, 环办〔2011〕22号). `None` for no items.
///
/// For a month the values are those of the month; for a year the [`mean`](super::mean)s of the items.
pub fn section_class(values: &[(WaterItem, Decimal)], body: WaterBody) -> Option<WaterClass> {
    section_class_at(values, None, body)
}

/// The class of a section, as [`section_class`] gives it, with dissolved oxygen rated
/// [by the water's temperature](dissolved_oxygen_class), °C, where that is known.
pub fn section_class_at(
    values: &[(WaterItem, Decimal)],
    temperature: Option<Decimal>,
    body: WaterBody,
) -> Option<WaterClass> {
    let rate = |(item, value): &(WaterItem, Decimal)| match item {
        WaterItem::DissolvedOxygen => dissolved_oxygen_class(*value, temperature),
        _ => class(*item, *value, body),
    };
    values.iter().map(rate).max()
}

#[cfg(test)]
mod tests {
    use super::{super::values, *};

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_limit_still_belongs_to_its_class() {
        for (item, value, numeral) in [
            (WaterItem::PermanganateIndex, "2.0", "Ⅰ"),
            (WaterItem::PermanganateIndex, "2.1", "Ⅱ"),
            (WaterItem::PermanganateIndex, "6.0", "Ⅲ"),
            (WaterItem::PermanganateIndex, "15.1", "劣Ⅴ"),
            (WaterItem::Cod, "15", "Ⅰ"),
            (WaterItem::Cod, "16", "Ⅲ"),
            (WaterItem::Cod, "40", "Ⅴ"),
            (WaterItem::Cod, "41", "劣Ⅴ"),
            (WaterItem::Bod5, "4.1", "Ⅳ"),
            (WaterItem::Ammonia, "0.15", "Ⅰ"),
            (WaterItem::Ammonia, "0.16", "Ⅱ"),
            (WaterItem::Ammonia, "1.51", "Ⅴ"),
            (WaterItem::Fluoride, "1.00", "Ⅰ"),
            (WaterItem::Fluoride, "1.01", "Ⅳ"),
            (WaterItem::Fluoride, "1.51", "劣Ⅴ"),
            (WaterItem::Mercury, "0.00005", "Ⅰ"),
            (WaterItem::Mercury, "0.00006", "Ⅲ"),
        ] {
            assert_eq!(class(item, decimal(value), WaterBody::River).numeral(), numeral, "{item:?} {value}");
        }
    }

    #[test]
    fn dissolved_oxygen_is_better_the_more_there_is() {
        for (value, numeral) in [("7.5", "Ⅰ"), ("7.4", "Ⅱ"), ("5.0", "Ⅲ"), ("4.9", "Ⅳ"), ("2.0", "Ⅴ"), ("1.9", "劣Ⅴ")]
        {
            assert_eq!(
                class(WaterItem::DissolvedOxygen, decimal(value), WaterBody::River).numeral(),
                numeral,
                "{value}"
            );
        }
    }

    #[test]
    fn phosphorus_is_held_to_more_in_a_lake() {
        let both = |value| {
            [WaterBody::River, WaterBody::Lake]
                .map(|body| class(WaterItem::TotalPhosphorus, decimal(value), body).numeral())
        };
        assert_eq!(both("0.02"), ["Ⅰ", "Ⅱ"]);
        assert_eq!(both("0.05"), ["Ⅱ", "Ⅲ"]);
        assert_eq!(both("0.2"), ["Ⅲ", "Ⅴ"]);
        assert_eq!(both("0.21"), ["Ⅳ", "劣Ⅴ"]);
    }

    #[test]
    fn a_section_is_as_bad_as_its_worst_item() {
        let section =
            values(&[(WaterItem::DissolvedOxygen, "8.2"), (WaterItem::Cod, "14"), (WaterItem::Ammonia, "0.62")]);
        assert_eq!(section_class(&section, WaterBody::River), Some(WaterClass::III));
        assert_eq!(section_class(&[], WaterBody::River), None);
    }

    /// Each item's limits with the least difference that its values can show.
    fn boundaries(item: WaterItem, body: WaterBody) -> Vec<(WaterClass, Decimal, Decimal)> {
        let limits = table::row(item).limits(body);
        limits
            .map(|(class, limit)| (class, limit, Decimal::new(1, limit.scale().max(table::row(item).decimals) + 1)))
            .collect()
    }

    #[test]
    fn every_boundary_of_every_item_lies_where_the_table_says() {
        for body in [WaterBody::River, WaterBody::Lake] {
            for item in WaterItem::ALL.into_iter().filter(|item| *item != WaterItem::Ph) {
                let sign = Decimal::from(if item == WaterItem::DissolvedOxygen { -1 } else { 1 });
                let boundaries = boundaries(item, body);
                for (index, (_, limit, step)) in boundaries.iter().enumerate() {
                    // Several classes may share a limit: at it the best of them holds, beyond it the next one is another.
                    let at = boundaries.iter().find(|(_, other, _)| other == limit).map(|(class, ..)| *class);
                    let beyond = boundaries[index..].iter().find(|(_, other, _)| other != limit);
                    let beyond = beyond.map_or(WaterClass::Inferior, |(class, ..)| *class);
                    let of = |value| class(item, value, body);
                    assert_eq!(Some(of(*limit)), at, "{item:?} at {limit}");
                    assert_eq!(Some(of(*limit - *step * sign)), at, "{item:?} on the good side of {limit}");
                    assert_eq!(of(*limit + *step * sign), beyond, "{item:?} on the bad side of {limit}");
                }
            }
        }
    }

    #[test]
    fn no_class_improves_when_an_item_worsens() {
        for body in [WaterBody::River, WaterBody::Lake] {
            for item in WaterItem::ALL.into_iter().filter(|item| *item != WaterItem::Ph) {
                let mut steps: Vec<_> = boundaries(item, body)
                    .into_iter()
                    .flat_map(|(_, limit, step)| [limit - step, limit, limit + step])
                    .collect();
                steps.sort();
                if item == WaterItem::DissolvedOxygen {
                    steps.reverse();
                }
                for (other, value) in
                    [(WaterItem::Ph, "7"), (WaterItem::VolatilePhenol, "0.005"), (WaterItem::Sulphide, "1.1")]
                {
                    let other = (other, decimal(value));
                    let classes: Vec<_> =
                        steps.iter().map(|step| section_class(&[other, (item, *step)], body).unwrap()).collect();
                    assert!(classes.is_sorted(), "{item:?} beside {other:?}: {classes:?}");
                }
            }
        }
    }

    #[test]
    fn ph_is_within_its_limits_or_worse_than_all() {
        for (value, numeral) in
            [("5.99", "劣Ⅴ"), ("6", "Ⅰ"), ("6.01", "Ⅰ"), ("7.5", "Ⅰ"), ("8.99", "Ⅰ"), ("9.0", "Ⅰ"), ("9.01", "劣Ⅴ")]
        {
            assert_eq!(class(WaterItem::Ph, decimal(value), WaterBody::River).numeral(), numeral, "{value}");
        }
    }
}
