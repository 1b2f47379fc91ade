use std::fmt;

use crate::domain::Date;

/// One complaint, without anything about who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The day it arrived.
    pub received: Date,
    /// The day it was accepted; `None` where it was not, or the export has no such day.
    pub accepted: Option<Date>,
    /// The day it was closed, for [`Status::Closed`] and no other.
    pub closed: Option<Date>,
    /// Whether the time to close was extended (Article 34).
    pub extended: bool,
    /// What became of it, as the export says.
    pub status: Status,
    /// How it came: 电话, 微信, 网络 ….
    pub channel: String,
    /// What it is about: 大气, 噪声 …; at least one, each once.
    pub types: Vec<String>,
    /// Where.
    pub area: String,
}

/// What became of a complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Not decided yet whether it is accepted: 未受理, 受理中.
    Pending,
    /// Accepted and being dealt with: 办理中, 未办理.
    InProgress,
    /// Dealt with and answered: 已办结.
    Closed,
    /// Refused, since another authority is responsible: 不受理.
    NotAccepted,
}

/// What a complaint says against itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contradiction {
    /// Accepted before it was received.
    AcceptedBeforeReceived,
    /// Closed before it was received or accepted.
    ClosedTooEarly,
    /// Its status is closed, and the day is missing.
    ClosedWithoutDay,
    /// It has a day of closing, and another status.
    DayWithoutClosing,
    /// It has a day of acceptance, and a status from before or without acceptance.
    DayWithoutAcceptance,
    /// It has no type, or one twice.
    Types,
}

impl Status {
    /// The words of the national platform's exports for it.
    pub const WORDS: [(&str, Self); 6] = [
        ("未受理", Self::Pending),
        ("受理中", Self::Pending),
        ("办理中", Self::InProgress),
        ("未办理", Self::InProgress),
        ("已办结", Self::Closed),
        ("不受理", Self::NotAccepted),
    ];

    /// The status that the word stands for; `None` for any other word.
    pub fn of(word: &str) -> Option<Self> {
        Self::WORDS.into_iter().find(|(known, _)| *known == word).map(|(_, status)| status)
    }
}

impl Complaint {
    /// Checks the complaint against itself.
    ///
    /// # Errors
    ///
    /// Every contradiction, each once. A complaint with one is still counted, by its days where it has them; but the
    /// figures are only as good as the record, so that ingest refuses it.
    pub fn check(&self) -> Result<(), Vec<Contradiction>> {
        let decided = matches!(self.status, Status::InProgress | Status::Closed);
        let once = |(at, name): (usize, &String)| !self.types[..at].contains(name);
        let found = [
            (Contradiction::AcceptedBeforeReceived, self.accepted.is_some_and(|day| day < self.received)),
            (
                Contradiction::ClosedTooEarly,
                self.closed.is_some_and(|day| day < self.accepted.unwrap_or(self.received)),
            ),
            (Contradiction::ClosedWithoutDay, self.status == Status::Closed && self.closed.is_none()),
            (Contradiction::DayWithoutClosing, self.status != Status::Closed && self.closed.is_some()),
            (Contradiction::DayWithoutAcceptance, self.accepted.is_some() && !decided),
            (Contradiction::Types, self.types.is_empty() || !self.types.iter().enumerate().all(once)),
        ];
        let found: Vec<_> =
            found.into_iter().filter(|(_, holds)| *holds).map(|(contradiction, _)| contradiction).collect();
        if found.is_empty() { Ok(()) } else { Err(found) }
    }
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AcceptedBeforeReceived => "受理日期早于收到日期",
            Self::ClosedTooEarly => "办结日期早于收到或受理日期",
            Self::ClosedWithoutDay => "已办结，却没有办结日期",
            Self::DayWithoutClosing => "有办结日期，状态却不是已办结",
            Self::DayWithoutAcceptance => "有受理日期，状态却是没有受理",
            Self::Types => "没有类型，或同一类型写了两次",
        })
    }
}

impl std::error::Error for Contradiction {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{complaint, day};

    #[test]
    fn a_record_that_contradicts_itself_is_named() {
        let sound = Complaint {
            accepted: Some(day(1, 5)),
            closed: Some(day(2, 1)),
            status: Status::Closed,
            ..complaint(day(1, 1))
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
        assert_eq!(other(|one| one.status = Status::InProgress), Err(vec![Contradiction::DayWithoutClosing]));
        let refused = |one: &mut Complaint| (one.status, one.closed) = (Status::NotAccepted, None);
        let (early, open) = (Contradiction::ClosedTooEarly, Contradiction::DayWithoutClosing);
        let both = |one: &mut Complaint| (one.status, one.closed) = (Status::InProgress, Some(day(1, 4)));
        assert_eq!(other(both), Err(vec![early, open]), "all are named at once");
        assert_eq!(other(refused), Err(vec![Contradiction::DayWithoutAcceptance]));
        assert_eq!(other(|one| one.types.clear()), Err(vec![Contradiction::Types]));
        assert_eq!(other(|one| one.types = vec!["水".into(), "水".into()]), Err(vec![Contradiction::Types]));
    }
}
