use super::{CLOSE_DAYS, ComplaintState, EXTENSION_DAYS, INFORM_DAYS};
use crate::{
    domain::{Complaint, Date, Decimal},
    standard::hj663::percentile,
};

/// The last days of the ranges that are counted apart, equally wide and so that each limit ends one; behind the last
/// of them follows an open range.
pub const RANGES: [u16; 6] = [INFORM_DAYS, 30, 45, CLOSE_DAYS, 75, CLOSE_DAYS + EXTENSION_DAYS];

/// How long the closed complaints took, in calendar days from acceptance to closing.
///
/// They are counted as [`close_by`](super::close_by) counts them: the day of acceptance is none, and where it is not
/// known, days run from receipt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaysToClose {
    /// How many fall into each range; together all that are closed.
    pub counts: [u32; 7],
    /// Median of the days, with one decimal, which is exact; `None` for none closed.
    pub median: Option<Decimal>,
}

impl DaysToClose {
    /// Counts those that are closed by the day.
    pub fn of<'a>(complaints: impl IntoIterator<Item = &'a Complaint>, as_of: Date) -> Self {
        let mut counts = [0; 7];
        let mut all = Vec::new();
        for complaint in complaints {
            let Some(ComplaintState::Closed { .. }) = complaint.state_on(as_of) else { continue };
            let from = complaint.accepted.unwrap_or(complaint.received);
            let days = complaint.closed.and_then(|closed| from.until(closed).ok()).map_or(0, |span| span.get_days());
            // A closing before acceptance is refused where complaints are read.
            counts[RANGES.iter().filter(|last| days > i32::from(**last)).count()] += 1;
            all.push(Decimal::from(days));
        }
        Self { counts, median: percentile(&all, 50, 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ComplaintStatus;
    use crate::standard::complaints::properties::{Seeded, complaint, day};

    #[test]
    fn days_run_from_acceptance_and_a_limit_ends_its_range() {
        let closed = |accepted, closed| Complaint {
            accepted,
            closed: Some(closed),
            status: ComplaintStatus::Closed,
            ..complaint(day(1, 1))
        };
        let complaints = [
            closed(Some(day(1, 11)), day(1, 26)),
            closed(Some(day(1, 11)), day(1, 27)),
            closed(Some(day(1, 11)), day(3, 12)),
            closed(None, day(4, 2)),
            closed(None, day(12, 31)),
        ];
        let year = DaysToClose::of(&complaints, day(6, 30));
        // 15, 16, 60 and, from receipt, 91 days; the last was still open.
        assert_eq!(year.counts, [1, 1, 0, 1, 0, 0, 1]);
        assert_eq!(year.median.unwrap().to_string(), "38.0");
        assert_eq!(DaysToClose::of(&[], day(6, 30)), DaysToClose::default());
    }

    #[test]
    fn each_closed_complaint_is_counted_once() {
        let mut seeded = Seeded(11);
        for _ in 0..200 {
            let complaints: Vec<_> = (0..seeded.below(80)).map(|_| seeded.complaint()).collect();
            let as_of = seeded.later(day(1, 1), 700);
            let closed = super::super::Summary::of(&complaints, as_of).closed;
            let days = DaysToClose::of(&complaints, as_of);
            assert_eq!((days.counts.iter().sum(), days.median.is_some()), (closed, closed > 0));
        }
    }
}
