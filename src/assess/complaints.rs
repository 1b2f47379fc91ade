use std::collections::BTreeMap;

use crate::{
    domain::{AreaKind, Complaint, Date, Period, Portal},
    record::ComplaintRecords,
    snapshot::{
        AreaCount, AreaCounts, Compared, ComplaintsYear, Count, DaysRange, DaysToClose, MonthOfComplaints, Share,
    },
    standard::complaints::{
        self, Change, Comparison, RANGES, Ratio, SMALL, Summary, by_area, by_channel, by_type, cases_by_month,
        cases_by_type, suppress_line,
    },
};

/// Counts the complaints of the portal's year as they stand on the day, together with the year's enforcement cases,
/// whose provenance is theirs too. Complaints of the year before are only compared with.
pub(super) fn count(records: &ComplaintRecords, portal: &Portal) -> ComplaintsYear {
    let ComplaintRecords { provenance, as_of, complaints, cases } = records;
    let (provenance, as_of) = (*provenance, *as_of);
    let year = portal.year;
    let own: Vec<_> = complaints.iter().filter(|one| one.received.year() == year).cloned().collect();
    let summary = Summary::of(&own, as_of);
    // Cases are all that were filed in the year: their file has no day as of which they stand.
    let filed = cases_by_month(cases, Period::Year(year).end());
    let basis = Basis { complaints, as_of };
    let month = |month| {
        let period = Period::Month(year, month);
        let (received, year_on_year, on_previous) = basis.compare(period);
        let closed = own.iter().filter_map(|one| one.closed).filter(|day| *day <= as_of && period.contains(*day));
        MonthOfComplaints {
            month,
            received,
            closed: closed.count() as u32,
            year_on_year,
            on_previous,
            enforcement_cases: filed.get(&period).copied().unwrap_or_default(),
        }
    };
    ComplaintsYear {
        provenance,
        year,
        as_of,
        received: summary.received,
        accepted: summary.accepted,
        not_accepted: summary.not_accepted,
        closed: summary.closed,
        in_progress: summary.in_progress,
        pending: summary.pending,
        overdue_to_inform: summary.overdue.inform,
        overdue_to_close: summary.overdue.close,
        informed_on_time: share(summary.informed_on_time),
        closure: share(summary.closure),
        closed_on_time: share(summary.closed_on_time),
        median_days: summary.median_days,
        p90_days: summary.p90_days,
        days_to_close: Some(days_to_close(&complaints::DaysToClose::of(&own, as_of))),
        year_on_year: basis.compare(Period::Year(year)).1,
        months: (1..=12).map(month).collect(),
        channels: most_first(by_channel(&own, as_of)),
        types: most_first(by_type(&own, as_of)),
        areas: areas(by_area(&own, as_of), portal),
        enforcement_cases: filed.values().sum(),
        enforcement_types: most_first(cases_by_type(cases, Period::Year(year).end())),
    }
}

/// What periods are compared by.
struct Basis<'a> {
    /// All that the file holds.
    complaints: &'a [Complaint],
    as_of: Date,
}

impl Basis<'_> {
    /// Received in the period, and how that differs from the period a year before and from the period before.
    ///
    /// The file speaks of the months from its first complaint on: it says nothing of an earlier one, be there
    /// complaints of it or not.
    fn compare(&self, period: Period) -> (u32, Option<Compared>, Option<Compared>) {
        let first = self.complaints.iter().map(|one| one.received).min();
        let since = first.map(Date::first_of_month);
        let comparison = Comparison::of(self.complaints, period, self.as_of);
        let told = |change: &Change| since.is_some_and(|since| change.base_period.start() >= since);
        let compared = |change: Option<Change>| change.filter(told).map(compared);
        (comparison.received, compared(comparison.year_on_year), compared(comparison.on_previous))
    }
}

fn share(ratio: Ratio) -> Share {
    let Ratio { numerator, denominator } = ratio;
    Share { numerator, denominator, percent: ratio.percent(1) }
}

fn compared(change: Change) -> Compared {
    Compared { with: change.base_period, base: change.base, percent: change.percent(1) }
}

/// The ranges with their ends.
fn days_to_close(days: &complaints::DaysToClose) -> DaysToClose {
    let lasts = RANGES.into_iter().map(Some).chain([None]);
    let firsts = [0].into_iter().chain(RANGES.map(|last| last + 1));
    let ranges = firsts.zip(lasts).zip(days.counts).map(|((first, last), count)| DaysRange { first, last, count });
    DaysToClose { ranges: ranges.collect(), median: days.median }
}

/// The counts, most first; equal ones by name.
fn most_first(counts: BTreeMap<String, u32>) -> Vec<Count> {
    let mut counts: Vec<_> = counts.into_iter().map(|(name, count)| Count { name, count }).collect();
    // The sort is stable, and the names are in order.
    counts.sort_by_key(|count| std::cmp::Reverse(count.count));
    counts
}

/// The counts of all districts and of whatever other area occurs; `None` where they cannot be protected.
fn areas(mut counts: BTreeMap<String, u32>, portal: &Portal) -> Option<AreaCounts> {
    let known = portal.areas.iter().filter_map(|area| {
        let count = counts.remove(&area.name).or((area.kind == AreaKind::District).then_some(0))?;
        Some((area.name.clone(), count))
    });
    // Nothing is left over, since areas were checked against the portal; if anything were, the sum must still hold.
    let (names, counts): (Vec<_>, Vec<_>) = known.collect::<Vec<_>>().into_iter().chain(counts).unzip();
    let cells = suppress_line(&counts, SMALL).ok()?;
    let areas = names.into_iter().zip(cells).map(|(name, count)| AreaCount { name, count }).collect();
    Some(AreaCounts { threshold: SMALL, areas })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ComplaintStatus, EnforcementCase};
    use crate::{
        domain::{Area, Provenance, Report},
        standard::complaints::{
            Cell,
            properties::{Seeded, complaint, day},
        },
    };

    const AREAS: [&str; 5] = ["集宁区", "丰镇市", "卓资县", "化德县", "商都县"];

    fn portal() -> Portal {
        let area = |name: &str| Area { name: name.to_owned(), code: None, kind: AreaKind::District };
        let city = Area { kind: AreaKind::City, ..area("全市") };
        Portal {
            bureau: String::new(),
            city: String::new(),
            year: 2021,
            report: Report { title: String::new(), date: Period::Year(2022) },
            areas: [city].into_iter().chain(AREAS.map(area)).collect(),
            contacts: vec![],
            releases: vec![],
            embed_hosts: vec![],
            complaints_as_of: None,
        }
    }

    fn records(complaints: &[Complaint], as_of: Date) -> ComplaintRecords {
        ComplaintRecords { provenance: Provenance::Bureau, as_of, complaints: complaints.to_vec(), cases: vec![] }
    }

    fn count_on(complaints: &[Complaint], as_of: Date) -> ComplaintsYear {
        count(&records(complaints, as_of), &portal())
    }

    #[test]
    fn every_complaint_is_counted_once_by_what_became_of_it() {
        let closed =
            |received, day| Complaint { status: ComplaintStatus::Closed, closed: Some(day), ..complaint(received) };
        let complaints = [
            closed(day(1, 5), day(2, 1)),
            closed(day(12, 30), Date::constant(2022, 1, 4)),
            closed(Date::constant(2020, 12, 20), day(1, 10)),
            Complaint { status: ComplaintStatus::InProgress, ..complaint(day(12, 30)) },
            Complaint { status: ComplaintStatus::NotAccepted, ..complaint(day(6, 1)) },
            complaint(day(12, 31)),
        ];
        let year = count_on(&complaints, Date::constant(2022, 1, 20));
        assert_eq!((year.received, year.closed, year.in_progress, year.not_accepted), (5, 2, 2, 1));
        assert_eq!((year.accepted, year.pending), (3, 1));
        assert_eq!((year.overdue_to_inform, year.overdue_to_close), (1, 0));
        assert_eq!((year.closure.numerator, year.closure.denominator), (2, 3));
        assert_eq!(year.closure.percent.unwrap().to_string(), "66.7");
        assert_eq!((year.months[11].received, year.months[1].closed, year.months[0].closed), (3, 1, 0));
        // 27 and 5 days.
        assert_eq!(year.median_days.unwrap().to_string(), "16.0");
        let days = year.days_to_close.unwrap();
        let told: Vec<_> = days.ranges.iter().map(|range| (range.first, range.last, range.count)).collect();
        assert_eq!(told[..2], [(0, Some(15), 1), (16, Some(30), 1)]);
        assert_eq!((told[6], days.median), ((91, None, 0), year.median_days), "no day of acceptance is known");
        let at_new_year = count_on(&complaints, day(12, 31));
        assert_eq!((at_new_year.closed, at_new_year.in_progress), (1, 3), "what came later had not happened yet");
    }

    #[test]
    fn cases_are_counted_by_month_and_type() {
        let case = |filed, kind: &str| EnforcementCase { filed, kind: kind.to_owned(), area: "集宁区".to_owned() };
        let filed = vec![case(day(1, 1), "水"), case(day(12, 31), "大气"), case(day(12, 1), "大气")];
        let records = ComplaintRecords { cases: filed, ..records(&[complaint(day(1, 1))], day(6, 30)) };
        let year = count(&records, &portal());
        assert_eq!((year.enforcement_cases, year.months[11].enforcement_cases), (3, 2));
        assert_eq!(year.enforcement_types[0], Count { name: "大气".to_owned(), count: 2 });
    }

    #[test]
    fn a_month_is_compared_only_with_months_that_the_file_speaks_of() {
        let complaints = [Date::constant(2020, 11, 30), day(1, 5), day(1, 6), day(3, 1)].map(complaint);
        let year = count_on(&complaints, day(12, 31));
        let base = |compared: Option<Compared>| compared.map(|compared| compared.base);
        let months: Vec<_> = year.months.iter().map(|one| (base(one.year_on_year), base(one.on_previous))).collect();
        assert_eq!(months[0], (None, Some(0)), "December has none, and lies after the first");
        assert_eq!(months[2], (None, Some(0)));
        assert_eq!((months[10], months[11]), ((Some(1), Some(0)), (Some(0), Some(0))));
        assert_eq!(base(year.year_on_year), None, "ten months of the year before are missing");
        assert_eq!(year.received, 3);

        let whole = [Date::constant(2020, 1, 31), Date::constant(2020, 6, 1), day(1, 5)].map(complaint);
        let year = count_on(&whole, day(12, 31)).year_on_year.unwrap();
        assert_eq!((year.base, year.percent.unwrap().to_string()), (2, "-50.0".to_owned()));
        assert_eq!(count_on(&whole, day(12, 30)).year_on_year, None, "the year has not ended");
    }

    #[test]
    fn areas_keep_the_order_of_the_portal_and_hide_what_is_small() {
        let counts = [("集宁区", 40), ("丰镇市", 3), ("化德县", 9), ("商都县", 25)];
        let complaints: Vec<_> = counts
            .into_iter()
            .flat_map(|(area, count)| {
                (0..count).map(move |_| Complaint { area: area.to_owned(), ..complaint(day(1, 1)) })
            })
            .collect();
        let areas = count_on(&complaints, day(1, 1)).areas.unwrap();
        let told: Vec<_> =
            areas.areas.iter().map(|one| format!("{}{}", one.name, one.count.text(areas.threshold))).collect();
        assert_eq!(told, ["集宁区40", "丰镇市<5", "卓资县0", "化德县<5", "商都县25"]);
    }

    #[test]
    fn a_small_count_that_nothing_hides_is_not_published() {
        let alone = Portal { areas: portal().areas.into_iter().take(2).collect(), ..portal() };
        let year = count(&records(&[complaint(day(1, 1))], day(1, 1)), &alone);
        assert_eq!((year.received, year.areas), (1, None));
    }

    #[test]
    fn totals_reconcile_for_any_complaints() {
        let mut seeded = Seeded(3);
        for _ in 0..200 {
            let complaints: Vec<_> = (0..seeded.below(120)).map(|_| seeded.complaint()).collect();
            let as_of = seeded.later(day(1, 1), 700);
            let year = count_on(&complaints, as_of);
            assert_eq!(year.received, year.closed + year.in_progress + year.not_accepted);
            assert_eq!(year.accepted, year.received - year.not_accepted - year.pending);
            assert!(year.overdue_to_inform <= year.pending);
            assert!(year.overdue_to_close <= year.in_progress - year.pending);
            assert_eq!((year.closure.numerator, year.closure.denominator), (year.closed, year.accepted));
            let sum = |of: fn(&MonthOfComplaints) -> u32| year.months.iter().map(of).sum::<u32>();
            assert_eq!(sum(|month| month.received), year.received);
            assert!(sum(|month| month.closed) <= year.closed);
            let total = |counts: &[Count]| counts.iter().map(|count| count.count).sum::<u32>();
            assert_eq!(total(&year.channels), year.received);
            assert!(total(&year.types) >= year.received);
            let areas = year.areas.unwrap().areas;
            let shown = areas.iter().map(|area| if let Cell::Shown(count) = area.count { count } else { 0 });
            let hidden = areas.iter().filter(|area| area.count == Cell::Suppressed).count();
            let rest = year.received - shown.sum::<u32>();
            assert!(hidden != 1 && (hidden == 0) == (rest == 0), "{areas:?}");
            assert!(areas.iter().all(|area| !matches!(area.count, Cell::Shown(1..5))), "{areas:?}");
        }
    }
}
