use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// A place in a file. Its [`Display`](fmt::Display) follows the file's name: `:12:3`, in a workbook `[空气!C12]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The sheet, in a workbook.
    pub sheet: Option<Arc<str>>,
    /// The line as an editor counts it, in a workbook the row, from 1. A row that spans several lines has the number of
    /// its first.
    pub line: u64,
    /// In a table the column (field) from 1; in other files the character of the line from 1.
    pub column: u64,
}

impl From<(u64, u64)> for Place {
    fn from((line, column): (u64, u64)) -> Self {
        Self { sheet: None, line, column }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.sheet {
            None => write!(f, ":{}:{}", self.line, self.column),
            Some(sheet) => write!(f, "[{sheet}!{}{}]", letters(self.column), self.line),
        }
    }
}

/// A column's name in a spreadsheet: A to Z, AA, AB ….
fn letters(column: u64) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.extend(('A'..='Z').nth(usize::try_from((rest - 1) % 26).expect("less than 26")));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_as_its_file_counts() {
        assert_eq!(Place::from((12, 3)).to_string(), ":12:3");
        assert_eq!(Place { sheet: Some("空气".into()), line: 12, column: 28 }.to_string(), "[空气!AB12]");
        assert_eq!([1, 26, 27, 702, 703, 16_384].map(letters), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
