use serde::{Serialize, Serializer};

use super::{Dataset, Field};

/// How the rows of an export are laid out.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::ingest) struct Layout {
    /// Its name in `portal.toml`.
    pub name: &'static str,
    /// What it is a layout of.
    pub dataset: &'static Dataset,
    /// The columns it knows.
    pub fields: &'static [Field],
    /// The most rows of a file. Where every row is kept in memory, more of them are a mistake and not a year.
    pub max_rows: u64,
    /// Whether a file at the dataset's own path has it without being described in `portal.toml`.
    pub is_default: bool,
}

/// By its name: no two layouts have the same.
impl Serialize for Layout {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

/// The most rows where every row is kept in memory.
pub(in crate::ingest) const ROWS_IN_MEMORY: u64 = 300_000;
