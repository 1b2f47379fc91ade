//! Faults of any table, be it in a bureau's file or in a pipe.

use std::{error::Error, io};

use super::lines::RowTooLong;
use crate::record::{Fault, FaultSubject};

/// A file without content.
pub(in crate::ingest) const EMPTY_FILE: Fault = Fault::constant("文件是空的", "请放入内容，或从原来的文件重新导出");

/// A file in an encoding that is not read.
pub(in crate::ingest) const NOT_UTF8: Fault = Fault::constant("这里不是 UTF-8 编码的文字", "请把文件另存为 UTF-8 编码");

/// A row that has more or fewer cells than the first.
pub fn ragged_row(cells: usize, width: usize) -> Fault {
    let what = format!("这一行有 {cells} 格，第一行有 {width} 列");
    Fault::new(what, "请补上或删去格子；格子里有逗号的，要用英文双引号括起来")
}

/// A second column with a title that only one may have.
pub fn doubled_column(title: &str) -> Fault {
    Fault::new("出现了两次", "请删去其中一列").about(FaultSubject::column(title))
}

/// A file that the system does not give, or not to its end.
pub(in crate::ingest) fn unreadable(error: &io::Error) -> Fault {
    let is_row_too_long = error.get_ref().is_some_and(<dyn Error + Send + Sync>::is::<RowTooLong>);
    match error.kind() {
        io::ErrorKind::NotFound => Fault::constant("没有这个文件", "请放入这个文件"),
        io::ErrorKind::PermissionDenied => Fault::constant("没有读取权限", "请开放文件的读取权限"),
        io::ErrorKind::IsADirectory => Fault::constant("是文件夹，不是文件", "请换成数据文件"),
        io::ErrorKind::Unsupported => Fault::constant("不是普通的文件", "请换成数据文件"),
        _ if is_row_too_long => Fault::new(error.to_string(), "请检查这一处"),
        _ => Fault::new(format!("读不出来（{error}）"), "请检查磁盘和文件"),
    }
}

/// The error of the system: reading rows of any length and any bytes fails for no other reason.
pub fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
