use std::{cell::RefCell, fmt};

use super::Input;

/// One thing that is wrong in the bureau's files: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file.
    pub file: Input,
    /// The line as an editor counts it, from 1. A row that spans several lines is found at its first.
    pub line: u64,
    /// In a table the column (field) from 1; in other files the character of the line from 1.
    pub column: u64,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, what, remedy } = self;
        write!(f, "{}:{line}:{column}: {what}；{remedy}", file.path())
    }
}

/// Collects problems. Shared by all readers, so that none has to stop at its first.
#[derive(Debug, Default)]
pub(super) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes a problem.
    pub fn push(&self, file: Input, (line, column): (u64, u64), what: impl Into<String>, remedy: impl Into<String>) {
        let problem = Problem { file, line, column, what: what.into(), remedy: remedy.into() };
        self.0.borrow_mut().push(problem);
    }

    /// All problems, by file, line and column.
    pub fn sorted(self) -> Vec<Problem> {
        let mut problems = self.0.into_inner();
        problems.sort();
        problems
    }
}
