use std::{fmt, path::PathBuf};

use crate::store::FileError;

/// Why a release could not be written or read, as one line that says what to do about it.
#[derive(Debug)]
pub enum ReleaseError {
    /// A file or folder could not be read or written.
    File(FileError),
    /// What was published is not what the manifest says.
    Damaged(PathBuf),
}

impl From<FileError> for ReleaseError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl fmt::Display for ReleaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Damaged(path) => write!(f, "{} 与清单不符或已损坏；请重新运行 mingcha publish", path.display()),
        }
    }
}

impl std::error::Error for ReleaseError {}
