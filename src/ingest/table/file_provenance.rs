use std::cell::Cell;

use super::{Column, Row};
use crate::{domain::Provenance, record::Fault};

/// The words for provenance.
pub(in crate::ingest) const PROVENANCE: [(&str, Provenance); 2] =
    [("演示数据", Provenance::Demonstration), ("本局数据", Provenance::Bureau)];

/// The provenance of a file's rows, which must be the same for all, with the line of the first.
#[derive(Default)]
pub(in crate::ingest) struct FileProvenance(Cell<Option<(Provenance, u64)>>);

impl FileProvenance {
    /// Reads the row's provenance from its column, or from `portal.toml` where the file has none, and compares it with the
    /// first row's.
    pub fn read<C: Column>(&self, row: &Row<C>, column: C) -> Option<Provenance> {
        let own = match row.provenance().filter(|_| !row.has(column)) {
            Some(provenance) => provenance,
            None => row.word(column, &PROVENANCE.map(|(word, _)| word), |word| {
                PROVENANCE.into_iter().find(|(name, _)| *name == word).map(|(_, provenance)| provenance)
            })?,
        };
        let (first, line) = self.0.get().unwrap_or((own, row.line));
        self.0.set(Some((first, line)));
        if own != first {
            let remedy = "一个文件里的来源要一致，请分成两个文件或改正";
            row.refuse(column, Fault::new(format!("与第 {line} 行不同"), remedy));
            return None;
        }
        Some(own)
    }

    /// The provenance of the file, once a row was read.
    pub fn get(&self) -> Option<Provenance> {
        self.0.get().map(|(provenance, _)| provenance)
    }
}
