//! Enforcement cases that never were.

use serde::Serialize;

use super::{provenance::PROVENANCE, rng::Rng};
use crate::domain::Date;

/// Enforcement cases (环境违法案件) of the year, as published for 2021; all of them closed.
const CASES: usize = 205;

const TYPES: [(&str, i64); 8] = [
    ("大气", 36),
    ("水", 14),
    ("噪声", 5),
    ("固废", 18),
    ("土壤", 2),
    ("辐射", 2),
    ("生态破坏", 9),
    ("违反审批许可规定", 14),
];
const AREAS: [(&str, i64); 11] = [
    ("集宁区", 22),
    ("卓资县", 7),
    ("化德县", 5),
    ("商都县", 8),
    ("兴和县", 9),
    ("凉城县", 8),
    ("察哈尔右翼前旗", 13),
    ("察哈尔右翼中旗", 5),
    ("察哈尔右翼后旗", 8),
    ("四子王旗", 7),
    ("丰镇市", 14),
];
/// Fewest over the new year's holidays.
const MONTHS: [(i8, i64); 12] =
    [(1, 9), (2, 6), (3, 16), (4, 19), (5, 20), (6, 21), (7, 19), (8, 19), (9, 20), (10, 18), (11, 17), (12, 12)];

/// One case.
#[derive(Serialize)]
pub(super) struct Row {
    case: String,
    filed: Date,
    r#type: &'static str,
    area: &'static str,
    status: &'static str,
    provenance: &'static str,
}

/// The year's cases by the day they were filed.
pub(super) fn generate(seed: u64, year: i16) -> Vec<Row> {
    let rng = &mut Rng::new(seed, 3);
    let mut filed: Vec<Date> = (0..CASES).map(|_| rng.day(year, &MONTHS, 20)).collect();
    filed.sort_unstable();
    filed
        .into_iter()
        .zip(1..)
        .map(|(filed, number)| Row {
            case: format!("演示案-{number:04}"),
            filed,
            r#type: rng.pick(&TYPES),
            area: rng.pick(&AREAS),
            status: "已办结",
            provenance: PROVENANCE,
        })
        .collect()
}
