use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};

use super::Input;

/// A file of a bureau's folder as messages name it, in the order in which their problems are listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct File {
    input: Input,
    path: Arc<str>,
}

impl File {
    /// A file that `portal.toml` names, with its path below the folder.
    pub fn new(input: Input, path: &str) -> Self {
        Self { input, path: path.into() }
    }

    /// What is in it.
    pub fn input(&self) -> Input {
        self.input
    }

    /// Its path below the bureau's folder.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl From<Input> for File {
    fn from(input: Input) -> Self {
        Self::new(input, input.path())
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}
