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
    /// What messages, which the release may publish, call a column: as [`Self::title`], unless that is personal data.
    pub(super) fn public_title<C: Column>(&self, column: C) -> String {
        match self.columns.index(column.index()) {
            Some(index) => self.columns.public_title(index),
            None => self.title(column).to_owned(),
        }
    }

    /// What the file calls a column, or we do where it has none.
    pub(super) fn title<C: Column>(&self, column: C) -> &str {
        self.columns.title(column.index()).unwrap_or(C::LAYOUT.fields[column.index()].name)
    }
}
