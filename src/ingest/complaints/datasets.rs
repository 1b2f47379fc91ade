use crate::ingest::table::Dataset;

/// Complaints, one a row.
pub(super) const COMPLAINTS: Dataset =
    Dataset { path: "series/complaints.csv", rank: 7, is_series: true, is_personal: true };

/// Enforcement cases, one a row.
pub(super) const CASES: Dataset =
    Dataset { path: "series/enforcement-cases.csv", rank: 8, is_series: true, is_personal: true };
