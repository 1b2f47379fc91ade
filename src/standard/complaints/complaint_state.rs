use super::{close_by, inform_by};
use crate::domain::{Complaint, ComplaintStatus, Date};

/// The state of a complaint on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComplaintState {
    /// Refused.
    NotAccepted,
    /// Not decided yet.
    Pending {
        /// The day to inform by has passed.
        overdue: bool,
    },
    /// Accepted and open.
    InProgress {
        /// The day to close by has passed.
        overdue: bool,
    },
    /// Closed.
    Closed {
        /// Not after the day to close by.
        on_time: bool,
    },
}

impl Complaint {
    /// Its state at the end of the day; `None` before it was received.
    ///
    /// An accepted complaint without a day of acceptance counts as accepted from receipt on. One that was closed later
    /// than the day was open on it.
    ///
    /// ```
    /// use mingcha::{
    ///     domain::{Complaint, ComplaintStatus, Course, Date},
    ///     standard::complaints::ComplaintState,
    /// };
    ///
    /// let day = |month, day| Date::constant(2021, month, day);
    /// let complaint = Complaint {
    ///     channel: "12369".to_owned(),
    ///     types: vec!["噪声".to_owned()],
    ///     area: "甲区".to_owned(),
    ///     course: Course::new(day(3, 1), Some(day(3, 10)), None, ComplaintStatus::InProgress).unwrap(),
    ///     extended: false,
    /// };
    /// assert_eq!(complaint.state_on(day(3, 5)), Some(ComplaintState::Pending { overdue: false }));
    /// assert_eq!(complaint.state_on(day(5, 9)), Some(ComplaintState::InProgress { overdue: false })); // the 60th day
    /// assert_eq!(complaint.state_on(day(5, 10)), Some(ComplaintState::InProgress { overdue: true }));
    /// assert_eq!(complaint.state_on(day(2, 28)), None);
    /// ```
    pub fn state_on(&self, as_of: Date) -> Option<ComplaintState> {
        let course = self.course;
        if course.received() > as_of {
            return None;
        }
        let accepted = match course.accepted() {
            Some(day) => day <= as_of,
            None => matches!(course.status(), ComplaintStatus::InProgress | ComplaintStatus::Closed),
        };
        Some(match course.closed().filter(|day| *day <= as_of) {
            _ if course.status() == ComplaintStatus::NotAccepted => ComplaintState::NotAccepted,
            Some(closed) => ComplaintState::Closed { on_time: closed <= close_by(self) },
            None if accepted => ComplaintState::InProgress { overdue: as_of > close_by(self) },
            None => ComplaintState::Pending { overdue: as_of > inform_by(self) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{closed, complaint, day, in_progress, not_accepted};

    #[test]
    fn a_complaint_has_the_state_it_had_on_that_day() {
        let with = |course| Complaint { course, ..complaint(day(1, 1)) };
        let accepted = Some(day(1, 20));
        let late = with(closed(day(1, 1), accepted, day(3, 22)));
        for (month, of_month, state) in [
            (1, 1, ComplaintState::Pending { overdue: false }),
            (1, 16, ComplaintState::Pending { overdue: false }),
            (1, 17, ComplaintState::Pending { overdue: true }),
            (1, 20, ComplaintState::InProgress { overdue: false }),
            (3, 21, ComplaintState::InProgress { overdue: false }),
            (3, 22, ComplaintState::Closed { on_time: false }),
        ] {
            assert_eq!(late.state_on(day(month, of_month)), Some(state), "{month}-{of_month}");
        }
        assert_eq!(late.state_on(Date::constant(2020, 12, 31)), None);
        let on_time = with(closed(day(1, 1), accepted, day(3, 21)));
        assert_eq!(on_time.state_on(day(4, 1)), Some(ComplaintState::Closed { on_time: true }));
        let open = with(in_progress(day(1, 1), accepted));
        assert_eq!(open.state_on(day(3, 22)), Some(ComplaintState::InProgress { overdue: true }));
        let extended = Complaint { extended: true, ..open };
        assert_eq!(extended.state_on(day(4, 20)), Some(ComplaintState::InProgress { overdue: false }));
        assert_eq!(extended.state_on(day(4, 21)), Some(ComplaintState::InProgress { overdue: true }));
    }

    #[test]
    fn a_refused_complaint_is_never_overdue() {
        let refused = Complaint { course: not_accepted(day(1, 1)), ..complaint(day(1, 1)) };
        assert_eq!(refused.state_on(day(12, 31)), Some(ComplaintState::NotAccepted));
    }
}
