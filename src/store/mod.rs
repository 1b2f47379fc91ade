//! Files on the disk as every floor above needs them: there whole or not at all, known by their SHA-256.
//!
//! Knows nothing of what is in them.

mod atomic;
mod cache_file;
mod file_error;
mod sha256;

pub use atomic::{add, replace, replace_unsynced, sync_folder};
pub use cache_file::{read_cache_file, write_cache_file};
pub use file_error::FileError;
pub use sha256::{sha256, sha256_of_file};

/// The folder of what publishing caches, below a bureau's folder. Everything in it can be deleted at any time.
pub const CACHE_FOLDER: &str = ".mingcha";
