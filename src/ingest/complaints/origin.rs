use crate::{
    ingest::table::{Table, Uniform},
    record::File,
};

/// The first file of a dataset, and how it says where its rows come from.
pub(super) struct Origin {
    /// The file.
    pub file: File,
    /// Whether a column says it; else `portal.toml` does.
    pub has_column: bool,
}

impl Origin {
    /// Of a table that was opened.
    pub fn of(table: &Table) -> Self {
        let header = &table.header;
        Self { file: header.file.clone(), has_column: header.columns.index(Uniform::COLUMN).is_some() }
    }

    /// What says where the rows come from, as a message names it.
    pub fn name(&self) -> &'static str {
        if self.has_column { "“provenance”列" } else { "来源（provenance）" }
    }
}
