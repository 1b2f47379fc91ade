use std::{fs, path::Path};

use walkdir::{DirEntry, WalkDir};

use crate::store::FileError;

/// Copies every file of a folder that is meant to be seen.
pub fn copy(from: &Path, to: &Path) -> Result<(), FileError> {
    for entry in WalkDir::new(from).sort_by_file_name().into_iter().filter_entry(is_public) {
        let entry = entry.map_err(|error| FileError::of("读取", from)(error.into()))?;
        // Every path of a walk lies below the folder that was walked.
        let Ok(relative) = entry.path().strip_prefix(from) else { continue };
        if entry.file_type().is_file() {
            let target = to.join(relative);
            make_folder_of(&target)?;
            fs::copy(entry.path(), &target).map_err(FileError::of("复制", entry.path()))?;
        }
    }
    Ok(())
}

/// Hidden files are an editor's, a version control's, or left by a build that was interrupted; but `.well-known` is there
/// to be found (RFC 8615).
fn is_public(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    entry.depth() == 0 || name == ".well-known" || !name.as_encoded_bytes().starts_with(b".")
}

/// Writes a file, and the folder that it is in.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    make_folder_of(path)?;
    fs::write(path, bytes).map_err(FileError::of("写入", path))
}

fn make_folder_of(path: &Path) -> Result<(), FileError> {
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(FileError::of("新建", folder))
}
