use std::{
    cmp::Reverse,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{
    compression_record::{CompressionRecord, Made},
    quality::quality,
    sizes::{Size, Sizes},
};
use crate::store::{FileError, sha256};

/// How many files of a folder are sent compressed.
pub fn to_compress(folder: &Path) -> Result<usize, FileError> {
    Ok(compressible(folder)?.len())
}

/// Writes a `.br` file beside every file that is sent compressed; `step` is called after each.
///
/// Those that would come out the same are taken from the site that is at `before`, if there is one.
pub fn compress(folder: &Path, before: &Path, step: &(dyn Fn() + Sync)) -> Result<Sizes, FileError> {
    let record = CompressionRecord::read(before);
    // Each core takes the next one: were a large one among the last, one core would work and the others wait.
    let done = contents(folder)?.into_iter().par_bridge().map(|content| {
        let Content { quality, sha256: content, raw, paths } = content;
        let kept = paths.iter().find_map(|path| record.brotli(before, path, quality, &content));
        let brotli = match kept {
            Some(brotli) => brotli,
            None => mingcha_compress::compress(&read(folder, &paths[0])?, quality),
        };
        for path in &paths {
            let target = folder.join(path).with_added_extension("br");
            fs::write(&target, &brotli).map_err(FileError::of("写入", &target))?;
            step();
        }
        let size = Size { raw, brotli: brotli.len() as u64 };
        Ok((paths, size, Made { quality, content, brotli: sha256(&brotli) }))
    });
    let (mut sizes, mut made) = (BTreeMap::new(), BTreeMap::new());
    for (paths, size, how) in done.collect::<Result<Vec<_>, FileError>>()? {
        sizes.extend(paths.iter().map(|path| (path.clone(), size)));
        made.extend(paths.into_iter().map(|path| (path, how.clone())));
    }
    CompressionRecord::new(made).write(folder)?;
    Ok(Sizes(sizes))
}

/// What is compressed once, and lies at one path or several.
struct Content {
    quality: u32,
    sha256: String,
    raw: u64,
    paths: Vec<PathBuf>,
}

/// What is to be compressed in a folder, the largest first.
fn contents(folder: &Path) -> Result<Vec<Content>, FileError> {
    let mut contents = BTreeMap::new();
    for (path, quality) in compressible(folder)? {
        let bytes = read(folder, &path)?;
        let (sha256, raw) = (sha256(&bytes), bytes.len() as u64);
        let new = Content { quality, sha256: sha256.clone(), raw, paths: Vec::new() };
        contents.entry((quality, sha256)).or_insert(new).paths.push(path);
    }
    let mut contents: Vec<_> = contents.into_values().collect();
    contents.sort_by_key(|content| Reverse(content.raw));
    Ok(contents)
}

/// The paths below a folder of what is sent compressed, with how far.
fn compressible(folder: &Path) -> Result<Vec<(PathBuf, u32)>, FileError> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| FileError::of("读取", folder)(error.into()))?;
        if entry.file_type().is_file()
            && let Some(quality) = quality(entry.path())
            && let Ok(path) = entry.path().strip_prefix(folder)
        {
            paths.push((path.to_owned(), quality));
        }
    }
    Ok(paths)
}

fn read(folder: &Path, path: &Path) -> Result<Vec<u8>, FileError> {
    let path = folder.join(path);
    fs::read(&path).map_err(FileError::of("读取", &path))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tempfile::{TempDir, tempdir};

    use super::*;

    fn folder(files: &[(&str, &str)]) -> TempDir {
        let folder = tempdir().unwrap();
        for (path, text) in files {
            fs::write(folder.path().join(path), text).unwrap();
        }
        folder
    }

    /// A site with one file and a `.br` that no encoder made, so that it can be told where it went.
    fn before(path: &str, quality: u32, text: &str) -> TempDir {
        let site = folder(&[(&format!("{path}.br"), "kept")]);
        let made = Made { quality, content: sha256(text.as_bytes()), brotli: sha256(b"kept") };
        CompressionRecord::new([(path.into(), made)].into()).write(site.path()).unwrap();
        site
    }

    fn compressed(site: &TempDir, before: &Path, path: &str) -> Vec<u8> {
        compress(site.path(), before, &|| ()).unwrap();
        fs::read(site.path().join(path).with_added_extension("br")).unwrap()
    }

    #[test]
    fn pages_are_as_small_as_they_get_and_csv_is_quick() {
        let site = folder(&[("a.html", "text"), ("a.csv", "text"), ("a.png", "text")]);
        let steps = AtomicUsize::new(0);
        let step = || {
            steps.fetch_add(1, Ordering::Relaxed);
        };
        let sizes = compress(site.path(), Path::new("none"), &step).unwrap();
        let file = |name| fs::read(site.path().join(name));
        assert_eq!(file("a.html.br").unwrap(), mingcha_compress::compress(b"text", 11));
        assert_eq!(file("a.csv.br").unwrap(), mingcha_compress::compress(b"text", 9));
        assert!(file("a.png.br").is_err());
        assert_eq!((steps.into_inner(), to_compress(site.path()).unwrap()), (2, 2));
        assert_eq!(sizes.0.keys().collect::<Vec<_>>(), [Path::new("a.csv"), Path::new("a.html")]);
    }

    #[test]
    fn equal_content_is_compressed_once() {
        let site = folder(&[("a.json", "text"), ("b.json", "text"), ("c.json", "another"), ("d.csv", "text")]);
        let before = before("b.json", 11, "text");
        assert_eq!(compressed(&site, before.path(), "a.json"), b"kept");
        assert_eq!(compressed(&site, before.path(), "b.json"), b"kept");
        assert_eq!(compressed(&site, before.path(), "c.json"), mingcha_compress::compress(b"another", 11));
        assert_eq!(compressed(&site, before.path(), "d.csv"), mingcha_compress::compress(b"text", 9));
    }

    #[test]
    fn what_was_compressed_otherwise_is_compressed_anew() {
        let site = folder(&[("a.json", "text")]);
        assert_eq!(compressed(&site, before("a.json", 11, "text").path(), "a.json"), b"kept");
        let anew = mingcha_compress::compress(b"text", 11);
        assert_eq!(compressed(&site, before("a.json", 9, "text").path(), "a.json"), anew);
        assert_eq!(compressed(&site, before("a.json", 11, "other").path(), "a.json"), anew);
    }
}
