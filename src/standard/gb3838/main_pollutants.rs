use std::cmp::Reverse;

use super::{
    Item, WaterBody, class, quotient,
    table::{self, Bound},
};
use crate::domain::{Decimal, WaterClass};

/// An item that is worse than class Ⅲ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exceedance {
    /// The item.
    pub item: Item,
    /// Its class, Ⅳ or worse.
    pub class: WaterClass,
    /// How many times the limit of class Ⅲ it is above that limit, (C − S) ÷ S, rounded once to one decimal,
    /// or where that would make it zero to its first significant digit; dissolved oxygen and pH have none.
    pub multiple: Option<Decimal>,
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
    let row = table::row(item);
    let (_, limit) = row.limits(body).find(|(class, _)| *class == WaterClass::III)?;
    let multiple = if row.bound == Bound::Upper { quotient(value - limit, limit, 1) } else { None };
    Some((value, limit, Exceedance { item, class, multiple }))
}

#[cfg(test)]
mod tests {
    use super::{super::values, *};

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
                ("氟化物", "劣Ⅴ", Some("4.2".to_owned())),
                ("化学需氧量", "劣Ⅴ", Some("3.6".to_owned())),
                ("溶解氧", "劣Ⅴ", None),
            ]
        );
    }

    #[test]
    fn a_multiple_is_rounded_once_and_never_to_zero() {
        for (value, multiple) in [("30", "0.5"), ("20.5", "0.02"), ("25", "0.2"), ("27", "0.4"), ("21.5", "0.1")] {
            let main = main_pollutants(&values(&[(Item::Cod, value)]), WaterBody::River);
            assert_eq!(main[0].multiple.unwrap().to_string(), multiple, "{value}");
        }
    }

    #[test]
    fn ph_exceeds_without_a_multiple() {
        let main = main_pollutants(&values(&[(Item::Ph, "9.3"), (Item::Cod, "41")]), WaterBody::River);
        let names: Vec<_> = main.iter().map(|main| (main.item.name(), main.multiple.is_some())).collect();
        assert_eq!(names, [("化学需氧量", true), ("pH值", false)]);
    }
}
