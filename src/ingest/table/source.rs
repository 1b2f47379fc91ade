use std::{cell::RefCell, fs, path::Path};

use super::{
    Dataset, PORTAL, Problems, Spec,
    faults::{EMPTY_FILE, NOT_UTF8, unreadable},
    problems::MAX_LISTED,
    regular::check_regular,
    text,
};
use crate::{
    domain::Date,
    record::{Diagnostic, Fault, File, LocatedFault},
    snapshot::FileIntake,
};

/// A bureau's folder, and where goes what is found in it.
#[derive(Clone, Copy)]
pub(in crate::ingest) struct Source<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// The day of publication, which nothing in the files may be later than.
    pub today: Date,
    /// What is wrong with its files.
    pub problems: &'a Problems,
    /// What is odd about them.
    pub warnings: &'a Problems,
    /// What became of the rows of each file.
    pub intake: &'a RefCell<Vec<FileIntake>>,
}

impl Source<'_> {
    /// Whether the file is there, readable or not.
    pub fn has(&self, file: &File) -> bool {
        self.folder.join(file.path()).exists()
    }

    /// Notes what is odd about a row that was accepted, in the account of its file too.
    pub fn warn(&self, problem: Diagnostic) {
        let mut intake = self.intake.borrow_mut();
        let of_file = intake.iter_mut().find(|intake| intake.file == problem.file.path());
        if let Some(intake) = of_file.filter(|intake| intake.warnings.len() < MAX_LISTED) {
            intake.warnings.push(problem.to_string());
        }
        self.warnings.add(problem);
    }

    /// The files of a dataset.
    pub fn files<'s>(&self, specs: &'s [Spec], dataset: &Dataset) -> Vec<(&'s Spec, File)> {
        let of_dataset = specs.iter().filter(|spec| spec.layout.dataset == dataset);
        of_dataset.flat_map(|spec| self.matching(spec).map(move |file| (spec, file))).collect()
    }

    /// The files whose name fits the specification, in the order of their names; where none does, that is noted.
    fn matching(&self, spec: &Spec) -> impl Iterator<Item = File> + use<> {
        let (folder, pattern) = spec.file.rsplit_once('/').unwrap_or(("", &spec.file));
        let Some((start, end)) = pattern.split_once('*') else {
            return vec![spec.layout.dataset.file(&spec.file)].into_iter();
        };
        let entries = fs::read_dir(self.folder.join(folder)).into_iter().flatten().flatten();
        // Neither hidden files nor those that a spreadsheet keeps beside an open one.
        let is_export = |name: &str| !name.starts_with('.') && !name.starts_with("~$");
        let fits = |name: &String| {
            is_export(name) && name.len() >= pattern.len() - 1 && name.starts_with(start) && name.ends_with(end)
        };
        let mut names: Vec<_> = entries.filter_map(|entry| entry.file_name().into_string().ok()).filter(fits).collect();
        names.sort();
        if names.is_empty() {
            let what = format!("没有名称合于“{}”的文件", spec.file);
            self.problems.add(Fault::new(what, "请放入文件，或改正 sources 里的 file").in_file(&PORTAL));
        }
        let path = |name: String| if folder.is_empty() { name } else { format!("{folder}/{name}") };
        names.into_iter().map(|name| spec.layout.dataset.file(&path(name))).collect::<Vec<_>>().into_iter()
    }

    /// The text of a UTF-8 file without a byte order mark, or `None` after noting why it cannot be read.
    pub fn text(&self, dataset: &Dataset) -> Option<String> {
        let path = self.folder.join(dataset.path);
        let read = check_regular(&path).and_then(|()| fs::read(&path)).map_err(|error| unreadable(&error).into());
        let decoded = read.and_then(|bytes| match text::decode(bytes) {
            Ok(text) if text.trim().is_empty() => Err(EMPTY_FILE.into()),
            Ok(text) => Ok(text),
            Err(place) => Err(NOT_UTF8.at(place)),
        });
        decoded.map_err(|fault: LocatedFault| self.problems.add(fault.in_file(dataset))).ok()
    }
}
