use serde::{Deserialize, Serialize};

use super::{ComplaintState, inform_by};
use crate::{
    domain::{Complaint, Date, Decimal, Ratio},
    standard::hj663::percentile,
};

/// The complaints as of a day, in numbers. Counts are complaints (件).
///
/// `received = closed + in_progress + not_accepted` and `accepted = received − not_accepted − pending`, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Received by that day.
    pub received: u32,
    /// Of these, accepted: closed or being dealt with.
    pub accepted: u32,
    /// Of these, refused.
    pub not_accepted: u32,
    /// Of these, closed.
    pub closed: u32,
    /// Of these, open: being dealt with, or not decided yet.
    pub in_progress: u32,
    /// Of those in progress, not decided yet.
    pub pending: u32,
    /// Of those in progress, not decided 15 days after receipt.
    pub overdue_to_inform: u32,
    /// Of those in progress, accepted and not closed 60 days (extended: 90) after acceptance.
    pub overdue_to_close: u32,
    /// Informed within 15 days (Articles 22, 23) ÷ accepted with a known day, or not decided and overdue.
    ///
    /// A refusal has no day, so that it cannot be judged and is left out.
    pub informed_on_time: Ratio,
    /// Closed ÷ accepted (办结率).
    pub closure: Ratio,
    /// Closed within the limit (Article 34) ÷ closed or overdue to close (按期办结率).
    ///
    /// The overdue ones belong to the whole: otherwise a bureau that never closes its late complaints would be on time.
    pub closed_on_time: Ratio,
    /// Median of the calendar days from receipt to closing, with one decimal, which is exact; `None` for none closed.
    pub median_days: Option<Decimal>,
    /// 90th percentile of these days, likewise; interpolated as by [`percentile`].
    pub p90_days: Option<Decimal>,
}

impl Summary {
    /// Counts the complaints by their state on the day; those received later are left out.
    ///
    /// For the complaints of a period, give only those: `complaints.iter().filter(…)`.
    ///
    /// ```
    /// use mingcha::{
    ///     domain::{Complaint, ComplaintStatus, Course, Date, Ratio},
    ///     standard::complaints::Summary,
    /// };
    ///
    /// let day = |month, day| Date::constant(2021, month, day);
    /// let complaint = Complaint {
    ///     course: Course::new(day(1, 5), None, Some(day(2, 1)), ComplaintStatus::Closed).unwrap(),
    ///     extended: false,
    ///     channel: "电话".to_owned(),
    ///     types: vec!["大气".to_owned()],
    ///     area: "集宁区".to_owned(),
    /// };
    /// assert_eq!(Summary::count([&complaint], day(12, 31)).closure, Ratio { part: 1, whole: 1 });
    /// assert_eq!(Summary::count([&complaint], day(1, 31)).in_progress, 1);
    /// ```
    pub fn count<'a>(complaints: impl IntoIterator<Item = &'a Complaint>, as_of: Date) -> Self {
        let mut summary = Self::default();
        let mut days = Vec::new();
        for complaint in complaints {
            let Some(state) = complaint.state_on(as_of) else { continue };
            summary.add(state);
            if matches!(state, ComplaintState::Closed { .. }) {
                days.extend(complaint.course.days_from_receipt().map(Decimal::from));
            }
            if let (Some(accepted), ComplaintState::InProgress { .. } | ComplaintState::Closed { .. }) =
                (complaint.course.accepted(), state)
            {
                summary.informed_on_time.count(accepted <= inform_by(complaint));
            }
        }
        summary.closure = Ratio { part: summary.closed, whole: summary.accepted };
        // With n values a percentile of whole tens lies at a whole tenth between two of them: one decimal is exact.
        summary.median_days = percentile(&days, 50, 1);
        summary.p90_days = percentile(&days, 90, 1);
        summary
    }

    fn add(&mut self, state: ComplaintState) {
        self.received += 1;
        match state {
            ComplaintState::NotAccepted => self.not_accepted += 1,
            ComplaintState::Pending { overdue } => {
                self.in_progress += 1;
                self.pending += 1;
                self.overdue_to_inform += u32::from(overdue);
                self.informed_on_time.whole += u32::from(overdue);
            }
            ComplaintState::InProgress { overdue } => {
                self.accepted += 1;
                self.in_progress += 1;
                self.overdue_to_close += u32::from(overdue);
                self.closed_on_time.whole += u32::from(overdue);
            }
            ComplaintState::Closed { on_time } => {
                self.accepted += 1;
                self.closed += 1;
                self.closed_on_time.count(on_time);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{closed, complaint, day, in_progress, not_accepted};

    #[test]
    fn a_year_is_summed_up_with_its_parts() {
        let with = |course| Complaint { course, ..complaint(day(1, 1)) };
        let closed_on = |closing| with(closed(day(1, 1), Some(day(1, 1)), closing));
        let complaints = [
            closed_on(day(1, 1)),
            closed_on(day(1, 12)),
            closed_on(day(3, 3)),
            with(in_progress(day(1, 1), Some(day(1, 20)))),
            with(not_accepted(day(1, 1))),
            complaint(day(1, 1)),
            complaint(day(4, 1)),
            complaint(day(4, 3)),
        ];
        let summary = Summary::count(&complaints, day(4, 2));
        assert_eq!((summary.received, summary.accepted, summary.not_accepted), (7, 4, 1));
        assert_eq!((summary.closed, summary.in_progress, summary.pending), (3, 3, 2));
        assert_eq!((summary.overdue_to_inform, summary.overdue_to_close), (1, 1));
        assert_eq!(summary.closure.percent(1).unwrap().to_string(), "75.0");
        assert_eq!(summary.closed_on_time, Ratio { part: 2, whole: 4 });
        assert_eq!(summary.informed_on_time, Ratio { part: 3, whole: 5 });
        // Days 0, 11 and 61: the 90th percentile lies 8 tenths of the way from 11 to 61.
        assert_eq!(summary.median_days.unwrap().to_string(), "11.0");
        assert_eq!(summary.p90_days.unwrap().to_string(), "51.0");
    }

    #[test]
    fn nothing_received_has_no_rates() {
        let summary = Summary::count(&[], day(1, 1));
        assert_eq!(summary, Summary::default());
        assert_eq!(summary.closure.percent(1), None);
        assert_eq!(summary.closed_on_time.percent(1), None);
    }
}
