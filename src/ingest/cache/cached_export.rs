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
    /// The hash of how it was read: with other settings it may read otherwise.
    pub settings: String,
    /// The day of publication: no row may be later.
    #[serde(with = "iso_date")]
    pub today: Date,
    /// The account of its rows.
    pub intake: FileIntake,
    /// Its warnings and rejections.
    pub warnings: Vec<Diagnostic>,
    /// For each year the hash of its part.
    pub parts: Vec<(i16, String)>,
}
