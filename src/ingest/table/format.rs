use serde::Serialize;

/// How a table lies in its file, as far as it does not show by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(in crate::ingest) struct Format {
    /// What separates the cells of a CSV; by default what is most frequent in its first line.
    pub delimiter: Option<u8>,
    /// The sheet of a workbook; by default its only one.
    pub sheet: Option<String>,
}
