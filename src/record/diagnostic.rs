use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Fault, File, LocatedFault, Place};

/// What is wrong in the bureau's files, with its place and what to do about it: a problem, which stops publication, a
/// warning, which does not, or why a row is rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The file.
    pub file: File,
    /// Where in it.
    pub place: Place,
    /// What is wrong, and what to do about it.
    pub fault: Fault,
}

impl Diagnostic {
    /// As a release publishes it: without the content of the cell, since a row that is out of its columns may hold
    /// anything, and without the remedy.
    pub fn redacted(&self) -> String {
        let Self { file, place, fault } = self;
        format!("{file}{place}: {}", fault.redacted_what())
    }

    /// The order in which diagnostics are listed: by file, place and text.
    pub fn sort_key(&self) -> (File, Place, String, String) {
        let Self { file, place, fault } = self;
        (file.clone(), place.clone(), fault.what(), fault.remedy().to_owned())
    }
}

impl LocatedFault {
    /// The same fault in a file.
    pub fn in_file(self, file: impl Into<File>) -> Diagnostic {
        Diagnostic { file: file.into(), place: self.place, fault: self.fault }
    }
}

impl Fault {
    /// The same fault of a file as a whole.
    pub fn in_file(self, file: impl Into<File>) -> Diagnostic {
        LocatedFault::from(self).in_file(file)
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, fault } = self;
        write!(f, "{file}{place}: {fault}")
    }
}
