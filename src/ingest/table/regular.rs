use std::{io, path::Path};

/// Whether a path leads to a file that has an end: opening a pipe would wait for its writer.
///
/// # Errors
///
/// Where it is a folder, a pipe or a device, or is not there.
pub(in crate::ingest) fn check_regular(path: &Path) -> io::Result<()> {
    let metadata = std::fs::metadata(path)?;
    match (metadata.is_file(), metadata.is_dir()) {
        (true, _) => Ok(()),
        (_, true) => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::ErrorKind::Unsupported.into()),
    }
}
