use std::cmp::Reverse;

use super::{MIN_SECTIONS_FOR_SHARES, status};
use crate::{
    domain::{Decimal, Ratio, WaterBody, WaterClass, WaterItem, tally},
    standard::gb3838::{WaterStatus, class, comes_first},
};

/// In how many sections of a basin an item is worse than class Ⅲ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExceedingSections {
    /// The item.
    pub item: WaterItem,
    /// Sections where it is worse than Ⅲ ÷ all sections with values, whether it was measured there or not (断面超标率).
    pub sections: Ratio,
}

/// The main pollutants (主要污染指标) of a basin from the values of its sections (mg/L; pH without unit): of the items
/// that are worse than Ⅲ anywhere the three that are in most sections, where the basin is worse than 良好; otherwise
/// none. The worst first; of those in as many sections, in the order of the table.
///
/// `None` below five sections with values: there the main pollutants are those of each
/// [section](crate::standard::gb3838::main_pollutants).
///
/// Provisional, from memory of 环办〔2011〕22号: the ranking by section exceedance rate, that all sections are its
/// whole, and that cyanide and heavy metals [come first](comes_first).
///
/// ```
/// use mingcha::{
///     domain::{Decimal, Ratio, WaterBody, WaterItem},
///     standard::basin::main_pollutants,
/// };
///
/// // Ammonia above 1.0 mg/L is worse than class Ⅲ: in three of five sections.
/// let section = |ammonia| vec![(WaterItem::Ammonia, Decimal::new(ammonia, 1))];
/// let main = main_pollutants(&[11, 12, 13, 4, 5].map(section), WaterBody::River).unwrap();
/// assert_eq!((main[0].item, main[0].sections), (WaterItem::Ammonia, Ratio { part: 3, whole: 5 }));
/// ```
pub fn main_pollutants(sections: &[Vec<(WaterItem, Decimal)>], body: WaterBody) -> Option<Vec<ExceedingSections>> {
    let all = tally(sections.iter().filter(|values| !values.is_empty()));
    if all < MIN_SECTIONS_FOR_SHARES {
        return None;
    }
    if status(sections, body).is_none_or(|status| status <= WaterStatus::Good) {
        return Some(Vec::new());
    }
    let exceeds = |values: &[(WaterItem, Decimal)], item| {
        values.iter().any(|(other, value)| *other == item && class(item, *value, body) > WaterClass::III)
    };
    let count = |item| ExceedingSections {
        item,
        sections: Ratio { part: tally(sections.iter().filter(|values| exceeds(values, item))), whole: all },
    };
    let mut main: Vec<_> = WaterItem::ALL.into_iter().map(count).filter(|one| one.sections.part > 0).collect();
    main.sort_by_key(|one| Reverse((comes_first(one.item), one.sections.part)));
    main.truncate(3);
    Some(main)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A section with these items just worse than class Ⅲ, and nothing else that is.
    fn section(exceeding: &[WaterItem]) -> Vec<(WaterItem, Decimal)> {
        let value = |item: &WaterItem| match item {
            WaterItem::DissolvedOxygen => (*item, Decimal::new(49, 1)),
            WaterItem::Lead => (*item, Decimal::new(6, 2)),
            _ => (*item, Decimal::from(25)),
        };
        exceeding.iter().map(value).chain([(WaterItem::Ph, Decimal::from(7))]).collect()
    }

    fn main(sections: &[Vec<(WaterItem, Decimal)>]) -> Option<Vec<String>> {
        let one = |one: ExceedingSections| format!("{} {}", one.item.name(), one.sections.percent(1).unwrap());
        main_pollutants(sections, WaterBody::River).map(|main| main.into_iter().map(one).collect())
    }

    #[test]
    fn what_exceeds_in_most_sections_comes_first() {
        use WaterItem::{Ammonia, Bod5, Cod, DissolvedOxygen};
        let sections: Vec<_> =
            [&[Cod, Bod5, Ammonia][..], &[Cod, Bod5, DissolvedOxygen], &[Cod, Ammonia], &[Ammonia], &[], &[]]
                .map(section)
                .to_vec();
        assert_eq!(main(&sections).unwrap(), ["化学需氧量 50.0", "氨氮 50.0", "五日生化需氧量 33.3"]);
    }

    #[test]
    fn lead_in_one_section_comes_before_cod_in_all() {
        let mut sections = vec![section(&[WaterItem::Cod]); 5];
        sections[2] = section(&[WaterItem::Cod, WaterItem::Lead]);
        assert_eq!(main(&sections).unwrap(), ["铅 20.0", "化学需氧量 100.0"]);
    }

    #[test]
    fn a_good_basin_has_none_and_a_small_one_is_not_ranked() {
        let mut sections = vec![section(&[]); 4];
        sections.push(Vec::new());
        assert_eq!(main(&sections), None, "a section without values does not count");
        sections[4] = section(&[WaterItem::Cod]);
        assert_eq!(main(&sections), Some(vec![]), "80 % of Ⅰ to Ⅲ");
    }
}
