use std::{
    fs::{self, File, Permissions},
    io::{self, Write as _},
    path::Path,
};

use tempfile::{Builder, NamedTempFile};

/// Writes a file beside its place, brings it to the disk, and only then gives it its name.
///
/// # Errors
///
/// What the system says.
pub fn replace(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let file = written(folder, bytes)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(name)).map_err(|error| error.error)?;
    Ok(())
}

/// The same without waiting for the disk: for what can be made anew, should it be found damaged.
///
/// # Errors
///
/// What the system says.
pub fn replace_unsynced(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    written(folder, bytes)?.persist(folder.join(name)).map_err(|error| error.error)?;
    Ok(())
}

fn written(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = temporary(folder)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// Writes a file that is named after its content, unless it is there already and whole. Gives whether it wrote.
pub fn add(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<bool> {
    if fs::read(folder.join(name)).is_ok_and(|present| present == bytes) {
        return Ok(false);
    }
    replace(folder, name, bytes)?;
    Ok(true)
}

/// Brings the names of a folder's files to the disk.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A temporary file that others may read once it has its name: the web server is another user.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".mingcha-");
    if let Some(permissions) = readable_by_all() {
        builder.permissions(permissions);
    }
    builder.tempfile_in(folder)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "there are none to set on other systems")]
fn readable_by_all() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all() -> Option<Permissions> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_file_is_mended_and_a_whole_one_left() {
        let folder = tempfile::tempdir().unwrap();
        assert!(add(folder.path(), "a", b"whole").unwrap());
        assert!(!add(folder.path(), "a", b"whole").unwrap());
        fs::write(folder.path().join("a"), b"who").unwrap();
        assert!(add(folder.path(), "a", b"whole").unwrap());
        assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
