use calamine::{DataRef, XlsxCellFormulaMetadataRecord};

use super::{date, number};
use crate::ingest::table::cell;

/// The longest text that Excel keeps in a cell, in characters. A file can hold more, and repeat it in every cell.
const LONGEST: usize = 32_767;

const FORMULA: cell::Refusal = ("是公式", "请复制后“选择性粘贴”为数值");
const ERROR: cell::Refusal = ("是 Excel 的错误值", "请改正算出它的公式，或留空");
const NO_NUMBER: cell::Refusal = ("不是数", "请填写阿拉伯数字，如 92.1");
const NO_DATE: cell::Refusal = ("不是真实的日期或时间", "请写成 2021-01-31 这样的日期，或把格式改为“常规”");
const TOO_LONG: cell::Refusal = ("超过 32767 个字", "请缩短");

/// One cell of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ingest) struct Cell {
    /// What a person sees, in the plainest form: `92.1`, `2021-01-31`, `2021-01-31 08:00`, `TRUE`. Text stands as it is
    /// in the file, with the spaces around it.
    ///
    /// Empty where the cell is refused.
    pub text: String,
    /// What and remedy, where the cell itself may not be used.
    pub refusal: Option<cell::Refusal>,
}

impl Cell {
    /// What a cell of the workbook says, in place of what this one said.
    pub fn read(&mut self, record: &XlsxCellFormulaMetadataRecord, is_1904: bool) {
        self.clear();
        if record.formula.is_some() {
            // What a formula gave when the file was saved may have been out of date then.
            self.refusal = Some(FORMULA);
            return;
        }
        match &record.value {
            DataRef::Empty => (),
            DataRef::String(text) => self.string(text),
            DataRef::SharedString(text) => self.string(text),
            DataRef::Bool(true) => self.text.push_str("TRUE"),
            DataRef::Bool(false) => self.text.push_str("FALSE"),
            DataRef::Int(number) => self.text = number.to_string(),
            DataRef::Float(number) => self.found(number::text(*number), NO_NUMBER),
            DataRef::DateTime(stored) => self.found(date::text(stored, is_1904), NO_DATE),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => self.string(&date::iso(text)),
            DataRef::Error(_) => self.refusal = Some(ERROR),
        }
    }

    /// Makes the cell an empty one, and keeps the memory of its text for the next.
    pub fn clear(&mut self) {
        self.text.clear();
        self.refusal = None;
    }

    /// Whether there is nothing to read and nothing to refuse: a cell that was only coloured, or holds spaces.
    pub fn is_blank(&self) -> bool {
        self.refusal.is_none() && self.text.trim().is_empty()
    }

    fn string(&mut self, text: &str) {
        if text.chars().nth(LONGEST).is_some() {
            self.refusal = Some(TOO_LONG);
        } else {
            self.text.push_str(text);
        }
    }

    fn found(&mut self, text: Option<String>, refusal: cell::Refusal) {
        match text {
            Some(text) => self.text = text,
            None => self.refusal = Some(refusal),
        }
    }
}
