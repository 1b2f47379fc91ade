//! What is published, on the disk.

mod published;
mod release_error;

pub use published::{MANIFEST, Published, by_name, bytes, read_manifest, read_published, snapshot};
pub use release_error::ReleaseError;
