use std::cell::Cell;

use csv::{ReaderBuilder, StringRecord};

use super::{Input, Problems, Row, Source};

/// A CSV file whose header was checked.
pub(super) struct Table<'a> {
    /// Which file it is.
    pub input: Input,
    /// What is wrong with it.
    pub problems: &'a Problems,
    header: StringRecord,
    rows: Vec<(u64, StringRecord)>,
    refused: Cell<bool>,
}

impl<'a> Table<'a> {
    /// Opens a file that must have exactly these columns, in any order.
    ///
    /// `None` as for [`open_with`](Self::open_with).
    pub fn open(source: &Source<'a>, input: Input, columns: &[&str]) -> Option<Self> {
        Self::open_with(source, input, columns, &[])
    }

    /// Opens a file that must have these columns and may have the optional ones, in any order.
    ///
    /// `None` where the file as a whole cannot be read. Missing and unknown columns are noted; the rest is still read,
    /// so that its problems are found in the same run.
    pub fn open_with(source: &Source<'a>, input: Input, columns: &[&str], optional: &[&str]) -> Option<Self> {
        let text = source.text(input)?;
        let problems = source.problems;
        let mut records = records(&text).into_iter();
        let (line, header) = records.next()?;
        let found = header.iter().collect::<Vec<_>>();
        for missing in columns.iter().filter(|column| !found.contains(column)) {
            let what = format!("缺少“{missing}”列，现有的列是 {}", found.join("、"));
            problems.push(input, (line, 1), what, format!("请在第一行补上“{missing}”列"));
        }
        for (index, name) in found.iter().enumerate() {
            let place = (line, index as u64 + 1);
            if found[..index].contains(name) {
                problems.push(input, place, format!("“{name}”列出现了两次"), "请删去其中一列");
            } else if !columns.contains(name) && !optional.contains(name) {
                let remedy = format!("请删去这一列，或改成 {} 之一", [columns, optional].concat().join("、"));
                problems.push(input, place, format!("不认识“{name}”列"), remedy);
            }
        }
        let (whole, torn): (Vec<_>, Vec<_>) = records.partition(|(_, record)| record.len() == header.len());
        for (line, record) in &torn {
            let what = format!("这一行有 {} 格，第一行有 {} 列", record.len(), header.len());
            let place = (*line, record.len().min(header.len()) as u64 + 1);
            problems.push(input, place, what, "请补上或删去格子；格子里有逗号的，要用英文双引号括起来");
        }
        if whole.is_empty() && torn.is_empty() {
            problems.push(input, (line, 1), "只有列名，没有数据", "请填写数据，或从原来的文件重新导出");
        }
        Some(Self { input, problems, header, rows: whole, refused: Cell::new(!torn.is_empty()) })
    }

    /// The rows that have as many fields as the header.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, record)| Row::new(self, *line, record))
    }

    /// The index of a column.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    /// Passes on what was read from a row, and remembers where it was nothing.
    pub fn keep<T>(&self, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.refused.set(true);
        }
        read
    }

    /// Whether every row could be read: if not, what is missing between rows says nothing.
    pub fn is_whole(&self) -> bool {
        !self.refused.get()
    }
}

/// The records of a CSV text, each with the line it begins on.
fn records(text: &str) -> Vec<(u64, StringRecord)> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut line, mut counted) = (1, 0);
    // Reading from memory, of text known to be UTF-8 and of rows of any length: there is nothing left to fail.
    reader
        .records()
        .map_while(Result::ok)
        .map(|record| {
            let at = record.position().map_or(0, |position| position.byte() as usize);
            // The crate's place of a record lies before the blank lines and the line feed that it skips.
            let start = at + text[at..].bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            line += text[counted..start].bytes().filter(|byte| *byte == b'\n').count() as u64;
            counted = start;
            (line, record)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, String)> {
        records(text).into_iter().map(|(line, record)| (line, record[0].to_owned())).collect()
    }

    #[test]
    fn a_row_is_found_on_the_line_an_editor_shows() {
        let expected = [(1, "a"), (2, "b"), (4, "c\nd"), (6, "e")].map(|(line, cell)| (line, cell.to_owned()));
        assert_eq!(lines("a,1\nb,2\n\n\"c\nd\",3\ne,4\n"), expected);
        let expected = [(1, "a"), (2, "b"), (4, "c\r\nd"), (6, "e")].map(|(line, cell)| (line, cell.to_owned()));
        assert_eq!(lines("a,1\r\nb,2\r\n\r\n\"c\r\nd\",3\r\ne,4"), expected);
    }
}
