use super::{Column, Columns, Source, Spec};
use crate::record::File;

/// A table's header as it was found: which file it is of, how that is laid out, and which columns it has.
pub(in crate::ingest) struct Header<'a> {
    /// Where problems go.
    pub source: Source<'a>,
    /// How the file is laid out.
    pub spec: &'a Spec,
    /// Which file it is.
    pub file: File,
    /// Its columns.
    pub columns: Columns,
}

impl Header<'_> {
    /// What the file calls a column, or we do where it has none.
    pub(super) fn title<C: Column>(&self, column: C) -> &str {
        self.columns.title(column.index()).unwrap_or(C::LAYOUT.fields[column.index()].name)
    }
}
