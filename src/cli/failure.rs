use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use crate::ingest::Problem;

/// Why a verb could not do its work, as one line that says what to do; problems with the input, one line each.
#[derive(Debug)]
pub enum Failure {
    /// The bureau's files are not sound; nothing was written.
    Problems(Vec<Problem>),
    /// The folder is not there.
    NoFolder(PathBuf),
    /// A file or folder could not be read or written.
    File {
        /// What was tried, such as `写入`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// What was published is not what the manifest says.
    Damaged(PathBuf),
    /// The page is not the portal's template.
    NoTemplate(PathBuf),
    /// The folder to render to holds something that was not rendered, and would be lost.
    NotASite(PathBuf),
    /// Another program listens on the port.
    PortTaken(u16),
    /// No connection could be opened.
    Network(io::Error),
}

impl Failure {
    /// Turns what the system said about a path into a failure.
    pub fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::File { doing, path: path.to_owned(), error }
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
            Self::File { doing, path, error } => {
                let (why, remedy) = reason(error);
                write!(f, "{doing} {} 失败：{why}；{remedy}", path.display())
            }
            Self::Damaged(path) => write!(f, "{} 与清单不符或已损坏；请重新运行 mingcha publish", path.display()),
            Self::NoTemplate(path) => {
                write!(f, "{} 不是本站的网页模板；请重新编译网页程序（make build）", path.display())
            }
            Self::NotASite(path) => write!(f, "{} 里有别的文件，不会替换它；请换一个空文件夹", path.display()),
            Self::PortTaken(port) => write!(f, "端口 {port} 已被占用；请用 --port 换一个，如 --port 0 自动选择"),
            Self::Network(error) => write!(f, "不能提供网页（{error}）；请检查网络设置"),
        }
    }
}

impl std::error::Error for Failure {}

fn reason(error: &io::Error) -> (String, &'static str) {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => ("不存在".to_owned(), "请检查路径"),
        Kind::PermissionDenied => ("没有权限".to_owned(), "请开放权限，或换一个文件夹"),
        Kind::NotADirectory | Kind::AlreadyExists => {
            ("同名的文件占了文件夹的位置".to_owned(), "请移开它，或换一个文件夹")
        }
        Kind::IsADirectory => ("同名的文件夹占了文件的位置".to_owned(), "请移开它"),
        Kind::ReadOnlyFilesystem => ("磁盘是只读的".to_owned(), "请换一个文件夹"),
        Kind::StorageFull | Kind::QuotaExceeded => ("磁盘已满".to_owned(), "请腾出空间"),
        _ => (error.to_string(), "请检查磁盘和文件"),
    }
}
