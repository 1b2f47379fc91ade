use calamine::{DataRef, XlsxCellFormulaMetadataRecord};

use super::{date, number};
use crate::record::Fault;

/// The longest text that Excel keeps in a cell, in characters. A file can hold more, and repeat it in every cell.
const MAX_CHARACTERS: usize = 32_767;

const FORMULA: Fault = Fault::constant("是公式", "请复制后“选择性粘贴”为数值");
const ERROR: Fault = Fault::constant("是 Excel 的错误值", "请改正算出它的公式，或留空");
const NO_NUMBER: Fault = Fault::constant("不是数", "请填写阿拉伯数字，如 92.1");
const NO_DATE: Fault = Fault::constant("不是真实的日期或时间", "请写成 2021-01-31 这样的日期，或把格式改为“常规”");
const TOO_LONG: Fault = Fault::constant("超过 32767 个字", "请缩短");

/// One cell of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ingest) struct SheetCell {
    /// What a person sees, in the plainest form: `92.1`, `2021-01-31`, `2021-01-31 08:00`, `TRUE`. Text is kept
    /// with the spaces around it.
    ///
    /// Empty where the cell is refused.
    pub text: String,
    /// Why the cell may not be used, where it may not.
    pub fault: Option<Fault>,
}

impl SheetCell {
    /// Reads a cell of the workbook, in place of the one before.
    pub fn read(&mut self, record: &XlsxCellFormulaMetadataRecord, is_1904: bool) {
        self.clear();
        if record.formula.is_some() {
            // What a formula gave when the file was saved may have been out of date then.
            self.fault = Some(FORMULA);
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
            DataRef::Error(_) => self.fault = Some(ERROR),
        }
    }

    /// Makes the cell an empty one, and keeps the memory of its text for the next.
    pub fn clear(&mut self) {
        self.text.clear();
        self.fault = None;
    }

    /// Whether there is nothing to read and nothing to refuse: a cell that was only coloured, or holds spaces.
    pub fn is_blank(&self) -> bool {
        self.fault.is_none() && self.text.trim().is_empty()
    }

    fn string(&mut self, text: &str) {
        if text.chars().nth(MAX_CHARACTERS).is_some() {
            self.fault = Some(TOO_LONG);
        } else {
            self.text.push_str(text);
        }
    }

    fn found(&mut self, text: Option<String>, fault: Fault) {
        match text {
            Some(text) => self.text = text,
            None => self.fault = Some(fault),
        }
    }
}
