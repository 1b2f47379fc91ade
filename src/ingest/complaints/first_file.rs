use crate::record::File;

/// The first file of a dataset, and how it gives the provenance of its rows.
pub(super) struct FirstFile {
    /// The file.
    pub file: File,
    /// Whether a column gives it; else `portal.toml` does.
    pub has_column: bool,
}

impl FirstFile {
    /// What gives the provenance, as a message names it.
    pub fn provenance_name(&self) -> &'static str {
        if self.has_column { "“provenance”列" } else { "来源（provenance）" }
    }
}
