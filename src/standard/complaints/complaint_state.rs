use super::{close_by, inform_by};
use crate::domain::{Complaint, ComplaintStatus, Date};

/// Where a complaint stands on a day.
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
    /// Where it stands at the end of the day; `None` before it was received.
    ///
    /// A status that no day backs (accepted, without the day of acceptance) is taken to hold from receipt on. A
    /// complaint without a day of closing is not closed, and one closed later than the day was open then.
    pub fn state_on(&self, as_of: Date) -> Option<ComplaintState> {
        if self.received > as_of {
            return None;
        }
        let accepted = match self.accepted {
            Some(day) => day <= as_of,
            None => matches!(self.status, ComplaintStatus::InProgress | ComplaintStatus::Closed),
        };
        Some(match self.closed.filter(|day| *day <= as_of) {
            _ if self.status == ComplaintStatus::NotAccepted => ComplaintState::NotAccepted,
            Some(closed) => ComplaintState::Closed { on_time: closed <= close_by(self) },
            None if accepted => ComplaintState::InProgress { overdue: as_of > close_by(self) },
            None => ComplaintState::Pending { overdue: as_of > inform_by(self) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{complaint, day};

    #[test]
    fn a_complaint_stands_where_it_stood_on_that_day() {
        let closed = Complaint {
            accepted: Some(day(1, 20)),
            closed: Some(day(3, 22)),
            status: ComplaintStatus::Closed,
            ..complaint(day(1, 1))
        };
        for (month, of_month, state) in [
            (1, 1, ComplaintState::Pending { overdue: false }),
            (1, 16, ComplaintState::Pending { overdue: false }),
            (1, 17, ComplaintState::Pending { overdue: true }),
            (1, 20, ComplaintState::InProgress { overdue: false }),
            (3, 21, ComplaintState::InProgress { overdue: false }),
            (3, 22, ComplaintState::Closed { on_time: false }),
        ] {
            assert_eq!(closed.state_on(day(month, of_month)), Some(state), "{month}-{of_month}");
        }
        assert_eq!(closed.state_on(Date::constant(2020, 12, 31)), None);
        let on_time = Complaint { closed: Some(day(3, 21)), ..closed.clone() };
        assert_eq!(on_time.state_on(day(4, 1)), Some(ComplaintState::Closed { on_time: true }));
        let open = Complaint { closed: None, status: ComplaintStatus::InProgress, ..closed };
        assert_eq!(open.state_on(day(3, 22)), Some(ComplaintState::InProgress { overdue: true }));
        let extended = Complaint { extended: true, ..open };
        assert_eq!(extended.state_on(day(4, 20)), Some(ComplaintState::InProgress { overdue: false }));
        assert_eq!(extended.state_on(day(4, 21)), Some(ComplaintState::InProgress { overdue: true }));
    }

    #[test]
    fn a_refused_complaint_is_never_overdue() {
        let refused = Complaint { status: ComplaintStatus::NotAccepted, ..complaint(day(1, 1)) };
        assert_eq!(refused.state_on(day(12, 31)), Some(ComplaintState::NotAccepted));
    }
}
