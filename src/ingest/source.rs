use std::{cell::RefCell, fs, path::Path};

use super::{File, Input, Problem, Problems, Spec, Unreadable, layout::Layout, position::position, problem::LISTED};
use crate::{domain::Date, snapshot::FileIntake};

/// A bureau's folder, and where goes what is found in it.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
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
    pub fn warn(&self, problem: Problem) {
        let mut intake = self.intake.borrow_mut();
        let of_file = intake.iter_mut().find(|intake| intake.file == problem.file.path());
        if let Some(intake) = of_file.filter(|intake| intake.warnings.len() < LISTED) {
            intake.warnings.push(problem.to_string());
        }
        self.warnings.add(problem);
    }

    /// The files of an input.
    pub fn files<'s>(&self, specs: &'s [Spec], input: Input) -> Vec<(&'s Spec, File)> {
        let of_input = specs.iter().filter(|spec| spec.input() == input);
        of_input.flat_map(|spec| self.matching(spec).map(move |file| (spec, file))).collect()
    }

    /// The files whose name fits the specification, in the order of their names; where none does, that is noted.
    fn matching(&self, spec: &Spec) -> impl Iterator<Item = File> + use<> {
        let (folder, pattern) = spec.file.rsplit_once('/').unwrap_or(("", &spec.file));
        let Some((start, end)) = pattern.split_once('*') else {
            return vec![File::new(spec.input(), &spec.file)].into_iter();
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
            self.problems.push(Input::Portal, (1, 1), what, "请放入文件，或改正 sources 里的 file");
        }
        let path = |name: String| if folder.is_empty() { name } else { format!("{folder}/{name}") };
        names.into_iter().map(|name| File::new(spec.input(), &path(name))).collect::<Vec<_>>().into_iter()
    }

    /// The text of a UTF-8 file without a byte order mark, or `None` after noting why it cannot be read.
    pub fn text(&self, input: Input) -> Option<String> {
        let path = self.folder.join(input.path());
        let bytes = match super::records::check_regular(&path).and_then(|()| fs::read(&path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.unreadable(input, error.into());
                return None;
            }
        };
        match decode(bytes) {
            Ok(text) if text.trim().is_empty() => {
                self.problems.push(input, (1, 1), "文件是空的", "请放入内容，或从原来的文件重新导出");
                None
            }
            Ok(text) => Some(text),
            Err(place) => {
                self.problems.push(input, place, "这里不是 UTF-8 编码的文字", "请把文件另存为 UTF-8 编码");
                None
            }
        }
    }
}

/// The files that are read without being named: those with names of their own, unless `portal.toml` names others for
/// the same input.
pub(super) fn with_named(mut specs: Vec<Spec>, source: &Source) -> Vec<Spec> {
    for layout in [Layout::StationDay, Layout::SectionMonth, Layout::Complaints, Layout::EnforcementCases] {
        let named = Spec::named(layout);
        let is_there = source.has(&File::from(layout.input()));
        if is_there && specs.iter().all(|spec| spec.input() != layout.input()) {
            specs.push(named);
        }
    }
    specs
}

/// The text of UTF-8 bytes without a byte order mark, or the place of the first byte that is not UTF-8.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, (u64, u64)> {
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(&error.as_bytes()[..sound]).into_owned();
        position(text.trim_start_matches('\u{feff}'), usize::MAX)
    })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        assert_eq!(decode("\u{feff}名称".into()), Ok("名称".into()));
    }

    #[test]
    fn the_first_byte_that_is_not_utf8_is_located() {
        assert_eq!(decode(b"a,b\n1,\xd6\xd0".to_vec()), Err((2, 3)));
        assert_eq!(decode(b"\xff\xfea\0".to_vec()), Err((1, 1)));
    }
}
