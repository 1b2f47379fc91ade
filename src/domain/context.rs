use serde::{Deserialize, Serialize};

use super::{Decimal, Period};

/// A number that somebody else published: shown beside the bureau's own, under its own source, and never mixed with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContextFigure {
    /// The quantity: the `code` of a figure of the bureau that it is shown beside, or one of its own.
    pub code: String,
    /// Its name in words.
    pub metric: String,
    /// The area, as its source names it.
    pub area: String,
    /// The time it refers to.
    pub period: Period,
    /// The time in the words of its source, such as `20世纪60年代初`.
    pub period_text: String,
    /// The value, with the decimals it was published with.
    pub value: Decimal,
    /// The unit as printed.
    pub unit: super::Unit,
    /// The title of the source, with its publisher and date.
    pub source_title: String,
    /// The address of the source.
    pub source_url: String,
    /// The sentence it was published in.
    pub quote: String,
}
