use std::cell::Cell;

use super::Row;
use crate::{domain::Provenance, record::Fault};

/// The words for provenance.
pub(in crate::ingest) const PROVENANCE: [(&str, Provenance); 2] =
    [("演示数据", Provenance::Demonstration), ("本局数据", Provenance::Bureau)];

/// Reads where the rows of a file come from, which must be the same for all.
#[derive(Default)]
pub(in crate::ingest) struct Uniform(Cell<Option<(Provenance, u64)>>);

impl Uniform {
    /// The column that says it, where there is one.
    pub const COLUMN: &str = "provenance";

    /// Reads the row's provenance and compares it with the first row's.
    pub fn read(&self, row: &Row) -> Option<Provenance> {
        let own = match row.provenance().filter(|_| !row.has(Self::COLUMN)) {
            Some(provenance) => provenance,
            None => row.word(Self::COLUMN, &PROVENANCE.map(|(word, _)| word), |word| {
                PROVENANCE.into_iter().find(|(name, _)| *name == word).map(|(_, provenance)| provenance)
            })?,
        };
        let (first, line) = self.0.get().unwrap_or((own, row.line));
        self.0.set(Some((first, line)));
        if own != first {
            let remedy = "一个文件里的来源要一致，请分成两个文件或改正";
            row.refuse(Self::COLUMN, Fault::new(format!("与第 {line} 行不同"), remedy));
            return None;
        }
        Some(own)
    }

    /// The provenance of the file, once a row was read.
    pub fn get(&self) -> Option<Provenance> {
        self.0.get().map(|(provenance, _)| provenance)
    }
}
