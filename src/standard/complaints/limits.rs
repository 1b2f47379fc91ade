use jiff::Span;

use crate::domain::{Complaint, Date};

/// Days from receipt within which the complainant is informed whether the complaint is accepted: Articles 22 and 23.
pub const INFORM_DAYS: u16 = 15;

/// Days from acceptance within which it is closed: Article 34.
pub const CLOSE_DAYS: u16 = 60;

/// Days by which the time to close may be extended: Article 34.
pub const EXTENSION_DAYS: u16 = 30;

/// The last day to inform the complainant: calendar days, the day of receipt not counted.
///
/// The Civil Code moves a last day that is a holiday to the next working day; calendars of holidays are not known
/// here, so that such a complaint may be counted as overdue a few days early.
pub fn inform_by(complaint: &Complaint) -> Date {
    after(complaint.course.received(), INFORM_DAYS)
}

/// The last day to close it: calendar days, the day of acceptance not counted.
///
/// Where the day of acceptance is not known the time runs from receipt, the strictest reading: no late complaint is then
/// counted as on time. Holidays as for [`inform_by`].
///
/// ```
/// use mingcha::domain::{Complaint, ComplaintStatus, Course, Date};
/// use mingcha::standard::complaints::close_by;
/// let day = |month, day| Date::constant(2021, month, day);
/// let course = Course::new(day(3, 1), Some(day(3, 4)), Some(day(4, 3)), ComplaintStatus::Closed).unwrap();
/// let (channel, types, area) = ("电话".to_owned(), vec!["大气".to_owned(), "噪声".to_owned()], "集宁区".to_owned());
/// let complaint = Complaint { course, extended: false, channel, types, area };
/// assert_eq!(close_by(&complaint), day(5, 3));
/// ```
pub fn close_by(complaint: &Complaint) -> Date {
    let days = if complaint.extended { CLOSE_DAYS + EXTENSION_DAYS } else { CLOSE_DAYS };
    after(complaint.course.begin(), days)
}

/// The calendar ends in 9999: a limit beyond it is never reached.
fn after(day: Date, days: u16) -> Date {
    day.checked_add(Span::new().days(i64::from(days))).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{complaint, day, in_progress};

    #[test]
    fn time_runs_from_the_day_after() {
        let mut complaint = complaint(day(1, 1));
        assert_eq!(inform_by(&complaint), day(1, 16));
        assert_eq!(close_by(&complaint), day(3, 2));
        complaint.course = in_progress(day(1, 1), Some(day(1, 10)));
        assert_eq!(close_by(&complaint), day(3, 11));
        complaint.extended = true;
        assert_eq!(close_by(&complaint), day(4, 10));
        assert_eq!(after(Date::MAX, 1), Date::MAX);
    }
}
