use std::cmp::Reverse;

use super::{
    class, quotient,
    table::{self, Bound},
};
use crate::domain::{Decimal, WaterBody, WaterClass, WaterItem};

/// An item that is worse than class Ⅲ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exceedance {
    /// The item.
    pub item: WaterItem,
    /// Its class, Ⅳ or worse.
    pub class: WaterClass,
    /// How many times the limit of class Ⅲ it is above that limit, (C − S) ÷ S, rounded once to one decimal,
    /// or where that would make it zero to its first significant digit; dissolved oxygen and pH have none.
    pub multiple: Option<Decimal>,
}

/// The items that come first among main pollutants.
const FIRST: [WaterItem; 8] = [
    WaterItem::Copper,
    WaterItem::Zinc,
    WaterItem::Arsenic,
    WaterItem::Mercury,
    WaterItem::Cadmium,
    WaterItem::ChromiumVi,
    WaterItem::Lead,
    WaterItem::Cyanide,
];

/// Whether the item comes first among the main pollutants when it exceeds: cyanide and heavy metals.
///
/// Provisional: 环办〔2011〕22号 as remembered, which names 氰化物或铅、铬等重金属. The others are
/// assumed to be the metals of table 1 that are called heavy metals in practice, arsenic among them.
///
/// ```
/// use mingcha::{domain::WaterItem, standard::gb3838::comes_first};
///
/// assert!(comes_first(WaterItem::Mercury) && !comes_first(WaterItem::Cod));
/// ```
pub fn comes_first(item: WaterItem) -> bool {
    FIRST.contains(&item)
}

/// The main pollutants (主要污染指标) of a section: of its items worse than Ⅲ the worst three, by class, then by
/// multiple above the limit of class Ⅲ (环办〔2011〕22号); those that [come first](comes_first) before all others. None
/// where the section is Ⅲ or better.
///
/// ```
/// use mingcha::domain::{WaterBody, WaterClass, WaterItem};
/// use mingcha::standard::gb3838::main_pollutants;
///
/// // Class Ⅲ ends at 20 mg/L: (30 − 20) ÷ 20.
/// let worst = main_pollutants(&[(WaterItem::Cod, "30".parse().unwrap())], WaterBody::River);
/// assert_eq!(worst[0].class, WaterClass::IV);
/// assert_eq!(worst[0].multiple.unwrap().to_string(), "0.5");
/// ```
pub fn main_pollutants(values: &[(WaterItem, Decimal)], body: WaterBody) -> Vec<Exceedance> {
    let mut worse: Vec<(Decimal, Decimal, Exceedance)> =
        values.iter().filter_map(|(item, value)| exceedance(*item, *value, body)).collect();
    worse.sort_by(|(value, limit, one), (other_value, other_limit, other)| {
        let by_multiple = match (one.multiple, other.multiple) {
            // Crosswise, so that no rounding decides.
            (Some(_), Some(_)) => (*other_value * *limit).cmp(&(*value * *other_limit)),
            (one, other) => Reverse(one.is_some()).cmp(&Reverse(other.is_some())),
        };
        let rank = |exceedance: &Exceedance| Reverse((comes_first(exceedance.item), exceedance.class));
        rank(one).cmp(&rank(other)).then(by_multiple)
    });
    worse.into_iter().map(|(_, _, exceedance)| exceedance).take(3).collect()
}

/// The value, the limit of class Ⅲ, and the exceedance, where the value is worse than Ⅲ.
fn exceedance(item: WaterItem, value: Decimal, body: WaterBody) -> Option<(Decimal, Decimal, Exceedance)> {
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
            (WaterItem::DissolvedOxygen, "1.5"),
            (WaterItem::PermanganateIndex, "12.0"),
            (WaterItem::Cod, "92"),
            (WaterItem::Bod5, "5.0"),
            (WaterItem::Fluoride, "5.20"),
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
    fn cyanide_and_heavy_metals_come_first_when_they_exceed() {
        let names = |items: &[(WaterItem, &str)]| {
            let main = main_pollutants(&values(items), WaterBody::River);
            main.iter().map(|main| main.item.name()).collect::<Vec<_>>().join(" ")
        };
        let bad = [(WaterItem::Cod, "90"), (WaterItem::Ammonia, "9"), (WaterItem::Bod5, "80")];
        let with = |items: [(WaterItem, &'static str); 2]| names(&[&bad[..], &items].concat());
        assert_eq!(with([(WaterItem::Lead, "0.06"), (WaterItem::Cyanide, "0.21")]), "氰化物 铅 五日生化需氧量");
        assert_eq!(with([(WaterItem::Mercury, "0.0002"), (WaterItem::Lead, "0.2")]), "铅 汞 五日生化需氧量");
        assert_eq!(with([(WaterItem::Lead, "0.05"), (WaterItem::Cyanide, "0.2")]), "五日生化需氧量 氨氮 化学需氧量");
    }

    #[test]
    fn a_multiple_is_rounded_once_and_never_to_zero() {
        for (value, multiple) in [("30", "0.5"), ("20.5", "0.02"), ("25", "0.2"), ("27", "0.4"), ("21.5", "0.1")] {
            let main = main_pollutants(&values(&[(WaterItem::Cod, value)]), WaterBody::River);
            assert_eq!(main[0].multiple.unwrap().to_string(), multiple, "{value}");
        }
    }

    #[test]
    fn ph_exceeds_without_a_multiple() {
        let main = main_pollutants(&values(&[(WaterItem::Ph, "9.3"), (WaterItem::Cod, "41")]), WaterBody::River);
        let names: Vec<_> = main.iter().map(|main| (main.item.name(), main.multiple.is_some())).collect();
        assert_eq!(names, [("化学需氧量", true), ("pH值", false)]);
    }
}
