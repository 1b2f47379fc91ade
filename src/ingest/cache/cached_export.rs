use serde::{Deserialize, Serialize};

use super::FileFingerprint;
use crate::{
    domain::{Date, iso_date},
    record::Diagnostic,
    snapshot::FileIntake,
};

/// What was read from an export.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::ingest) struct CachedExport {
    /// The file.
    pub fingerprint: FileFingerprint,
    /// How it was read: other settings make another reading of it.
    pub settings: String,
    /// The day of publication it was held against.
    #[serde(with = "iso_date")]
    pub today: Date,
    /// What became of its rows.
    pub intake: FileIntake,
    /// What is odd about it, and what was rejected.
    pub warnings: Vec<Diagnostic>,
    /// For each year the hash of its part.
    pub parts: Vec<(i16, String)>,
}
