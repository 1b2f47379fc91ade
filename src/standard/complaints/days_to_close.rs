use serde::{Deserialize, Serialize};

use super::{CLOSE_DAYS, ComplaintState, EXTENSION_DAYS, INFORM_DAYS};
use crate::{
    domain::{Complaint, Date, Decimal},
    standard::hj663::percentile,
};

/// The last day of each range but the open one: equally wide, and so that each limit ends one.
const LAST_DAYS: [u16; 6] = [INFORM_DAYS, 30, 45, CLOSE_DAYS, 75, CLOSE_DAYS + EXTENSION_DAYS];

/// How long the closed complaints took, in calendar days from acceptance to closing.
///
/// They are counted as [`close_by`](super::close_by) counts them: without the day of acceptance, and from receipt where
/// that day is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysToClose {
    /// The ranges, shortest first; their counts add up to all that are closed.
    pub ranges: Vec<DaysRange>,
    /// Median of the days, with one decimal, which is exact; `None` for none closed.
    pub median: Option<Decimal>,
}

/// How many complaints took so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaysRange {
    /// The fewest days.
    pub first: u16,
    /// The most days; `None` for the open range.
    pub last: Option<u16>,
    /// How many complaints.
    pub count: u32,
}

impl DaysToClose {
    /// Counts those that are closed by the day.
    ///
    /// ```
    /// use mingcha::domain::{Complaint, ComplaintStatus, Course, Date};
    /// use mingcha::standard::complaints::DaysToClose;
    /// let day = |month, day| Date::constant(2021, month, day);
    /// let course = Course::new(day(3, 1), Some(day(3, 4)), Some(day(4, 3)), ComplaintStatus::Closed).unwrap();
    /// let (channel, types, area) = ("电话".to_owned(), vec!["大气".to_owned(), "噪声".to_owned()], "集宁区".to_owned());
    /// let complaint = Complaint { course, extended: false, channel, types, area };
    /// let days = DaysToClose::count([&complaint], day(12, 31));
    /// assert_eq!(days.median.unwrap().to_string(), "30.0");
    /// ```
    pub fn count<'a>(complaints: impl IntoIterator<Item = &'a Complaint>, as_of: Date) -> Self {
        let is_closed =
            |complaint: &&Complaint| matches!(complaint.state_on(as_of), Some(ComplaintState::Closed { .. }));
        let closed = complaints.into_iter().filter(is_closed);
        let days: Vec<u32> = closed.filter_map(|complaint| complaint.course.days_to_close()).collect();
        let firsts = [0].into_iter().chain(LAST_DAYS.map(|last| last + 1));
        let lasts = LAST_DAYS.into_iter().map(Some).chain([None]);
        let range = |(first, last): (u16, Option<u16>)| {
            let is_within = |days: u32| u32::from(first) <= days && last.is_none_or(|last| days <= last.into());
            DaysRange { first, last, count: days.iter().map(|days| u32::from(is_within(*days))).sum() }
        };
        let ranges = firsts.zip(lasts).map(range).collect();
        let days: Vec<_> = days.into_iter().map(Decimal::from).collect();
        Self { ranges, median: percentile(&days, 50, 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::{
        Summary,
        properties::{Seeded, closed, complaint, day},
    };

    fn counts(days: &DaysToClose) -> Vec<u32> {
        days.ranges.iter().map(|range| range.count).collect()
    }

    #[test]
    fn days_run_from_acceptance_and_a_limit_ends_its_range() {
        let with = |accepted, on| Complaint { course: closed(day(1, 1), accepted, on), ..complaint(day(1, 1)) };
        let complaints = [
            with(Some(day(1, 11)), day(1, 26)),
            with(Some(day(1, 11)), day(1, 27)),
            with(Some(day(1, 11)), day(3, 12)),
            with(None, day(4, 2)),
            with(None, day(12, 31)),
        ];
        let year = DaysToClose::count(&complaints, day(6, 30));
        // 15, 16, 60 and, from receipt, 91 days; the last was still open.
        assert_eq!(counts(&year), [1, 1, 0, 1, 0, 0, 1]);
        assert_eq!(year.median.unwrap().to_string(), "38.0");
        let none = DaysToClose::count(&[], day(6, 30));
        assert_eq!((counts(&none), none.median), (vec![0; 7], None));
        let last = none.ranges[6];
        assert_eq!((last.first, last.last), (91, None));
    }

    #[test]
    fn each_closed_complaint_is_counted_once() {
        let mut seeded = Seeded(11);
        for _ in 0..200 {
            let complaints: Vec<_> = (0..seeded.below(80)).map(|_| seeded.complaint()).collect();
            let as_of = seeded.later(day(1, 1), 700);
            let closed = Summary::count(&complaints, as_of).closed;
            let days = DaysToClose::count(&complaints, as_of);
            assert_eq!((counts(&days).iter().sum(), days.median.is_some()), (closed, closed > 0));
        }
    }
}
