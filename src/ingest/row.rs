use csv::StringRecord;

use super::{
    Table,
    cell::{not_negative, short, trimmed},
};
use crate::domain::{Date, Decimal, Period};

/// One row of a table. Its getters note what is wrong with a cell and then give `None`.
///
/// `None` also where the column is missing: that was noted once, for the table.
pub(super) struct Row<'a> {
    /// The line it begins on.
    pub line: u64,
    table: &'a Table<'a>,
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// A record of a table, which begins on the line.
    pub fn new(table: &'a Table<'a>, line: u64, record: &'a StringRecord) -> Self {
        Self { line, table, record }
    }

    /// Notes what is wrong with the cell: `what` follows its name, such as `不是数`.
    pub fn refuse(&self, column: &str, what: &str, remedy: impl Into<String>) {
        let cell = self.raw(column).unwrap_or_default();
        let named = match cell {
            "" => format!("“{column}”列{what}"),
            _ if self.table.input.is_personal() => format!("“{column}”列的内容{what}"),
            _ => format!("“{column}”列的“{}”{what}", short(cell)),
        };
        self.problem(column, named, remedy);
    }

    /// Notes a problem of the cell, in full words.
    pub fn problem(&self, column: &str, what: impl Into<String>, remedy: impl Into<String>) {
        let index = self.table.column(column).unwrap_or_default();
        self.table.problems.push(self.table.input, (self.line, index as u64 + 1), what, remedy);
    }

    /// The cell as it stands in the file.
    pub fn raw(&self, column: &str) -> Option<&'a str> {
        self.record.get(self.table.column(column)?)
    }

    /// The cell, empty or not.
    pub fn cell(&self, column: &str) -> Option<&'a str> {
        let trimmed = trimmed(self.raw(column)?);
        trimmed.map_err(|(what, remedy)| self.refuse(column, what, remedy)).ok()
    }

    /// The cell, which must not be empty.
    pub fn text(&self, column: &str) -> Option<&'a str> {
        let cell = self.cell(column)?;
        if cell.is_empty() {
            self.refuse(column, "是空的", "请填写");
            return None;
        }
        Some(cell)
    }

    /// A number that is not negative.
    pub fn number(&self, column: &str) -> Option<Decimal> {
        self.text(column).and_then(|text| self.decimal(column, text))
    }

    /// A number that is not negative, or nothing where the cell is empty.
    #[expect(clippy::option_option, reason = "the outer says whether the cell is sound, as for every getter")]
    pub fn optional_number(&self, column: &str) -> Option<Option<Decimal>> {
        let cell = self.cell(column)?;
        if cell.is_empty() { Some(None) } else { self.decimal(column, cell).map(Some) }
    }

    fn decimal(&self, column: &str, text: &str) -> Option<Decimal> {
        not_negative(text).map_err(|(what, remedy)| self.refuse(column, what, remedy)).ok()
    }

    /// A day.
    pub fn date(&self, column: &str) -> Option<Date> {
        match self.text(column)?.parse() {
            Ok(Period::Day(day)) => return Some(day),
            _ => self.refuse(column, "不是日期", "请写成 2021-01-31 这样的日期"),
        }
        None
    }

    /// A day of the year.
    pub fn date_in(&self, column: &str, year: i16) -> Option<Date> {
        let date = self.date(column)?;
        if date.year() == year {
            return Some(date);
        }
        self.refuse(column, &format!("不在 {year} 年内"), format!("请改正，或移到 {} 年的文件", date.year()));
        None
    }

    /// One of a few words, read by `parse`.
    pub fn word<T>(&self, column: &str, words: &[&str], parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let parsed = parse(self.text(column)?);
        if parsed.is_none() {
            self.refuse(column, "不认识", format!("请用 {}", words.join("、")));
        }
        parsed
    }
}
