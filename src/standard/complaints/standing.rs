use super::{close_by, inform_by};
use crate::domain::{Complaint, ComplaintStatus, Date};

/// Where a complaint stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
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
    pub fn standing(&self, as_of: Date) -> Option<Standing> {
        if self.received > as_of {
            return None;
        }
        let accepted = match self.accepted {
            Some(day) => day <= as_of,
            None => matches!(self.status, ComplaintStatus::InProgress | ComplaintStatus::Closed),
        };
        Some(match self.closed.filter(|day| *day <= as_of) {
            _ if self.status == ComplaintStatus::NotAccepted => Standing::NotAccepted,
            Some(closed) => Standing::Closed { on_time: closed <= close_by(self) },
            None if accepted => Standing::InProgress { overdue: as_of > close_by(self) },
            None => Standing::Pending { overdue: as_of > inform_by(self) },
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
        for (month, of_month, standing) in [
            (1, 1, Standing::Pending { overdue: false }),
            (1, 16, Standing::Pending { overdue: false }),
            (1, 17, Standing::Pending { overdue: true }),
            (1, 20, Standing::InProgress { overdue: false }),
            (3, 21, Standing::InProgress { overdue: false }),
            (3, 22, Standing::Closed { on_time: false }),
        ] {
            assert_eq!(closed.standing(day(month, of_month)), Some(standing), "{month}-{of_month}");
        }
        assert_eq!(closed.standing(Date::constant(2020, 12, 31)), None);
        let on_time = Complaint { closed: Some(day(3, 21)), ..closed.clone() };
        assert_eq!(on_time.standing(day(4, 1)), Some(Standing::Closed { on_time: true }));
        let open = Complaint { closed: None, status: ComplaintStatus::InProgress, ..closed };
        assert_eq!(open.standing(day(3, 22)), Some(Standing::InProgress { overdue: true }));
        let extended = Complaint { extended: true, ..open };
        assert_eq!(extended.standing(day(4, 20)), Some(Standing::InProgress { overdue: false }));
        assert_eq!(extended.standing(day(4, 21)), Some(Standing::InProgress { overdue: true }));
    }

    #[test]
    fn a_refused_complaint_is_never_overdue() {
        let refused = Complaint { status: ComplaintStatus::NotAccepted, ..complaint(day(1, 1)) };
        assert_eq!(refused.standing(day(12, 31)), Some(Standing::NotAccepted));
    }
}
