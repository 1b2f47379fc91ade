use super::{Columns, Source, Spec};
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
