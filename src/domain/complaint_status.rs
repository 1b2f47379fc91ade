use std::str::FromStr;

use super::UnknownName;

/// The status of a complaint in an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComplaintStatus {
    /// Not decided yet whether it is accepted: 未受理, 受理中.
    Pending,
    /// Accepted and being dealt with: 办理中, 未办理.
    InProgress,
    /// Dealt with and answered: 已办结.
    Closed,
    /// Refused, since another authority is responsible: 不受理.
    NotAccepted,
}

impl ComplaintStatus {
    /// The words of the national platform's exports, each with its status.
    pub const WORDS: [(&str, Self); 6] = [
        ("未受理", Self::Pending),
        ("受理中", Self::Pending),
        ("办理中", Self::InProgress),
        ("未办理", Self::InProgress),
        ("已办结", Self::Closed),
        ("不受理", Self::NotAccepted),
    ];
}

impl FromStr for ComplaintStatus {
    type Err = UnknownName;

    fn from_str(word: &str) -> Result<Self, UnknownName> {
        Self::WORDS.into_iter().find(|(known, _)| *known == word).map(|(_, status)| status).ok_or(UnknownName)
    }
}
