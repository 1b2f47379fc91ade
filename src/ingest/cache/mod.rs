//! What was read from exports, kept from one publication to the next, so that publishing costs only what changed. It is
//! derived from the inputs alone and can be deleted at any time.

mod cached_export;
mod content_hash;
mod export_cache;
mod file_fingerprint;

pub(super) use cached_export::CachedExport;
pub(super) use content_hash::content_hash;
pub use export_cache::ExportCache;
pub(super) use file_fingerprint::FileFingerprint;
