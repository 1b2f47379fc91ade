use std::io;

/// What is wrong with a workbook or with a place in it, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Refusal {
    /// The name of the sheet as it may be shown, where the problem lies in one.
    pub sheet: Option<String>,
    /// The cell as Excel names it, such as `C12`, where the problem lies in one.
    pub cell: Option<String>,
    /// The row from 1; 1 where the workbook as a whole is meant.
    pub row: u64,
    /// The column from 1; 1 where the workbook or the row as a whole is meant.
    pub column: u64,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl Refusal {
    /// Of the workbook as a whole.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { sheet: None, cell: None, row: 1, column: 1, what: what.into(), remedy: remedy.into() }
    }

    /// Of a file that is no sound workbook, or no longer.
    pub fn damaged() -> Self {
        Self::new("工作簿不完整或已损坏", "请重新复制或重新导出；能用 Excel 打开的，另存为新的 .xlsx 文件")
    }

    /// Of a file that would fill the memory.
    pub fn too_large(what: impl Into<String>) -> Self {
        Self::new(what, "请核对文件的来源；数据确实这么多的，请分成几个文件，或另存为“CSV UTF-8”")
    }

    /// Of a file that the system does not give.
    pub fn unread(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::new("没有这个文件", "请放入这个文件"),
            io::ErrorKind::PermissionDenied => Self::new("没有读取权限", "请开放文件的读取权限"),
            _ => Self::new("读不出来", "请检查磁盘和文件"),
        }
    }

    /// The same, said of a row of a sheet.
    pub fn in_row(mut self, sheet: &str, row: u64) -> Self {
        (self.sheet, self.row) = (Some(sheet.to_owned()), row);
        self
    }

    /// The same, said of a cell of a sheet.
    pub fn in_cell(mut self, sheet: &str, row: u64, column: u64) -> Self {
        (self.cell, self.column) = (Some(cell_name(row, column)), column);
        self.in_row(sheet, row)
    }
}

/// The name that Excel gives a cell.
fn cell_name(row: u64, mut column: u64) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        let letter = b'A' + ((column - 1) % 26) as u8;
        letters.push(char::from(letter));
        column = (column - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

#[cfg(test)]
mod tests {
    use super::cell_name;

    #[test]
    fn a_cell_is_named_as_in_excel() {
        let names = [(12, 3), (1, 26), (1, 27), (7, 702), (7, 703), (1_048_576, 16_384)];
        let names = names.map(|(row, column)| cell_name(row, column));
        assert_eq!(names, ["C12", "Z1", "AA1", "ZZ7", "AAA7", "XFD1048576"]);
    }
}
