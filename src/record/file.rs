use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

/// A file of a bureau's folder as messages name it, in the order in which their problems are listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct File {
    /// The rank of the files of its kind in the list.
    rank: u8,
    path: Arc<str>,
}

impl File {
    /// A file with its path below the folder; those of a lower rank are listed first.
    pub fn new(rank: u8, path: &str) -> Self {
        Self { rank, path: path.into() }
    }

    /// Its path below the bureau's folder.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}
