//! What was read from exports, from one publication to the next, so that publishing costs only what changed. It is made
//! from the inputs alone and can be deleted at any time.

mod cached_export;
mod export_cache;
mod file_fingerprint;

pub(super) use cached_export::CachedExport;
pub use export_cache::ExportCache;
pub(super) use file_fingerprint::FileFingerprint;
