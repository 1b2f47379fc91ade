use super::{ComplaintStatus, Contradiction, Date};

/// One complaint, without anything about who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The day it arrived.
    pub received: Date,
    /// The day it was accepted; `None` where it was not, or the export has no such day.
    pub accepted: Option<Date>,
    /// The day it was closed, for [`ComplaintStatus::Closed`] and no other.
    pub closed: Option<Date>,
    /// Whether the time to close was extended (Article 34).
    pub extended: bool,
    /// What became of it, as the export says.
    pub status: ComplaintStatus,
    /// How it came: 电话, 微信, 网络 ….
    pub channel: String,
    /// What it is about: 大气, 噪声 …; at least one, each once.
    pub types: Vec<String>,
    /// Where.
    pub area: String,
}

impl Complaint {
    /// Checks the complaint against itself.
    ///
    /// # Errors
    ///
    /// Every contradiction, each once. A complaint with one is still counted, by its days where it has them; but the
    /// figures are only as good as the record, so that ingest refuses it.
    pub fn check(&self) -> Result<(), Vec<Contradiction>> {
        let decided = matches!(self.status, ComplaintStatus::InProgress | ComplaintStatus::Closed);
        let once = |(at, name): (usize, &String)| !self.types[..at].contains(name);
        let found = [
            (Contradiction::AcceptedBeforeReceived, self.accepted.is_some_and(|day| day < self.received)),
            (
                Contradiction::ClosedTooEarly,
                self.closed.is_some_and(|day| day < self.accepted.unwrap_or(self.received)),
            ),
            (Contradiction::ClosedWithoutDay, self.status == ComplaintStatus::Closed && self.closed.is_none()),
            (Contradiction::DayWithoutClosing, self.status != ComplaintStatus::Closed && self.closed.is_some()),
            (Contradiction::DayWithoutAcceptance, self.accepted.is_some() && !decided),
            (Contradiction::Types, self.types.is_empty() || !self.types.iter().enumerate().all(once)),
        ];
        let found: Vec<_> =
            found.into_iter().filter(|(_, holds)| *holds).map(|(contradiction, _)| contradiction).collect();
        if found.is_empty() { Ok(()) } else { Err(found) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: i8, day: i8) -> Date {
        Date::constant(2021, month, day)
    }

    #[test]
    fn a_record_that_contradicts_itself_is_named() {
        let sound = Complaint {
            received: day(1, 1),
            accepted: Some(day(1, 5)),
            closed: Some(day(2, 1)),
            extended: false,
            status: ComplaintStatus::Closed,
            channel: "电话".to_owned(),
            types: vec!["大气".to_owned()],
            area: "集宁区".to_owned(),
        };
        let other = |change: fn(&mut Complaint)| {
            let mut other = sound.clone();
            change(&mut other);
            other.check()
        };
        assert_eq!(sound.check(), Ok(()));
        assert_eq!(other(|one| one.received = day(1, 6)), Err(vec![Contradiction::AcceptedBeforeReceived]));
        assert_eq!(other(|one| one.closed = Some(day(1, 4))), Err(vec![Contradiction::ClosedTooEarly]));
        assert_eq!(other(|one| one.closed = None), Err(vec![Contradiction::ClosedWithoutDay]));
        assert_eq!(other(|one| one.status = ComplaintStatus::InProgress), Err(vec![Contradiction::DayWithoutClosing]));
        let refused = |one: &mut Complaint| (one.status, one.closed) = (ComplaintStatus::NotAccepted, None);
        let (early, open) = (Contradiction::ClosedTooEarly, Contradiction::DayWithoutClosing);
        let both = |one: &mut Complaint| (one.status, one.closed) = (ComplaintStatus::InProgress, Some(day(1, 4)));
        assert_eq!(other(both), Err(vec![early, open]), "all are named at once");
        assert_eq!(other(refused), Err(vec![Contradiction::DayWithoutAcceptance]));
        assert_eq!(other(|one| one.types.clear()), Err(vec![Contradiction::Types]));
        assert_eq!(other(|one| one.types = vec!["水".into(), "水".into()]), Err(vec![Contradiction::Types]));
    }
}
