//! Complaints that nobody made, without a word about any person.

use serde::Serialize;

use super::{provenance::PROVENANCE, rng::Rng};
use crate::{domain::Date, standard::complaints::CLOSE_DAYS};

/// Complaints received in the year, as published for 2021; all of them closed in it.
const COMPLAINTS: usize = 228;

const CHANNELS: [(&str, i64); 7] = [
    ("电话", 45),
    ("微信", 14),
    ("网络(网上)", 20),
    ("来信", 2),
    ("来访", 5),
    ("网民留言/其他", 6),
    ("上级转办交办", 8),
];
const TYPES: [(&str, i64); 9] = [
    ("大气", 42),
    ("水", 8),
    ("噪声", 28),
    ("固废", 7),
    ("土壤", 1),
    ("辐射", 2),
    ("生态破坏", 5),
    ("违反审批许可规定", 4),
    ("其他", 3),
];
const AREAS: [(&str, i64); 11] = [
    ("集宁区", 36),
    ("卓资县", 6),
    ("化德县", 4),
    ("商都县", 7),
    ("兴和县", 7),
    ("凉城县", 8),
    ("察哈尔右翼前旗", 9),
    ("察哈尔右翼中旗", 4),
    ("察哈尔右翼后旗", 5),
    ("四子王旗", 6),
    ("丰镇市", 11),
];
/// More in summer, when windows are open and sites are built on.
const MONTHS: [(i8, i64); 12] =
    [(1, 9), (2, 7), (3, 14), (4, 18), (5, 22), (6, 28), (7, 32), (8, 29), (9, 21), (10, 17), (11, 12), (12, 9)];
/// Of a hundred complaints these many have a second type.
const SECOND_TYPE: i64 = 12;
/// Of a hundred complaints these many need the extension beyond 60 days.
const EXTENDED: i64 = 4;

/// One complaint.
#[derive(Serialize)]
pub(super) struct Row {
    case: String,
    received: Date,
    accepted: Date,
    channel: &'static str,
    types: String,
    area: &'static str,
    status: &'static str,
    closed: Date,
    extended: &'static str,
    provenance: &'static str,
}

/// The year's complaints by the day they were received.
pub(super) fn generate(seed: u64, year: i16) -> Vec<Row> {
    let rng = &mut Rng::new(seed, 2);
    let days_to_accept = &mut Rng::new(seed, 4);
    // Nothing in the last week, so that all can be closed within the year without haste.
    let mut received: Vec<Date> = (0..COMPLAINTS).map(|_| rng.day(year, &MONTHS, 24)).collect();
    received.sort_unstable();
    received
        .into_iter()
        .zip(1..)
        .map(|(received, number)| {
            let (channel, types, area) = (rng.pick(&CHANNELS), types(rng), rng.pick(&AREAS));
            let closed = closed(rng, received);
            let accepted = accepted(days_to_accept, received, closed);
            let extended = (closed - accepted).get_days() > i32::from(CLOSE_DAYS);
            Row {
                case: format!("演示-{number:04}"),
                received,
                accepted,
                channel,
                types,
                area,
                status: "已办结",
                closed,
                extended: if extended { "是" } else { "否" },
                provenance: PROVENANCE,
            }
        })
        .collect()
}

/// One type, or two different ones, the first named first.
fn types(rng: &mut Rng) -> String {
    let first = rng.pick(&TYPES);
    if rng.below(100) >= SECOND_TYPE {
        return first.to_owned();
    }
    let others: Vec<(&str, i64)> = TYPES.into_iter().filter(|(name, _)| *name != first).collect();
    format!("{first};{}", rng.pick(&others))
}

/// The day a complaint was closed: within 60 days, some within the extension of 30, all within the year.
fn closed(rng: &mut Rng, received: Date) -> Date {
    let needed = if rng.below(100) < EXTENDED { rng.between(61, 88) } else { rng.between(2, 30) + rng.between(1, 29) };
    let left = i64::from(received.days_in_year() - received.day_of_year());
    let taken = if needed > left { rng.between(1, left) } else { needed };
    received.saturating_add(jiff::Span::new().days(taken))
}

/// The day a complaint was accepted: within a fortnight, and not after it was closed.
fn accepted(rng: &mut Rng, received: Date, closed: Date) -> Date {
    let open = i64::from((closed - received).get_days());
    received.saturating_add(jiff::Span::new().days(rng.between(1, 14).min(open)))
}
