use crate::record::File;

/// What a file of a bureau's folder holds, in whatever layout.
#[derive(Debug, PartialEq, Eq)]
pub struct Dataset {
    /// Its path below the bureau's folder, unless `portal.toml` names another.
    pub path: &'static str,
    /// The rank of its problems in the list of all; no two datasets have the same.
    pub rank: u8,
    /// Whether it is an export that figures are made from: then a release accounts for its rows.
    pub is_series: bool,
    /// Whether its rows are about people: then a message names the cell but does not repeat what is in it, and
    /// personal data are refused.
    pub is_personal: bool,
}

/// Who publishes, for which areas, and how exports are laid out.
pub(in crate::ingest) const PORTAL: Dataset =
    Dataset { path: "portal.toml", rank: 0, is_series: false, is_personal: false };

impl Dataset {
    /// A file that `portal.toml` names, with its path below the folder.
    pub fn file(&self, path: &str) -> File {
        File::new(self.rank, path)
    }
}

impl From<&Dataset> for File {
    fn from(dataset: &Dataset) -> Self {
        dataset.file(dataset.path)
    }
}
