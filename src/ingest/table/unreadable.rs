use std::io;

use crate::record::Place;

/// Why a file cannot be read, or not further: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Unreadable {
    /// Where.
    pub place: Place,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Unreadable {
    /// A problem at a place.
    pub fn new(place: impl Into<Place>, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into(), remedy: remedy.into() }
    }
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        let (what, remedy) = match error.kind() {
            io::ErrorKind::NotFound => ("没有这个文件".to_owned(), "请放入这个文件"),
            io::ErrorKind::PermissionDenied => ("没有读取权限".to_owned(), "请开放文件的读取权限"),
            io::ErrorKind::IsADirectory => ("是文件夹，不是文件".to_owned(), "请换成数据文件"),
            io::ErrorKind::Unsupported => ("不是普通的文件".to_owned(), "请换成数据文件"),
            io::ErrorKind::Other => (error.to_string(), "请检查这一处"),
            _ => (format!("读不出来（{error}）"), "请检查磁盘和文件"),
        };
        Self::new((1, 1), what, remedy)
    }
}
