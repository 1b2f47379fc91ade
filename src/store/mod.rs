//! Files on the disk as every floor above needs them: there whole or not at all, known by their SHA-256.
//!
//! Knows nothing of what is in them.

mod atomic;
mod file_error;
mod sealed;
mod sha256;

pub use atomic::{add, replace, replace_unsynced, sync_folder};
pub use file_error::FileError;
pub use sealed::{read_sealed, write_sealed};
pub use sha256::{sha256, sha256_of_file};

/// The folder of what publishing caches, below a bureau's folder. Everything in it can be deleted at any time.
pub const CACHE: &str = ".mingcha";
