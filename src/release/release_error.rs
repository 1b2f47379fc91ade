use std::{fmt, path::PathBuf};

use crate::store::FileError;

/// Why a release could not be written or read: displayed as one line in Chinese with the remedy.
///
/// ```
/// use std::path::Path;
/// use mingcha::release::read_manifest;
///
/// let error = read_manifest(Path::new("no such folder")).unwrap_err();
/// assert_eq!(error.to_string(), "读取 no such folder/manifest.json 失败：不存在；请检查路径");
/// ```
#[derive(Debug)]
pub enum ReleaseError {
    /// A file or folder could not be read or written.
    File(FileError),
    /// A published file is not the one that the manifest names.
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
