use std::fmt;

/// Two statements of one complaint that exclude each other.
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
