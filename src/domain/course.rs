use super::{ComplaintStatus, Contradiction, Date, DayNumber};

/// The days and the status of a complaint, which do not contradict each other.
///
/// ```
/// use mingcha::domain::{ComplaintStatus, Contradiction, Course, Date};
///
/// let day = |day| Date::constant(2021, 3, day);
/// let closed = Course::new(day(1), Some(day(5)), Some(day(20)), ComplaintStatus::Closed).unwrap();
/// assert_eq!(closed.days_to_close(), Some(15));
/// let early = Course::new(day(1), Some(day(5)), Some(day(4)), ComplaintStatus::Closed);
/// assert_eq!(early, Err(vec![Contradiction::ClosedTooEarly]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    received: Date,
    accepted: Option<Date>,
    closed: Option<Date>,
    status: ComplaintStatus,
}

impl Course {
    /// The course of a complaint that was received, accepted and closed on these days.
    ///
    /// # Errors
    ///
    /// Every [contradiction](Self::contradictions), each once.
    pub fn new(
        received: Date,
        accepted: Option<Date>,
        closed: Option<Date>,
        status: ComplaintStatus,
    ) -> Result<Self, Vec<Contradiction>> {
        let found = Self::contradictions(Some(received), accepted, closed, status);
        if found.is_empty() { Ok(Self { received, accepted, closed, status }) } else { Err(found) }
    }

    /// What contradicts itself in these days and this status; where the day of receipt is not known, as far as it can be
    /// seen without it.
    pub fn contradictions(
        received: Option<Date>,
        accepted: Option<Date>,
        closed: Option<Date>,
        status: ComplaintStatus,
    ) -> Vec<Contradiction> {
        let decided = matches!(status, ComplaintStatus::InProgress | ComplaintStatus::Closed);
        let is_before = |day: Option<Date>, other: Option<Date>| day.zip(other).is_some_and(|(day, other)| day < other);
        [
            (Contradiction::AcceptedBeforeReceived, is_before(accepted, received)),
            (Contradiction::ClosedTooEarly, is_before(closed, accepted.or(received))),
            (Contradiction::ClosedWithoutDay, status == ComplaintStatus::Closed && closed.is_none()),
            (Contradiction::DayWithoutClosing, status != ComplaintStatus::Closed && closed.is_some()),
            (Contradiction::DayWithoutAcceptance, accepted.is_some() && !decided),
        ]
        .into_iter()
        .filter_map(|(contradiction, holds)| holds.then_some(contradiction))
        .collect()
    }

    /// The day it was received.
    pub fn received(self) -> Date {
        self.received
    }

    /// The day it was accepted; `None` where it was not, or the export has no such day.
    pub fn accepted(self) -> Option<Date> {
        self.accepted
    }

    /// The day it was closed, for [`ComplaintStatus::Closed`] and no other.
    pub fn closed(self) -> Option<Date> {
        self.closed
    }

    /// Its status in the export.
    pub fn status(self) -> ComplaintStatus {
        self.status
    }

    /// The day from which the time to close runs: that of acceptance, or where that is not known, of receipt.
    pub fn begin(self) -> Date {
        self.accepted.unwrap_or(self.received)
    }

    /// Calendar days from [`begin`](Self::begin) to closing, the first not counted; `None` where it is not closed.
    pub fn days_to_close(self) -> Option<u32> {
        self.closed.map(|closed| days_between(self.begin(), closed))
    }

    /// Calendar days from receipt to closing, likewise.
    pub fn days_from_receipt(self) -> Option<u32> {
        self.closed.map(|closed| days_between(self.received, closed))
    }
}

/// A course is in order, so that the second day is never before the first.
fn days_between(first: Date, second: Date) -> u32 {
    (DayNumber::of(second) - DayNumber::of(first)).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Date {
        Date::constant(2021, month, day)
    }

    #[test]
    fn a_record_that_contradicts_itself_is_named() {
        use ComplaintStatus::{Closed, InProgress, NotAccepted};
        let accepted = Some(day(1, 5));
        let course = |received, closed, status| Course::new(received, accepted, closed, status).map(|_| ());
        assert_eq!(course(day(1, 1), Some(day(2, 1)), Closed), Ok(()));
        let (early, open) = (Contradiction::ClosedTooEarly, Contradiction::DayWithoutClosing);
        assert_eq!(course(day(1, 6), Some(day(2, 1)), Closed), Err(vec![Contradiction::AcceptedBeforeReceived]));
        assert_eq!(course(day(1, 1), Some(day(1, 4)), Closed), Err(vec![early]));
        assert_eq!(course(day(1, 1), None, Closed), Err(vec![Contradiction::ClosedWithoutDay]));
        assert_eq!(course(day(1, 1), Some(day(2, 1)), InProgress), Err(vec![open]));
        assert_eq!(course(day(1, 1), Some(day(1, 4)), InProgress), Err(vec![early, open]), "all are named at once");
        assert_eq!(course(day(1, 1), None, NotAccepted), Err(vec![Contradiction::DayWithoutAcceptance]));
        let unaccepted = Course::new(day(1, 1), None, Some(Date::constant(2020, 12, 31)), Closed);
        assert_eq!(unaccepted, Err(vec![early]), "before receipt, where it is not known when it was accepted");
    }

    #[test]
    fn without_the_day_of_receipt_the_rest_is_still_checked() {
        let found = |closed| Course::contradictions(None, Some(day(1, 5)), closed, ComplaintStatus::Closed);
        assert_eq!(found(Some(day(1, 4))), [Contradiction::ClosedTooEarly]);
        assert_eq!(found(Some(day(1, 5))), []);
    }
}
