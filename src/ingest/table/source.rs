use std::{cell::RefCell, fs, path::Path};

use super::{Dataset, PORTAL, Problems, Spec, Unreadable, problems::LISTED, regular::check_regular, text};
use crate::{
    domain::Date,
    record::{Diagnostic, File},
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

    /// Notes why a file cannot be read.
    pub fn unreadable(&self, file: impl Into<File>, why: Unreadable) {
        self.problems.push(file, why.place, why.what, why.remedy);
    }

    /// Notes what is odd about a row that was accepted, in the account of its file too.
    pub fn warn(&self, problem: Diagnostic) {
        let mut intake = self.intake.borrow_mut();
        let of_file = intake.iter_mut().find(|intake| intake.file == problem.file.path());
        if let Some(intake) = of_file.filter(|intake| intake.warnings.len() < LISTED) {
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
            self.problems.push(&PORTAL, (1, 1), what, "请放入文件，或改正 sources 里的 file");
        }
        let path = |name: String| if folder.is_empty() { name } else { format!("{folder}/{name}") };
        names.into_iter().map(|name| spec.layout.dataset.file(&path(name))).collect::<Vec<_>>().into_iter()
    }

    /// The text of a UTF-8 file without a byte order mark, or `None` after noting why it cannot be read.
    pub fn text(&self, dataset: &Dataset) -> Option<String> {
        let path = self.folder.join(dataset.path);
        let bytes = match check_regular(&path).and_then(|()| fs::read(&path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.unreadable(dataset, error.into());
                return None;
            }
        };
        match text::decode(bytes) {
            Ok(text) if text.trim().is_empty() => {
                self.problems.push(dataset, (1, 1), "文件是空的", "请放入内容，或从原来的文件重新导出");
                None
            }
            Ok(text) => Some(text),
            Err(place) => {
                self.problems.push(dataset, place, "这里不是 UTF-8 编码的文字", "请把文件另存为 UTF-8 编码");
                None
            }
        }
    }
}
