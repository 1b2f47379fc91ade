//! What is published, on the disk: encoded and named after its content, written so that the old holds until the new is
//! whole, and read back.

mod encode;
mod hours;
mod prepared_file;
mod published;
#[expect(clippy::module_inception, reason = "the type is the module's subject, and a file is named after its type")]
mod release;
mod release_error;
mod year_cache;

pub use published::{MANIFEST, Published, by_name, bytes, read_manifest, read_published, snapshot};
pub use release::{Release, WriteSummary};
pub use release_error::ReleaseError;
pub use year_cache::YearCache;
