//! Files on the disk as every floor above needs them: there whole or not at all, known by their SHA-256.
//!
//! Knows nothing of what is in them.

mod atomic;
mod file_error;
mod sha256;

pub use atomic::{add, replace, sync_folder};
pub use file_error::FileError;
pub use sha256::{sha256, sha256_of_file};
