use serde::{Deserialize, Serialize};

use super::{Decimal, Period};

/// A number that somebody else published: shown beside the bureau's own under its own source, never mixed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextFigure {
    /// What it can stand beside: the `code` of a figure of the bureau, or a topic of its own.
    pub code: String,
    /// Its name in words.
    pub metric: String,
    /// What it speaks of, as its source names it.
    pub area: String,
    /// The time it speaks of.
    pub period: Period,
    /// The time as its source words it, such as `20世纪60年代初`.
    pub period_text: String,
    /// The value, with the decimals it was published with.
    pub value: Decimal,
    /// The unit as printed.
    pub unit: super::Unit,
    /// The title of the source, with its publisher and date.
    pub source_title: String,
    /// The address of the source.
    pub source_url: String,
    /// The words it was published in.
    pub quote: String,
}
