use super::table;
use crate::domain::{Decimal, WaterBody, WaterClass, WaterItem};

/// The class of one item: the best whose limit holds (GB 3838-2002 table 1). `value` in mg/L
/// (pH without unit).
///
/// ```
/// use mingcha::{
///     domain::{Decimal, WaterBody, WaterClass, WaterItem},
///     standard::gb3838::class,
/// };
///
/// let phosphorus = |body| class(WaterItem::TotalPhosphorus, Decimal::new(2, 1), body);
/// assert_eq!((phosphorus(WaterBody::River), phosphorus(WaterBody::Lake)), (WaterClass::III, WaterClass::V));
/// ```
pub fn class(item: WaterItem, value: Decimal, body: WaterBody) -> WaterClass {
    let row = table::row(item);
    let mut limits = row.limits(body);
    limits.find(|(_, limit)| row.holds(value, *limit)).map_or(WaterClass::Inferior, |(class, _)| class)
}

#[cfg(test)]
mod tests {
    use super::{super::boundaries, *};

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
    fn every_boundary_of_every_item_is_that_of_the_table() {
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
    fn ph_is_within_its_limits_or_worse_than_all() {
        for (value, numeral) in
            [("5.99", "劣Ⅴ"), ("6", "Ⅰ"), ("6.01", "Ⅰ"), ("7.5", "Ⅰ"), ("8.99", "Ⅰ"), ("9.0", "Ⅰ"), ("9.01", "劣Ⅴ")]
        {
            assert_eq!(class(WaterItem::Ph, decimal(value), WaterBody::River).numeral(), numeral, "{value}");
        }
    }
}
