use std::{cell::RefCell, ffi::OsString, fs, io, path::Path};

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

const BROKEN_LINK: Fault =
    Fault::constant("是链接，但它指向的位置打不开", "请接通它指向的磁盘或文件夹；不再需要的，请删去这个链接");

/// A bureau's folder, and where what is found in it is collected.
#[derive(Clone, Copy)]
pub(in crate::ingest) struct Source<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// The day of publication, which nothing in the files may be later than.
    pub today: Date,
    /// What is wrong with its files.
    pub problems: &'a Problems,
    /// What to look at in them that does not stop publication.
    pub warnings: &'a Problems,
    /// What became of the rows of each file.
    pub intake: &'a RefCell<Vec<FileIntake>>,
}

impl Source<'_> {
    /// Whether the file is there, readable or not.
    ///
    /// # Errors
    ///
    /// Where that is unknown, as with a folder that may not be read, or a link to a disk that is not mounted: the
    /// path that cannot be followed, below the folder, and why.
    pub fn has(&self, file: &File) -> Result<bool, (String, Fault)> {
        let mut path = self.folder.to_owned();
        for part in file.path().split('/') {
            path.push(part);
            let at = || path.strip_prefix(self.folder).unwrap_or(&path).display().to_string();
            match fs::metadata(&path) {
                Ok(_) => {}
                Err(_) if path.is_symlink() && matches!(path.try_exists(), Ok(false)) => {
                    return Err((at(), BROKEN_LINK));
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
                Err(error) => return Err((at(), unreadable(&error))),
            }
        }
        Ok(true)
    }

    /// Adds a warning about accepted rows, to the account of their file too.
    pub fn warn(&self, warning: Diagnostic) {
        let mut intake = self.intake.borrow_mut();
        let of_file = intake.iter_mut().find(|intake| intake.file == warning.file.path());
        if let Some(intake) = of_file.filter(|intake| intake.warnings.len() < MAX_LISTED) {
            intake.warnings.push(warning.to_string());
        }
        self.warnings.add(warning);
    }

    /// The files of a dataset.
    pub fn files<'s>(&self, specs: &'s [Spec], dataset: &Dataset) -> Vec<(&'s Spec, File)> {
        let of_dataset = specs.iter().filter(|spec| spec.layout.dataset == dataset);
        of_dataset.flat_map(|spec| self.matching(spec).into_iter().map(move |file| (spec, file))).collect()
    }

    /// The files whose name fits the specification, in the order of their names; a problem where none does.
    fn matching(&self, spec: &Spec) -> Vec<File> {
        let (folder, pattern) = spec.file.rsplit_once('/').unwrap_or(("", &spec.file));
        let Some((start, end)) = pattern.split_once('*') else {
            return vec![spec.layout.dataset.file(&spec.file)];
        };
        let refuse = |fault: Fault| self.problems.add(fault.in_file(&PORTAL));
        let names = match self.names_in(folder) {
            Ok(names) => names,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => {
                self.problems.add(unreadable(&error).in_file(spec.layout.dataset.file(folder)));
                return Vec::new();
            }
        };
        // Neither hidden files nor those that a spreadsheet keeps beside an open one.
        let is_export = |name: &str| !name.starts_with('.') && !name.starts_with("~$");
        let fits = |name: &str| {
            is_export(name) && name.len() >= pattern.len() - 1 && name.starts_with(start) && name.ends_with(end)
        };
        let mut files = Vec::new();
        for name in names {
            match name.into_string() {
                Ok(name) if fits(&name) => {
                    let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
                    files.push(spec.layout.dataset.file(&path));
                }
                // It may be one of those that are meant: a name in GBK fits no pattern in UTF-8.
                Err(name) if is_export(&name.to_string_lossy()) && name.to_string_lossy().ends_with(end) => {
                    let what = format!("文件名“{}”不是 UTF-8 编码，读不到这个文件", name.display());
                    refuse(Fault::new(what, "请给这个文件改名"));
                }
                Ok(_) | Err(_) => {}
            }
        }
        if files.is_empty() {
            let what = format!("没有名称合于“{}”的文件", spec.file);
            refuse(Fault::new(what, "请放入文件，或改正 sources 里的 file"));
        }
        files
    }

    /// The names of what is in a folder, in their order.
    fn names_in(&self, folder: &str) -> io::Result<Vec<OsString>> {
        let entries = fs::read_dir(self.folder.join(folder))?;
        let mut names = entries.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
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
