use serde::Serialize;

/// How strictly a file is held to its layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(in crate::ingest) enum FileKind {
    /// A file at its dataset's own path: it has exactly the layout's columns, under our names, and covers its whole
    /// period.
    Own,
    /// An export that `portal.toml` describes: it has what the exporting system gives.
    Export,
}
