use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// A file or folder that could not be read or written, as one line that says what to do about it.
#[derive(Debug)]
pub struct FileError {
    /// What was tried, such as `写入`.
    doing: &'static str,
    /// The file or folder.
    path: PathBuf,
    /// What the system said.
    error: io::Error,
}

impl FileError {
    /// Turns what the system said about a path into an error.
    pub fn context(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self { doing, path: path.to_owned(), error }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { doing, path, error } = self;
        let (why, remedy) = reason(error);
        write!(f, "{doing} {} 失败：{why}；{remedy}", path.display())
    }
}

impl std::error::Error for FileError {}

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
