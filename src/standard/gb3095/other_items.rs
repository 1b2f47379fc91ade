use super::{Class, Version};
use crate::domain::Decimal;

/// The other items of table 2, in its order; all in µg/m³.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OtherItem {
    /// Total suspended particulates, TSP.
    Tsp,
    /// Nitrogen oxides, as nitrogen dioxide.
    NitrogenOxides,
    /// Lead in particulates.
    Lead,
    /// Benzo(a)pyrene in particulates.
    BenzoAPyrene,
}

/// The time over which another item's concentration is averaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OtherAveraging {
    /// Mean of a calendar year.
    Annual,
    /// Mean of a calendar quarter.
    Quarter,
    /// Mean of 24 hours of a day.
    Day,
    /// Mean of one hour.
    Hour,
}

/// The limit of another item, µg/m³; `None` where the standard sets none for this averaging time.
///
/// Provisional: those of 2012, from memory, equal those of the transition.
pub fn other_limit(version: Version, class: Class, item: OtherItem, averaging: OtherAveraging) -> Option<Decimal> {
    use OtherAveraging::{Annual, Day, Hour, Quarter};
    use OtherItem::{BenzoAPyrene, Lead, NitrogenOxides, Tsp};

    let last = version == Version::Gb3095_2026;
    // Class Ⅰ and Ⅱ, and the decimals they are written with.
    let ([one, two], scale): ([i64; 2], u32) = match (item, averaging) {
        (Tsp, Annual) => ([80, 200], 0),
        (Tsp, Day) => ([120, 300], 0),
        (NitrogenOxides, Annual) => (if last { [40; 2] } else { [50; 2] }, 0),
        (NitrogenOxides, Day) => (if last { [70; 2] } else { [100; 2] }, 0),
        (NitrogenOxides, Hour) => ([250; 2], 0),
        (Lead, Annual) => ([5; 2], 1),
        (Lead, Quarter) => ([10; 2], 1),
        (BenzoAPyrene, Annual) => ([1; 2], 3),
        (BenzoAPyrene, Day) => ([25; 2], 4),
        (Tsp | BenzoAPyrene, Quarter | Hour) | (NitrogenOxides, Quarter) | (Lead, Day | Hour) => return None,
    };
    Some(Decimal::new(if class == Class::I { one } else { two }, scale))
}
