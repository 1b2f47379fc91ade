//! Faults that several steps of reading a workbook find.

use std::borrow::Cow;

use crate::record::{Fault, LocatedFault, Place};

/// A file that is no sound workbook, or not to its end.
pub(super) const DAMAGED: Fault =
    Fault::constant("工作簿不完整或已损坏", "请重新复制或重新导出；能用 Excel 打开的，另存为新的 .xlsx 文件");

/// A file that would fill the memory.
pub(super) fn too_large(what: impl Into<Cow<'static, str>>) -> Fault {
    Fault::new(what, "请核对文件的来源；数据确实这么多的，请分成几个文件，或另存为“CSV UTF-8”")
}

/// The same fault at a cell of a sheet.
pub(super) fn in_cell(fault: Fault, sheet: &str, row: u64, column: u64) -> LocatedFault {
    fault.at(Place { sheet: Some(sheet.into()), line: row, column })
}
