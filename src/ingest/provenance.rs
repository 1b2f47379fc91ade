use std::cell::Cell;

use super::Row;
use crate::domain::Provenance;

const COLUMN: &str = "provenance";
const WORDS: [&str; 2] = ["演示数据", "本局数据"];

/// Reads where the rows of a file come from, which must be the same for all.
#[derive(Default)]
pub(super) struct Uniform(Cell<Option<(Provenance, u64)>>);

impl Uniform {
    /// Reads the row's provenance and compares it with the first row's.
    pub fn read(&self, row: &Row) -> Option<Provenance> {
        let own = row.word(COLUMN, &WORDS, |word| match word {
            "演示数据" => Some(Provenance::Demonstration),
            "本局数据" => Some(Provenance::Bureau),
            _ => None,
        })?;
        let (first, line) = self.0.get().unwrap_or((own, row.line));
        self.0.set(Some((first, line)));
        if own != first {
            row.refuse(COLUMN, &format!("与第 {line} 行不同"), "一个文件里的来源要一致，请分成两个文件或改正");
            return None;
        }
        Some(own)
    }

    /// The provenance of the file, once a row was read.
    pub fn get(&self) -> Option<Provenance> {
        self.0.get().map(|(provenance, _)| provenance)
    }
}
