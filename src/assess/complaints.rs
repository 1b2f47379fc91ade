use std::collections::BTreeMap;

use crate::{
    domain::{AreaKind, Complaint, Date, Period, Portal},
    record::ComplaintRecords,
    snapshot::{AreaCount, AreaCounts, ComplaintsYear, Count, MonthOfComplaints},
    standard::complaints::{
        Change, DaysToClose, PeriodComparison, SMALL, Summary, by_area, by_channel, by_type, cases_by_month,
        cases_by_type, suppress_line,
    },
};

/// Counts the complaints of the portal's year by their state on the day, together with the year's enforcement cases,
/// whose provenance is theirs too. Complaints of the year before are only compared with.
pub(super) fn count(records: &ComplaintRecords, portal: &Portal) -> ComplaintsYear {
    let ComplaintRecords { provenance, as_of, complaints, cases } = records;
    let (provenance, as_of) = (*provenance, *as_of);
    let year = portal.year;
    let of_year = Period::year(year).expect("the portal's year is checked where it is read");
    let own: Vec<_> = complaints.iter().filter(|one| of_year.contains(one.course.received())).cloned().collect();
    // Cases are all that were filed in the year: their file has no day as of which they are counted.
    let filed = cases_by_month(cases, of_year.end());
    let basis = Basis { complaints, as_of };
    let month = |month| {
        let period = Period::month(year, month).expect("a year of the portal has these months");
        let (received, year_on_year, on_previous) = basis.compare(period);
        let closed = own.iter().filter_map(|one| one.course.closed());
        let closed: u32 = closed.map(|day| u32::from(day <= as_of && period.contains(day))).sum();
        let enforcement_cases = filed.get(&(year, month)).copied().unwrap_or(0);
        MonthOfComplaints { month, received, closed, year_on_year, on_previous, enforcement_cases }
    };
    ComplaintsYear {
        provenance,
        year,
        as_of,
        summary: Summary::count(&own, as_of),
        days_to_close: Some(DaysToClose::count(&own, as_of)),
        year_on_year: basis.compare(of_year).1,
        months: (1..=12).map(month).collect(),
        channels: most_first(by_channel(&own, as_of)),
        types: most_first(by_type(&own, as_of)),
        areas: areas(by_area(&own, as_of), portal),
        enforcement_cases: filed.values().sum(),
        enforcement_types: most_first(cases_by_type(cases, of_year.end())),
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
    /// A file covers the months from its first complaint on: with an earlier month nothing is compared, whether there
    /// were complaints in it or not.
    fn compare(&self, period: Period) -> (u32, Option<Change>, Option<Change>) {
        let first = self.complaints.iter().map(|one| one.course.received()).min();
        let since = first.map(Date::first_of_month);
        let comparison = PeriodComparison::count(self.complaints, period, self.as_of);
        let is_covered = |change: &Change| since.is_some_and(|since| change.with.start() >= since);
        let [year_on_year, on_previous] =
            [comparison.year_on_year, comparison.on_previous].map(|change| change.filter(is_covered));
        (comparison.received, year_on_year, on_previous)
    }
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
    use crate::{
        domain::{Area, EnforcementCase, Provenance, Report},
        standard::complaints::{
            PublishedCount,
            properties::{Seeded, closed, complaint, day, in_progress, not_accepted},
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
            report: Report { title: String::new(), date: Period::year(2022).unwrap() },
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
    fn every_complaint_is_counted_once_by_its_state() {
        let with = |course| Complaint { course, ..complaint(day(1, 1)) };
        let complaints = [
            with(closed(day(1, 5), None, day(2, 1))),
            with(closed(day(12, 30), None, Date::constant(2022, 1, 4))),
            with(closed(Date::constant(2020, 12, 20), None, day(1, 10))),
            with(in_progress(day(12, 30), None)),
            with(not_accepted(day(6, 1))),
            complaint(day(12, 31)),
        ];
        let year = count_on(&complaints, Date::constant(2022, 1, 20));
        let counted = year.summary;
        assert_eq!((counted.received, counted.closed, counted.in_progress, counted.not_accepted), (5, 2, 2, 1));
        assert_eq!((counted.accepted, counted.pending), (3, 1));
        assert_eq!((counted.overdue_to_inform, counted.overdue_to_close), (1, 0));
        assert_eq!((counted.closure.part, counted.closure.whole), (2, 3));
        assert_eq!(counted.closure.percent(1).unwrap().to_string(), "66.7");
        assert_eq!((year.months[11].received, year.months[1].closed, year.months[0].closed), (3, 1, 0));
        // 27 and 5 days.
        assert_eq!(counted.median_days.unwrap().to_string(), "16.0");
        let days = year.days_to_close.unwrap();
        let shown: Vec<_> = days.ranges.iter().map(|range| (range.first, range.last, range.count)).collect();
        assert_eq!(shown[..2], [(0, Some(15), 1), (16, Some(30), 1)]);
        assert_eq!((shown[6], days.median), ((91, None, 0), counted.median_days), "no day of acceptance is known");
        let at_new_year = count_on(&complaints, day(12, 31)).summary;
        assert_eq!((at_new_year.closed, at_new_year.in_progress), (1, 3), "what happened later is not counted");
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
    fn a_month_is_compared_only_with_months_that_the_file_covers() {
        let complaints = [Date::constant(2020, 11, 30), day(1, 5), day(1, 6), day(3, 1)].map(complaint);
        let year = count_on(&complaints, day(12, 31));
        let base = |change: Option<Change>| change.map(|change| change.base);
        let months: Vec<_> = year.months.iter().map(|one| (base(one.year_on_year), base(one.on_previous))).collect();
        assert_eq!(months[0], (None, Some(0)), "December has none, and lies after the first");
        assert_eq!(months[2], (None, Some(0)));
        assert_eq!((months[10], months[11]), ((Some(1), Some(0)), (Some(0), Some(0))));
        assert_eq!(base(year.year_on_year), None, "ten months of the year before are missing");
        assert_eq!(year.summary.received, 3);

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
        let shown: Vec<_> =
            areas.areas.iter().map(|one| format!("{}{}", one.name, one.count.text(areas.threshold))).collect();
        assert_eq!(shown, ["集宁区40", "丰镇市<5", "卓资县0", "化德县<5", "商都县25"]);
    }

    #[test]
    fn a_small_count_that_nothing_hides_is_not_published() {
        let alone = Portal { areas: portal().areas.into_iter().take(2).collect(), ..portal() };
        let year = count(&records(&[complaint(day(1, 1))], day(1, 1)), &alone);
        assert_eq!((year.summary.received, year.areas), (1, None));
    }

    #[test]
    fn totals_reconcile_for_any_complaints() {
        let mut seeded = Seeded(3);
        for _ in 0..200 {
            let complaints: Vec<_> = (0..seeded.below(120)).map(|_| seeded.complaint()).collect();
            let as_of = seeded.later(day(1, 1), 700);
            let year = count_on(&complaints, as_of);
            let counted = year.summary;
            assert_eq!(counted.received, counted.closed + counted.in_progress + counted.not_accepted);
            assert_eq!(counted.accepted, counted.received - counted.not_accepted - counted.pending);
            assert!(counted.overdue_to_inform <= counted.pending);
            assert!(counted.overdue_to_close <= counted.in_progress - counted.pending);
            assert_eq!((counted.closure.part, counted.closure.whole), (counted.closed, counted.accepted));
            let sum = |of: fn(&MonthOfComplaints) -> u32| year.months.iter().map(of).sum::<u32>();
            assert_eq!(sum(|month| month.received), counted.received);
            assert!(sum(|month| month.closed) <= counted.closed);
            let total = |counts: &[Count]| counts.iter().map(|count| count.count).sum::<u32>();
            assert_eq!(total(&year.channels), counted.received);
            assert!(total(&year.types) >= counted.received);
            let areas = year.areas.unwrap().areas;
            let shown = areas.iter().map(|area| if let PublishedCount::Shown(count) = area.count { count } else { 0 });
            let hidden = areas.iter().filter(|area| area.count == PublishedCount::Suppressed).count();
            let rest = counted.received - shown.sum::<u32>();
            assert!(hidden != 1 && (hidden == 0) == (rest == 0), "{areas:?}");
            assert!(areas.iter().all(|area| !matches!(area.count, PublishedCount::Shown(1..5))), "{areas:?}");
        }
    }
}
