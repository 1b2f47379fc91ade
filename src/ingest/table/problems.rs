use std::{cell::RefCell, collections::BTreeMap};

use crate::record::{Diagnostic, Fault, File};

/// How many problems of one file are listed. A file of a million bad rows has one thing wrong with it, not a million.
pub(in crate::ingest) const MAX_LISTED: usize = 1000;

/// Collects problems. Shared by all readers, so that none has to stop at its first.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Problems(RefCell<BTreeMap<File, List>>);

/// The problems of one file: as many as are listed, and how many more there are.
#[derive(Debug, Default)]
pub(in crate::ingest) struct List {
    /// Those that are listed.
    pub listed: Vec<Diagnostic>,
    /// How many are not.
    pub more: usize,
}

impl List {
    /// Adds a problem.
    pub fn add(&mut self, problem: Diagnostic) {
        if self.listed.len() < MAX_LISTED { self.listed.push(problem) } else { self.more += 1 }
    }
}

impl Problems {
    /// Adds a diagnostic.
    pub fn add(&self, diagnostic: Diagnostic) {
        self.0.borrow_mut().entry(diagnostic.file.clone()).or_default().add(diagnostic);
    }

    /// Adds those of a file that were listed separately.
    pub fn extend(&self, file: &File, list: List) {
        let mut files = self.0.borrow_mut();
        let own = files.entry(file.clone()).or_default();
        list.listed.into_iter().for_each(|problem| own.add(problem));
        own.more += list.more;
    }

    /// Those of one file, as far as they are listed.
    pub fn of(&self, file: &File) -> Vec<Diagnostic> {
        self.0.borrow().get(file).map(|list| list.listed.clone()).unwrap_or_default()
    }

    /// All problems, by file, line and column; behind a file's many ones the number of those that are not listed.
    pub fn sorted(self) -> Vec<Diagnostic> {
        let mut all = Vec::new();
        for (file, List { mut listed, more }) in self.0.into_inner() {
            listed.sort_by_cached_key(Diagnostic::sort_key);
            let last = listed.last().map(|last| last.place.clone());
            all.append(&mut listed);
            if let Some(place) = last.filter(|_| more > 0) {
                let fault = Fault::new(format!("还有 {more} 个问题没有列出"), "请先改正上面的，再检查一次");
                all.push(fault.at(place).in_file(file));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::table::{Dataset, PORTAL};

    const FIGURES: Dataset = Dataset { path: "figures.csv", rank: 2, is_series: false, is_personal: false };

    #[test]
    fn a_file_of_bad_rows_has_a_thousand_listed_and_the_others_counted() {
        let problems = Problems::default();
        for line in (1..=1003).rev() {
            problems.add(Fault::constant("坏了", "请修").at((line, 1)).in_file(&FIGURES));
        }
        problems.add(Fault::constant("坏了", "请修").in_file(&PORTAL));
        let sorted: Vec<_> = problems.sorted().iter().map(ToString::to_string).collect();
        assert_eq!(sorted.len(), 1002);
        assert_eq!((&sorted[0][..], &sorted[1][..]), ("portal.toml:1:1: 坏了；请修", "figures.csv:4:1: 坏了；请修"));
        assert_eq!(sorted[1001], "figures.csv:1003:1: 还有 3 个问题没有列出；请先改正上面的，再检查一次");
    }
}
