use std::{
    cmp::Reverse,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{
    compression_record::{CompressedFile, CompressionRecord},
    quality::quality,
    sizes::{Size, Sizes},
};
use crate::store::{FileError, sha256};

/// How many files of a folder are sent compressed.
pub fn count_compressible(folder: &Path) -> Result<usize, FileError> {
    Ok(compressible(folder)?.len())
}

/// Writes a `.br` file beside every file that is sent compressed; `step` is called after each.
///
/// Those that would be the same are copied from the site at `before`, if there is one.
pub fn compress(folder: &Path, before: &Path, step: &(dyn Fn() + Sync)) -> Result<Sizes, FileError> {
    let record = CompressionRecord::read(before);
    // Each core takes the next one. The largest are first: at the end no core waits long for another.
    let done = distinct_contents(folder)?.into_iter().par_bridge().map(|content| {
        let DistinctContent { quality, sha256: content, raw, paths } = content;
        let former = paths.iter().find_map(|path| record.brotli(before, path, quality, &content));
        let brotli = match former {
            Some(brotli) => brotli,
            None => mingcha_compress::compress(&read(folder, &paths[0])?, quality),
        };
        for path in &paths {
            let target = folder.join(path).with_added_extension("br");
            fs::write(&target, &brotli).map_err(FileError::context("写入", &target))?;
            step();
        }
        let size = Size { raw, brotli: brotli.len() as u64 };
        Ok((paths, size, CompressedFile { quality, content, brotli: sha256(&brotli) }))
    });
    let (mut sizes, mut files) = (BTreeMap::new(), BTreeMap::new());
    for (paths, size, file) in done.collect::<Result<Vec<_>, FileError>>()? {
        sizes.extend(paths.iter().map(|path| (path.clone(), size)));
        files.extend(paths.into_iter().map(|path| (path, file.clone())));
    }
    CompressionRecord::new(files).write(folder)?;
    Ok(Sizes(sizes))
}

/// What is compressed once, and is at one path or several.
struct DistinctContent {
    quality: u32,
    sha256: String,
    raw: u64,
    paths: Vec<PathBuf>,
}

/// What is to be compressed in a folder, the largest first.
fn distinct_contents(folder: &Path) -> Result<Vec<DistinctContent>, FileError> {
    let mut contents = BTreeMap::new();
    for (path, quality) in compressible(folder)? {
        let bytes = read(folder, &path)?;
        let (sha256, raw) = (sha256(&bytes), bytes.len() as u64);
        let new = DistinctContent { quality, sha256: sha256.clone(), raw, paths: Vec::new() };
        contents.entry((quality, sha256)).or_insert(new).paths.push(path);
    }
    let mut contents: Vec<_> = contents.into_values().collect();
    contents.sort_by_key(|content| Reverse(content.raw));
    Ok(contents)
}

/// The paths below a folder of what is sent compressed, with the quality of the compression.
fn compressible(folder: &Path) -> Result<Vec<(PathBuf, u32)>, FileError> {
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|error| FileError::context("读取", folder)(error.into()))?;
        if entry.file_type().is_file()
            && let Some(quality) = quality(entry.path())
        {
            let path = entry.path().strip_prefix(folder).expect("a walk stays below its folder");
            paths.push((path.to_owned(), quality));
        }
    }
    Ok(paths)
}

fn read(folder: &Path, path: &Path) -> Result<Vec<u8>, FileError> {
    let path = folder.join(path);
    fs::read(&path).map_err(FileError::context("读取", &path))
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

    /// A site with one file and a `.br` that no encoder wrote, so that a copy of it is recognised.
    fn before(path: &str, quality: u32, text: &str) -> TempDir {
        let site = folder(&[(&format!("{path}.br"), "copied")]);
        let file = CompressedFile { quality, content: sha256(text.as_bytes()), brotli: sha256(b"copied") };
        CompressionRecord::new([(path.into(), file)].into()).write(site.path()).unwrap();
        site
    }

    fn compressed(site: &TempDir, before: &Path, path: &str) -> Vec<u8> {
        compress(site.path(), before, &|| ()).unwrap();
        fs::read(site.path().join(path).with_added_extension("br")).unwrap()
    }

    #[test]
    fn pages_have_the_highest_quality_and_csv_a_faster_one() {
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
        assert_eq!((steps.into_inner(), count_compressible(site.path()).unwrap()), (2, 2));
        assert_eq!(sizes.0.keys().collect::<Vec<_>>(), [Path::new("a.csv"), Path::new("a.html")]);
    }

    #[test]
    fn equal_content_is_compressed_once() {
        let site = folder(&[("a.json", "text"), ("b.json", "text"), ("c.json", "another"), ("d.csv", "text")]);
        let before = before("b.json", 11, "text");
        assert_eq!(compressed(&site, before.path(), "a.json"), b"copied");
        assert_eq!(compressed(&site, before.path(), "b.json"), b"copied");
        assert_eq!(compressed(&site, before.path(), "c.json"), mingcha_compress::compress(b"another", 11));
        assert_eq!(compressed(&site, before.path(), "d.csv"), mingcha_compress::compress(b"text", 9));
    }

    #[test]
    fn what_was_compressed_otherwise_is_compressed_again() {
        let site = folder(&[("a.json", "text")]);
        assert_eq!(compressed(&site, before("a.json", 11, "text").path(), "a.json"), b"copied");
        let again = mingcha_compress::compress(b"text", 11);
        assert_eq!(compressed(&site, before("a.json", 9, "text").path(), "a.json"), again);
        assert_eq!(compressed(&site, before("a.json", 11, "other").path(), "a.json"), again);
    }
}
