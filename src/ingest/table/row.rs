use std::cell::{Cell, RefCell};

use csv::StringRecord;

use super::{
    Account, Header, Record,
    cell::{not_negative, trimmed},
    day,
    detection_limit::detection_limit,
};
use crate::{
    domain::{Amount, Date, Decimal, Measured, Missing, Provenance},
    ingest::personal,
    record::{Diagnostic, Fault, Place, Subject},
};

/// One row of a table. Its getters note what is wrong with a cell and then give `None`.
///
/// `None` also where the column is missing: that was noted once, for the table.
pub(in crate::ingest) struct Row<'a> {
    /// The line it begins on.
    pub line: u64,
    place: Place,
    header: &'a Header<'a>,
    account: &'a Account,
    cells: &'a StringRecord,
    /// Cells that may not be used, and why.
    unusable: &'a [(usize, Fault)],
    is_rejected: Cell<bool>,
    /// The numbers that were read, for the control totals, should the row be accepted.
    numbers: RefCell<Vec<(&'a str, Decimal)>>,
}

impl<'a> Row<'a> {
    /// A record of a table.
    pub fn new(header: &'a Header<'a>, account: &'a Account, record: Record<'a>) -> Self {
        let Record { place, cells, refused: unusable } = record;
        let (is_rejected, numbers) = (Cell::new(false), RefCell::default());
        let row = Self { line: place.line, place, header, account, cells, unusable, is_rejected, numbers };
        if header.spec.layout.dataset.is_personal {
            row.refuse_personal();
        }
        row
    }

    /// Refuses what tells of a person, in whatever column, without repeating it.
    fn refuse_personal(&self) {
        for (index, cell) in self.cells.iter().enumerate() {
            let Some(personal) = personal::found_in(cell) else { continue };
            let title = self.header.columns.titles().nth(index).unwrap_or_default();
            let fault = Fault::new(format!("里有{personal}，是个人信息"), "请删去个人信息后再导出");
            self.reject(self.diagnostic(index, fault.about(Subject::column(title))));
        }
    }

    /// Accounts for the row: rejected where anything in it was refused.
    pub fn close(self) {
        if self.is_rejected.get() {
            self.account.reject(1);
            return;
        }
        for (field, number) in self.numbers.into_inner() {
            self.account.add(field, 1, number);
        }
    }

    /// Rejects the row for a fault of a cell.
    pub fn refuse(&self, column: &str, fault: Fault) {
        self.reject(self.about(column, fault));
    }

    /// The value, or nothing after rejecting the row for the fault of its cell.
    pub fn or_refuse<T>(&self, column: &str, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.refuse(column, fault)).ok()
    }

    /// Rejects the row for a fault that ends the reading of its file.
    pub fn stop(&self, column: &str, fault: Fault) {
        self.is_rejected.set(true);
        self.account.stop(self.diagnostic(self.index(column), fault));
    }

    /// Warns of a cell; the row is accepted all the same.
    pub fn warn(&self, column: &str, fault: Fault) {
        self.account.add_warning(self.about(column, fault));
    }

    fn reject(&self, rejection: Diagnostic) {
        self.is_rejected.set(true);
        self.account.add_rejection(rejection);
    }

    fn about(&self, column: &str, fault: Fault) -> Diagnostic {
        let title = self.header.columns.title(column);
        let subject = match self.raw(column).unwrap_or_default() {
            "" => Subject::column(title),
            _ if self.header.spec.layout.dataset.is_personal => Subject::hidden_cell(title),
            cell => Subject::cell(title, cell),
        };
        self.diagnostic(self.index(column), fault.about(subject))
    }

    fn diagnostic(&self, index: usize, fault: Fault) -> Diagnostic {
        fault.at(self.place_at(index)).in_file(self.header.file.clone())
    }

    fn index(&self, column: &str) -> usize {
        self.header.columns.index(column).unwrap_or_default()
    }

    /// The place of a column's cell in this row.
    pub fn place_of(&self, column: &str) -> Place {
        self.place_at(self.index(column))
    }

    fn place_at(&self, index: usize) -> Place {
        Place { column: index as u64 + 1, ..self.place.clone() }
    }

    /// The cell as it stands in the file.
    pub fn raw(&self, column: &str) -> Option<&'a str> {
        self.cells.get(self.header.columns.index(column)?)
    }

    /// The cell, empty or not.
    pub fn cell(&self, column: &str) -> Option<&'a str> {
        let index = self.header.columns.index(column)?;
        if let Some((_, fault)) = self.unusable.iter().find(|(unusable, _)| *unusable == index) {
            self.refuse(column, fault.clone());
            return None;
        }
        self.or_refuse(column, trimmed(self.raw(column)?))
    }

    /// A day with a time, or in a workbook a day alone, which is how midnight comes out of it.
    pub fn moment(&self, column: &str) -> Option<String> {
        let text = self.text(column)?;
        let midnight = self.place.sheet.is_some() && day::parse(text).is_ok();
        Some(if midnight { format!("{text} 00:00") } else { text.to_owned() })
    }

    /// Whether nothing in the row was refused so far.
    pub fn is_sound(&self) -> bool {
        !self.is_rejected.get()
    }

    /// Whether the table has the column.
    pub fn has(&self, column: &str) -> bool {
        self.header.columns.index(column).is_some()
    }

    /// The cell, which must not be empty.
    pub fn text(&self, column: &str) -> Option<&'a str> {
        let cell = self.cell(column)?;
        if cell.is_empty() {
            self.refuse(column, Fault::new("是空的", "请填写"));
            return None;
        }
        Some(cell)
    }

    /// A number that is not negative.
    pub fn number(&self, column: &'a str) -> Option<Decimal> {
        self.text(column).and_then(|text| self.decimal(column, text))
    }

    /// A number that is not negative, or nothing where the cell is empty.
    #[expect(clippy::option_option, reason = "the outer says whether the cell is sound, as for every getter")]
    pub fn optional_number(&self, column: &'a str) -> Option<Option<Decimal>> {
        let cell = self.cell(column)?;
        if cell.is_empty() { Some(None) } else { self.decimal(column, cell).map(Some) }
    }

    /// A number that is not negative, or why there is none: an empty cell and a column that the file has not are not
    /// measured; the words for reasons and what `portal.toml` says under `missing` stand for their reasons.
    pub fn measured(&self, column: &'a str) -> Option<Measured<Decimal>> {
        self.reason_or(column, |cell| self.decimal(column, cell))
    }

    /// As [`Self::measured`], where `<0.02` and `0.02L` say that there is less than that.
    pub fn measured_or_less(&self, column: &'a str) -> Option<Measured<Amount>> {
        self.reason_or(column, |cell| {
            if let Some(limit) = detection_limit(cell) {
                let number = self.or_refuse(column, not_negative(limit))?;
                // No control total has it: a spreadsheet does not add it either.
                return Some(Amount { number, below_detection: true });
            }
            self.decimal(column, cell).map(|number| Amount { number, below_detection: false })
        })
    }

    fn reason_or<T>(&self, column: &str, value: impl Fn(&'a str) -> Option<T>) -> Option<Measured<T>> {
        if !self.has(column) {
            return Some(Measured::Missing(Missing::NotMeasured));
        }
        let cell = self.cell(column)?;
        let reason = self.header.spec.missing.get(cell).copied().or_else(|| Missing::from_word(cell));
        match reason {
            Some(reason) => Some(Measured::Missing(reason)),
            None if cell.is_empty() => Some(Measured::Missing(Missing::NotMeasured)),
            None if self.header.spec.exact || cell.chars().any(|char| matches!(char, '0'..='9' | '０'..='９')) => {
                value(cell).map(Measured::Value)
            }
            None => {
                let remedy = format!(
                    "请写成阿拉伯数字；如果表示没有数值，请在 portal.toml 这个来源的 missing 里写明，如 \"{}\" = \"未监测\"",
                    Subject::short(cell)
                );
                self.refuse(column, Fault::new("不是数", remedy));
                None
            }
        }
    }

    /// The day of publication.
    pub fn today(&self) -> Date {
        self.header.source.today
    }

    fn decimal(&self, column: &'a str, text: &str) -> Option<Decimal> {
        let number = self.or_refuse(column, not_negative(text))?;
        self.numbers.borrow_mut().push((column, number));
        Some(number)
    }

    /// A day up to that of publication.
    pub fn date(&self, column: &str) -> Option<Date> {
        let date = self.or_refuse(column, day::parse(self.text(column)?))?;
        let today = self.header.source.today;
        if date <= today {
            return Some(date);
        }
        self.refuse(column, Fault::new(format!("在发布日期 {today} 之后"), "请核对日期"));
        None
    }

    /// A day of the year.
    pub fn date_in(&self, column: &str, year: i16) -> Option<Date> {
        let date = self.date(column)?;
        if date.year() == year {
            return Some(date);
        }
        let remedy = format!("请改正，或移到 {} 年的文件", date.year());
        self.refuse(column, Fault::new(format!("不在 {year} 年内"), remedy));
        None
    }

    /// One of a few words, read by `parse`.
    pub fn word<T>(&self, column: &str, words: &[&str], parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let parsed = parse(self.text(column)?);
        if parsed.is_none() {
            self.refuse(column, Fault::new("不认识", format!("请用 {}", words.join("、"))));
        }
        parsed
    }

    /// Where the file comes from, if `portal.toml` says so.
    pub fn provenance(&self) -> Option<Provenance> {
        self.header.spec.provenance
    }
}
