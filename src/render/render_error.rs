use std::{fmt, path::PathBuf};

use crate::{release::ReleaseError, store::FileError};

/// Why a site could not be rendered, as one line that says what to do about it.
#[derive(Debug)]
pub enum RenderError {
    /// A file or folder could not be read or written.
    File(FileError),
    /// What was published could not be read.
    Release(ReleaseError),
    /// The page is not the template that Trunk built.
    NoTemplate(PathBuf),
    /// The build of the browser's program is under way, or was interrupted.
    Unfinished(PathBuf),
    /// The folder to render to holds something else than a rendered site, or cannot be replaced at all.
    NotASite(PathBuf),
}

impl From<FileError> for RenderError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<ReleaseError> for RenderError {
    fn from(error: ReleaseError) -> Self {
        Self::Release(error)
    }
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::Release(error) => error.fmt(f),
            Self::NoTemplate(path) => {
                write!(f, "{} 不是本站的网页模板；请重新编译网页程序（make build）", path.display())
            }
            Self::Unfinished(path) => write!(
                f,
                "{} 里的网页程序没有编译完，或正在编译；请等编译结束，或重新编译（make build）",
                path.display()
            ),
            Self::NotASite(path) => write!(f, "{} 里有别的文件，不会替换它；请换一个空文件夹", path.display()),
        }
    }
}

impl std::error::Error for RenderError {}
