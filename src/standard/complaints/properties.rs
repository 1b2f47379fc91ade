//! What holds for any complaints, tried on many made from a seed.

use super::*;
use crate::domain::{Complaint, ComplaintStatus, Course, Date, tally};

/// A day of 2021.
pub(crate) fn day(month: i8, day: i8) -> Date {
    Date::constant(2021, month, day)
}

/// A complaint that just arrived.
pub(crate) fn complaint(received: Date) -> Complaint {
    Complaint {
        course: pending(received),
        extended: false,
        channel: "电话".to_owned(),
        types: vec!["大气".to_owned()],
        area: "集宁区".to_owned(),
    }
}

/// Not decided yet.
pub(crate) fn pending(received: Date) -> Course {
    Course::new(received, None, None, ComplaintStatus::Pending).unwrap()
}

pub(crate) fn not_accepted(received: Date) -> Course {
    Course::new(received, None, None, ComplaintStatus::NotAccepted).unwrap()
}

pub(crate) fn in_progress(received: Date, accepted: Option<Date>) -> Course {
    Course::new(received, accepted, None, ComplaintStatus::InProgress).unwrap()
}

pub(crate) fn closed(received: Date, accepted: Option<Date>, closed: Date) -> Course {
    Course::new(received, accepted, Some(closed), ComplaintStatus::Closed).unwrap()
}

/// Numbers that look random and are the same in every run: `SplitMix64`.
pub(crate) struct Seeded(pub u64);

impl Seeded {
    pub fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ (mixed >> 31)) % u64::from(bound)).unwrap()
    }

    fn one_of(&mut self, names: &[&str]) -> String {
        names[self.below(tally(names)) as usize].to_owned()
    }

    pub fn later(&mut self, day: Date, days: u32) -> Date {
        day.checked_add(jiff::Span::new().days(i64::from(self.below(days)))).unwrap()
    }

    /// A complaint without contradictions.
    pub fn complaint(&mut self) -> Complaint {
        let received = self.later(day(1, 1), 500);
        let accepted = self.later(received, 25);
        let closing = self.later(accepted, 120);
        let known = self.below(4) > 0;
        let course = match self.below(6) {
            0 => pending(received),
            1 => not_accepted(received),
            2 => in_progress(received, known.then_some(accepted)),
            _ => closed(received, known.then_some(accepted), closing),
        };
        let mut types = ["大气", "水", "噪声", "辐射"].map(str::to_owned).to_vec();
        types.rotate_left(self.below(4) as usize);
        types.truncate(1 + self.below(3) as usize);
        Complaint {
            course,
            extended: self.below(3) == 0,
            channel: self.one_of(&["电话", "微信", "来信"]),
            types,
            area: self.one_of(&["集宁区", "丰镇市", "卓资县", "化德县"]),
        }
    }

    /// A count as small areas have them: mostly small, often none.
    pub fn count(&mut self) -> u32 {
        match self.below(4) {
            0 => 0,
            1 => 1 + self.below(4),
            2 => self.below(12),
            _ => self.below(90),
        }
    }
}

#[test]
fn totals_reconcile_for_any_complaints() {
    let mut seeded = Seeded(1);
    for _ in 0..400 {
        let complaints: Vec<_> = (0..seeded.below(60)).map(|_| seeded.complaint()).collect();
        let as_of = seeded.later(day(1, 1), 700);
        assert!(complaints.iter().all(|one| Complaint::check_types(&one.types) == Ok(())));
        let summary = Summary::count(&complaints, as_of);
        assert_eq!(summary.received, summary.closed + summary.in_progress + summary.not_accepted);
        assert_eq!(summary.accepted, summary.received - summary.not_accepted - summary.pending);
        assert!(summary.overdue_to_inform + summary.overdue_to_close <= summary.in_progress);
        for ratio in [summary.closure, summary.closed_on_time, summary.informed_on_time] {
            assert!(ratio.part <= ratio.whole && ratio.whole <= summary.received, "{ratio:?}");
        }
        assert!(summary.median_days <= summary.p90_days);
        assert_eq!(summary.median_days.is_some(), summary.closed > 0);

        assert_eq!(by_channel(&complaints, as_of).values().sum::<u32>(), summary.received);
        assert_eq!(by_area(&complaints, as_of).values().sum::<u32>(), summary.received);
        assert_eq!(by_month(&complaints, as_of).values().sum::<u32>(), summary.received);
        let types = by_type(&complaints, as_of);
        assert!(types.values().sum::<u32>() >= summary.received);
        let table = AreasByTypes::count(&complaints, as_of);
        for (column, name) in table.types.iter().enumerate() {
            assert_eq!(table.counts.iter().map(|row| row[column]).sum::<u32>(), types[name]);
        }
        for (area, count) in by_area(&complaints, as_of) {
            let row = table.areas.iter().position(|name| *name == area).unwrap();
            assert!(table.counts[row].iter().sum::<u32>() >= count);
        }
    }
}

#[test]
fn months_add_up_to_their_year() {
    let mut seeded = Seeded(2);
    let complaints: Vec<_> = (0..500).map(|_| seeded.complaint()).collect();
    let as_of = Date::constant(2023, 1, 1);
    let received = |period| PeriodComparison::count(&complaints, period, as_of).received;
    let months: u32 = (1..=12).map(|month| received(crate::domain::Period::month(2021, month).unwrap())).sum();
    assert_eq!(months, received(crate::domain::Period::year(2021).unwrap()));
}
