use serde::Serialize;

/// What is published of an export of hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub(in crate::ingest) enum Publish {
    /// The days that are computed from them.
    #[default]
    Days,
    /// The hours as they are; the days come from another file.
    Hours,
    /// Both.
    Both,
}

impl Publish {
    /// Whether hours are published as they are.
    pub fn hours(self) -> bool {
        self != Self::Days
    }
}
