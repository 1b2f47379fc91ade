use std::fmt;

use serde::{Deserialize, Serialize};

use super::{File, Place};

/// One thing that is wrong or odd in the bureau's files: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The file.
    pub file: File,
    /// Where in it.
    pub place: Place,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, what, remedy } = self;
        write!(f, "{file}{}: {what}；{remedy}", place.text())
    }
}
