use std::{fmt, io, path::PathBuf};

use crate::{record::Diagnostic, release::ReleaseError, render::RenderError, store::FileError};

/// Why a command failed: printed, one line that says what to do, or one line for each problem of the bureau's files.
#[derive(Debug)]
pub enum Failure {
    /// The bureau's files are not sound; nothing was written.
    Problems(Vec<Diagnostic>),
    /// The folder is not there.
    NoFolder(PathBuf),
    /// A file or folder could not be read or written.
    File(FileError),
    /// A release could not be written or read.
    Release(ReleaseError),
    /// The site could not be rendered.
    Render(RenderError),
    /// Another program listens on the port.
    PortTaken(u16),
    /// No connection could be opened.
    Network(io::Error),
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<ReleaseError> for Failure {
    fn from(error: ReleaseError) -> Self {
        Self::Release(error)
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        Self::Render(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Problems(problems) => {
                for problem in problems {
                    writeln!(f, "{problem}")?;
                }
                write!(f, "共 {} 个问题，未发布任何内容", problems.len())
            }
            Self::NoFolder(path) => write!(f, "没有文件夹 {}；请检查路径", path.display()),
            Self::File(error) => error.fmt(f),
            Self::Release(error) => error.fmt(f),
            Self::Render(error) => error.fmt(f),
            Self::PortTaken(port) => write!(f, "端口 {port} 已被占用；请用 --port 换一个，如 --port 0 自动选择"),
            Self::Network(error) => write!(f, "不能提供网页（{error}）；请检查网络设置"),
        }
    }
}

impl std::error::Error for Failure {}
