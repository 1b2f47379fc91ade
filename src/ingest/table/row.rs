use std::{
    cell::{Cell, RefCell},
    marker::PhantomData,
};

use csv::StringRecord;

use super::{
    Column, FileKind, Header, IntakeBuilder, Record,
    cell::{not_negative, trimmed},
    columns::Found,
    day,
    detection_limit::detection_limit,
};
use crate::{
    domain::{Amount, Date, Decimal, Measured, MissingReason, Provenance},
    ingest::personal,
    record::{Diagnostic, Fault, FaultSubject, Place},
};

/// One row of a table. Its getters refuse the row for what is wrong with a cell and then give `None`.
///
/// They give `None` also for a column that the header should have and has not, which is a problem of the file. A column
/// that may be left out, and is, reads as an empty cell.
pub(in crate::ingest) struct Row<'a, C> {
    /// The line it begins on.
    pub line: u64,
    place: Place,
    header: &'a Header<'a>,
    account: &'a IntakeBuilder,
    cells: &'a StringRecord,
    /// Cells that may not be used, and why.
    unusable: &'a [(usize, Fault)],
    state: Cell<State>,
    /// The numbers that were read, by the index of the column, for the control totals of accepted rows.
    numbers: RefCell<Vec<(usize, Decimal)>>,
    columns: PhantomData<C>,
}

/// What becomes of a row; a later state outweighs an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Accepted,
    /// It is sound, and no figure is made from it.
    Ignored,
    /// A column is asked for that the header should have: a problem of the file.
    Incomplete,
    Rejected,
}

impl<'a, C: Column> Row<'a, C> {
    /// A record of a table.
    pub(super) fn new(header: &'a Header<'a>, account: &'a IntakeBuilder, record: Record<'a>) -> Self {
        let Record { place, cells, refused: unusable } = record;
        let (state, numbers) = (Cell::new(State::Accepted), RefCell::default());
        let row =
            Self { line: place.line, place, header, account, cells, unusable, state, numbers, columns: PhantomData };
        if header.spec.layout.dataset.is_personal {
            row.refuse_personal();
        }
        row
    }

    /// Refuses personal data in any column, without repeating it.
    fn refuse_personal(&self) {
        for (index, cell) in self.cells.iter().enumerate() {
            let Some(personal) = personal::found_in(cell) else { continue };
            let title = self.header.columns.public_title(index);
            let fault = Fault::new(format!("里有{personal}，是个人信息"), "请删去个人信息后再导出");
            self.reject(self.diagnostic(index, fault.about(FaultSubject::column(title))));
        }
    }

    /// Accounts for the row; gives what was read from it where it is accepted.
    pub(super) fn close<T>(self, value: Option<T>) -> Option<T> {
        if value.is_none() && self.state.get() == State::Accepted {
            debug_assert!(false, "line {} was neither read nor refused", self.line);
            self.reject(self.diagnostic(0, Fault::new("这一行没有读出来", "请把这个文件交给维护程序的人")));
        }
        match self.state.get() {
            State::Accepted => {
                let numbers = self.numbers.into_inner();
                for (column, number) in numbers {
                    self.account.add(column, 1, number);
                }
                return value;
            }
            State::Ignored => self.account.ignore(),
            State::Incomplete => {}
            State::Rejected => self.account.reject(),
        }
        None
    }

    /// Rejects the row for a fault of a cell.
    pub fn refuse(&self, column: C, fault: Fault) {
        self.reject(self.about(column, fault));
    }

    /// The value, or nothing after rejecting the row for the fault of its cell.
    pub fn or_refuse<T>(&self, column: C, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.refuse(column, fault)).ok()
    }

    /// Rejects the row for a fault that ends the reading of its file.
    pub fn stop(&self, column: C, fault: Fault) {
        self.escalate(State::Rejected);
        self.account.stop(fault.at(self.place_of(column)).in_file(self.header.file.clone()));
    }

    /// Counts the row as one that is sound and that no figure is made from.
    pub fn ignore(&self) {
        self.escalate(State::Ignored);
    }

    /// Warns of a cell; the row is accepted all the same.
    pub fn warn(&self, column: C, fault: Fault) {
        self.account.add_warning(self.about(column, fault));
    }

    fn reject(&self, rejection: Diagnostic) {
        self.escalate(State::Rejected);
        self.account.add_rejection(rejection);
    }

    fn escalate(&self, state: State) {
        self.state.set(self.state.get().max(state));
    }

    fn about(&self, column: C, fault: Fault) -> Diagnostic {
        let title = self.header.public_title(column);
        let subject = match self.raw(column) {
            "" => FaultSubject::column(title),
            _ if self.header.spec.layout.dataset.is_personal => FaultSubject::hidden_cell(title),
            cell => FaultSubject::cell(title, cell),
        };
        fault.about(subject).at(self.place_of(column)).in_file(self.header.file.clone())
    }

    fn diagnostic(&self, index: usize, fault: Fault) -> Diagnostic {
        fault.at(self.place_at(index)).in_file(self.header.file.clone())
    }

    /// The place of a column's cell, or of the row's first where the file has no such column.
    pub fn place_of(&self, column: C) -> Place {
        self.place_at(self.index(column).unwrap_or(0))
    }

    fn place_at(&self, index: usize) -> Place {
        Place { column: index as u64 + 1, ..self.place.clone() }
    }

    fn index(&self, column: C) -> Option<usize> {
        self.header.columns.index(column.index())
    }

    /// Whether the table has the column.
    pub fn has(&self, column: C) -> bool {
        self.index(column).is_some()
    }

    /// The cell as it is in the file; empty where the file has no such column.
    pub fn raw(&self, column: C) -> &'a str {
        self.index(column).and_then(|index| self.cells.get(index)).unwrap_or("")
    }

    /// The cell, empty or not.
    pub fn cell(&self, column: C) -> Option<&'a str> {
        match self.header.columns.found(column.index()) {
            Found::At(index) => match self.unusable.iter().find(|(unusable, _)| *unusable == index) {
                Some((_, fault)) => self.or_refuse(column, Err(fault.clone())),
                None => self.or_refuse(column, trimmed(self.cells.get(index)?)),
            },
            Found::Absent => Some(""),
            Found::Refused => {
                self.escalate(State::Incomplete);
                None
            }
        }
    }

    /// A day with a time, or in a workbook a day alone, which is how midnight comes out of it.
    pub fn moment(&self, column: C) -> Option<String> {
        let text = self.text(column)?;
        let midnight = self.place.sheet.is_some() && day::parse(text).is_ok();
        Some(if midnight { format!("{text} 00:00") } else { text.to_owned() })
    }

    /// The cell, which must not be empty.
    pub fn text(&self, column: C) -> Option<&'a str> {
        let cell = self.cell(column)?;
        if cell.is_empty() {
            self.refuse(column, Fault::new("是空的", "请填写"));
            return None;
        }
        Some(cell)
    }

    /// A number that is not negative.
    pub fn number(&self, column: C) -> Option<Decimal> {
        self.text(column).and_then(|text| self.decimal(column, text))
    }

    /// A number that is not negative, or nothing where the cell is empty.
    #[expect(clippy::option_option, reason = "the outer is whether the cell is sound, as for every getter")]
    pub fn optional_number(&self, column: C) -> Option<Option<Decimal>> {
        let cell = self.cell(column)?;
        if cell.is_empty() { Some(None) } else { self.decimal(column, cell).map(Some) }
    }

    /// A number that is not negative, or why there is none: an empty cell and a column that the file has not are not
    /// measured; the words for reasons, and those under `missing` in `portal.toml`, have their reasons.
    pub fn measured(&self, column: C) -> Option<Measured<Decimal>> {
        self.reason_or(column, |cell| self.decimal(column, cell))
    }

    /// As [`Self::measured`], where `<0.02` and `0.02L` are below a detection limit.
    pub fn measured_or_less(&self, column: C) -> Option<Measured<Amount>> {
        self.reason_or(column, |cell| {
            if let Some(limit) = detection_limit(cell) {
                let number = self.or_refuse(column, not_negative(limit))?;
                // No control total has it: a spreadsheet does not add it either.
                return Some(Amount { number, below_detection: true });
            }
            self.decimal(column, cell).map(|number| Amount { number, below_detection: false })
        })
    }

    fn reason_or<T>(&self, column: C, value: impl Fn(&'a str) -> Option<T>) -> Option<Measured<T>> {
        if !self.has(column) {
            return Some(Measured::Missing(MissingReason::NotMeasured));
        }
        let cell = self.cell(column)?;
        let reason = self.header.spec.missing.get(cell).copied().or_else(|| cell.parse().ok());
        match reason {
            Some(reason) => Some(Measured::Missing(reason)),
            None if cell.is_empty() => Some(Measured::Missing(MissingReason::NotMeasured)),
            None if self.header.spec.kind == FileKind::Own
                || cell.chars().any(|char| matches!(char, '0'..='9' | '０'..='９')) =>
            {
                value(cell).map(Measured::Value)
            }
            None => {
                let remedy = format!(
                    "请写成阿拉伯数字；如果表示没有数值，请在 portal.toml 这个来源的 missing 里写明，如 \"{}\" = \"未监测\"",
                    FaultSubject::short(cell)
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

    fn decimal(&self, column: C, text: &str) -> Option<Decimal> {
        let number = self.or_refuse(column, not_negative(text))?;
        self.numbers.borrow_mut().extend(self.index(column).map(|index| (index, number)));
        Some(number)
    }

    /// A day up to that of publication.
    pub fn date(&self, column: C) -> Option<Date> {
        let date = self.or_refuse(column, day::parse(self.text(column)?))?;
        let today = self.header.source.today;
        if date <= today {
            return Some(date);
        }
        self.refuse(column, Fault::new(format!("在发布日期 {today} 之后"), "请核对日期"));
        None
    }

    /// A day of the year.
    pub fn date_in(&self, column: C, year: i16) -> Option<Date> {
        let date = self.date(column)?;
        if date.year() == year {
            return Some(date);
        }
        let remedy = format!("请改正，或移到 {} 年的文件", date.year());
        self.refuse(column, Fault::new(format!("不在 {year} 年内"), remedy));
        None
    }

    /// One of a few words, read by `parse`.
    pub fn word<T>(&self, column: C, words: &[&str], parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let parsed = parse(self.text(column)?);
        if parsed.is_none() {
            self.refuse(column, Fault::new("不认识", format!("请用 {}", words.join("、"))));
        }
        parsed
    }

    /// Where the file comes from, if `portal.toml` has it.
    pub fn provenance(&self) -> Option<Provenance> {
        self.header.spec.provenance
    }
}
