//! Monthly water quality of six sections that do not exist.

use serde::Serialize;

use super::{provenance::PROVENANCE, rng::Rng};
use crate::domain::Decimal;

/// The seven items measured, in the order of the columns.
const ITEMS: usize = 7;
/// Decimals that each item is given with.
const DECIMALS: [u32; ITEMS] = [1, 1, 0, 1, 2, 2, 2];
/// Months of the year, in percent of the year's level.
const MONTHS: [[i64; 12]; ITEMS] = [OXYGEN, ORGANIC, ORGANIC, ORGANIC, AMMONIA, PHOSPHORUS, [100; 12]];
/// Cold water holds more oxygen.
const OXYGEN: [i64; 12] = [124, 122, 114, 104, 96, 88, 82, 84, 92, 100, 112, 120];
/// Rain washes organic matter in from June to September.
const ORGANIC: [i64; 12] = [92, 92, 95, 98, 102, 108, 112, 112, 104, 98, 94, 92];
/// Ammonia breaks down slowly under ice.
const AMMONIA: [i64; 12] = [135, 130, 120, 105, 95, 80, 75, 78, 88, 100, 115, 130];
/// Phosphorus comes with the soil that rain carries.
const PHOSPHORUS: [i64; 12] = [85, 85, 92, 98, 104, 116, 122, 118, 104, 96, 90, 86];
/// The most by which a month deviates by chance, in percent.
const CHANCE: i64 = 8;

/// What a section is like.
struct Section {
    name: &'static str,
    /// The year's level of each item, mg/L without the point.
    level: [i64; ITEMS],
    /// Months under ice, in which no sample is taken.
    frozen: &'static [i8],
    /// Whether one summer flood lifts the oxygen demand to class Ⅳ.
    flood: bool,
}

/// Levels far enough from the limits of GB 3838-2002 that chance cannot change the class of the year: Ⅱ, Ⅱ, Ⅲ, Ⅱ, Ⅲ
/// and, like a closed salt lake, inferior to Ⅴ by oxygen demand and fluoride.
const SECTIONS: [Section; 6] = [
    Section { name: "演示断面1", level: [90, 28, 11, 18, 22, 5, 55], frozen: &[], flood: false },
    Section { name: "演示断面2", level: [86, 33, 13, 23, 28, 7, 60], frozen: &[], flood: false },
    Section { name: "演示断面3", level: [80, 48, 17, 31, 45, 11, 70], frozen: &[], flood: true },
    Section { name: "演示断面4", level: [84, 36, 13, 24, 36, 8, 62], frozen: &[], flood: false },
    Section { name: "演示断面5", level: [76, 52, 18, 33, 60, 14, 80], frozen: &[1, 2], flood: false },
    Section { name: "演示断面6", level: [72, 130, 95, 45, 40, 6, 500], frozen: &[1, 2, 12], flood: false },
];

/// One month of one section: mg/L, empty where no sample was taken.
#[derive(Serialize)]
pub(super) struct Row {
    section: &'static str,
    month: String,
    dissolved_oxygen: Option<Decimal>,
    permanganate_index: Option<Decimal>,
    cod: Option<Decimal>,
    bod5: Option<Decimal>,
    ammonia: Option<Decimal>,
    total_phosphorus: Option<Decimal>,
    fluoride: Option<Decimal>,
    missing: &'static str,
    body: &'static str,
    provenance: &'static str,
}

/// Twelve months of every section, by section.
///
/// By the means of the year five of the six sections are Ⅲ or better (83.3 %) and one is inferior to Ⅴ (16.7 %).
pub(super) fn generate(seed: u64, year: i16) -> Vec<Row> {
    let rng = &mut Rng::new(seed, 1);
    let mut rows = Vec::new();
    for section in &SECTIONS {
        let flood = section.flood.then(|| rng.between(6, 8));
        for month in 1..=12 {
            let values = values(rng, section, month, flood == Some(i64::from(month)));
            let frozen = section.frozen.contains(&month);
            let [dissolved_oxygen, permanganate_index, cod, bod5, ammonia, total_phosphorus, fluoride] =
                values.map(|value| Some(value).filter(|_| !frozen));
            rows.push(Row {
                section: section.name,
                month: format!("{year}-{month:02}"),
                dissolved_oxygen,
                permanganate_index,
                cod,
                bod5,
                ammonia,
                total_phosphorus,
                fluoride,
                missing: if frozen { "冰封" } else { "" },
                body: "河流",
                provenance: PROVENANCE,
            });
        }
    }
    rows
}

/// The items' values of a month, in the order of the columns.
fn values(rng: &mut Rng, section: &Section, month: i8, flood: bool) -> [Decimal; ITEMS] {
    const COD: usize = 2;
    std::array::from_fn(|item| {
        let percent = MONTHS[item][usize::from(month.unsigned_abs()) - 1];
        let lifted = if flood && item == COD { 135 } else { 100 };
        let chance = rng.between(100 - CHANCE, 100 + CHANCE);
        let digits = (section.level[item] * percent * lifted * chance + 500_000) / 1_000_000;
        Decimal::new(digits, DECIMALS[item])
    })
}
