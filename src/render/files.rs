use std::{fs, path::Path};

use walkdir::{DirEntry, WalkDir};

use crate::store::FileError;

/// Copies every file of a folder that is meant to be seen.
pub fn copy(from: &Path, to: &Path) -> Result<(), FileError> {
    for entry in WalkDir::new(from).sort_by_file_name().into_iter().filter_entry(is_public) {
        let entry = entry.map_err(|error| FileError::context("读取", from)(error.into()))?;
        if entry.file_type().is_file() {
            let target = to.join(entry.path().strip_prefix(from).expect("a walk stays below its folder"));
            make_folder_of(&target)?;
            fs::copy(entry.path(), &target).map_err(FileError::context("复制", entry.path()))?;
        }
    }
    Ok(())
}

/// Hidden files belong to an editor, to version control or to an interrupted build; but `.well-known` is to be published
/// (RFC 8615).
fn is_public(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    entry.depth() == 0 || name == ".well-known" || !name.as_encoded_bytes().starts_with(b".")
}

/// Writes a file, and the folder that it is in.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    make_folder_of(path)?;
    fs::write(path, bytes).map_err(FileError::context("写入", path))
}

fn make_folder_of(path: &Path) -> Result<(), FileError> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(FileError::context("新建", folder))
}
