use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io,
    path::{Path, PathBuf},
};

/// What the program is built from, below the folder of the package.
pub const SOURCES: [&str; 3] = ["Cargo.lock", "Cargo.toml", "src"];

/// The hash of path and content of every source of the package in `root`, as 16 hexadecimal digits: equal sources have
/// the same on every machine, wherever they are.
///
/// # Errors
///
/// Where a source cannot be read.
pub fn source_hash(root: &Path) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        hash_below(root, Path::new(source), &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn hash_below(root: &Path, path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    let full = root.join(path);
    if full.is_dir() {
        let names = fs::read_dir(&full)?.map(|entry| Ok(PathBuf::from(entry?.file_name())));
        let mut names = names.collect::<io::Result<Vec<_>>>()?;
        // Hidden files are an editor's.
        names.retain(|name| !name.to_string_lossy().starts_with('.'));
        names.sort();
        return names.iter().try_for_each(|name| hash_below(root, &path.join(name), hasher));
    }
    for name in path.components() {
        name.as_os_str().to_string_lossy().hash(hasher);
    }
    fs::read(&full)?.hash(hasher);
    Ok(())
}
