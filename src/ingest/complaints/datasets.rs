use std::io;

use crate::{
    ingest::table::{Dataset, Source, Spec},
    record::File,
};

/// Complaints, one a row.
pub(super) const COMPLAINTS: Dataset =
    Dataset { path: "series/complaints.csv", rank: 7, is_series: true, is_personal: true };

/// Enforcement cases, one a row.
pub(super) const CASES: Dataset =
    Dataset { path: "series/enforcement-cases.csv", rank: 8, is_series: true, is_personal: true };

/// The files of a dataset that goes with another: none where both are absent; a problem where it alone is.
pub(super) fn both_or_none<'s>(
    source: &Source,
    specs: &'s [Spec],
    dataset: &Dataset,
    other: &Dataset,
) -> Option<Vec<(&'s Spec, File)>> {
    let files = source.files(specs, dataset);
    if files.is_empty() && specs.iter().any(|spec| spec.layout.dataset == other) {
        source.unreadable(dataset, io::Error::from(io::ErrorKind::NotFound).into());
    }
    Some(files).filter(|files| !files.is_empty())
}
