use super::{
    cache::ExportCache,
    table::{Layout, Source, Spec},
};
use crate::{
    domain::Portal,
    record::{SeriesRecords, air::Summarise},
};

/// What exports can be about.
pub(super) struct Subject {
    /// The layouts that its exports may have.
    pub layouts: &'static [&'static Layout],
    /// Reads its exports, and collects their problems.
    pub read: fn(&ReadContext, &mut ExportCache, &mut SeriesRecords),
}

/// What the readers of all subjects are given.
pub(super) struct ReadContext<'a> {
    /// The bureau's folder, and where goes what is found in it.
    pub source: Source<'a>,
    /// The exports, and how each is laid out.
    pub specs: &'a [Spec],
    /// Who publishes; `None` where that could not be read.
    pub portal: Option<&'a Portal>,
    /// How a day of hours is summarised.
    pub summarise: Summarise,
    /// Whether the results of a year's records with a fingerprint are known, so that they need not be read again.
    pub is_known: &'a dyn Fn(i16, &str) -> bool,
}
