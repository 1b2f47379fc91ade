use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::bytes;
use crate::{
    snapshot::{AirYearFiles, AnnualAir, Entry},
    store::{CACHE_FOLDER, read_cache_file, write_cache_file},
};

/// The file's name, in the folder of the cache.
const FILE: &str = "years";

/// What was published of each year of air, kept from one publication to the next, so that publishing costs only what
/// changed. It is derived from the inputs alone and can be deleted at any time.
///
/// ```
/// use mingcha::release::YearCache;
///
/// let bureau = tempfile::tempdir()?;
/// assert_eq!(YearCache::open(bureau.path(), None).annual(2021, "fingerprint"), None);
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct YearCache {
    folder: PathBuf,
    years: Vec<CachedYear>,
}

/// A year of air as it was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CachedYear {
    /// The year.
    pub year: i16,
    /// The fingerprint of the records that it was derived from.
    pub fingerprint: String,
    /// The published files.
    pub files: AirYearFiles,
    /// Its annual figures.
    pub annual: AnnualAir,
    /// Its warnings, one line each.
    pub warnings: Vec<String>,
}

impl YearCache {
    /// The cache of a bureau's folder: empty, where there is none, it is damaged, or a program of other sources wrote it.
    /// Where `published` is given, years whose files are missing or damaged there are left out.
    pub fn open(bureau: &Path, published: Option<&Path>) -> Self {
        let folder = bureau.join(CACHE_FOLDER);
        let years: Vec<CachedYear> = read_cache_file(&folder.join(FILE)).unwrap_or_default();
        let is_there = |entry: &Entry| published.is_none_or(|folder| bytes(folder, entry).is_ok());
        let years = years.into_par_iter();
        let years = years.filter(|year| is_there(&year.files.summary) && is_there(&year.files.days)).collect();
        Self { folder, years }
    }

    /// The annual figures of a year whose records have this fingerprint.
    pub fn annual(&self, year: i16, fingerprint: &str) -> Option<&AnnualAir> {
        self.year(year, fingerprint).map(|year| &year.annual)
    }

    /// The year, if it was derived from records with this fingerprint.
    pub(super) fn year(&self, year: i16, fingerprint: &str) -> Option<&CachedYear> {
        self.years.iter().find(|cached| cached.year == year && cached.fingerprint == fingerprint)
    }

    /// Saves these years, and no others, for the next publication.
    ///
    /// # Errors
    ///
    /// The system's error.
    pub(super) fn save(&self, years: Vec<CachedYear>) -> io::Result<()> {
        if years.is_empty() {
            return self.remove();
        }
        fs::create_dir_all(&self.folder)?;
        write_cache_file(&self.folder, FILE, &years)
    }

    /// Deletes the file, and the folder where nothing else is in it.
    fn remove(&self) -> io::Result<()> {
        for gone in [fs::remove_file(self.folder.join(FILE)), fs::remove_dir(&self.folder)] {
            match gone.map_err(|error| error.kind()) {
                Ok(()) | Err(ErrorKind::NotFound | ErrorKind::DirectoryNotEmpty) => {}
                Err(kind) => return Err(kind.into()),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{replace, sha256};

    fn entry(content: &[u8]) -> Entry {
        Entry { path: "a-1.json".to_owned(), sha256: sha256(content), bytes: content.len() as u64 }
    }

    fn cached(content: &[u8]) -> CachedYear {
        let annual = AnnualAir::without_values(2020);
        let files = AirYearFiles { summary: entry(content), days: entry(content) };
        CachedYear { year: 2020, fingerprint: "f".to_owned(), files, annual, warnings: vec!["n".to_owned()] }
    }

    #[test]
    fn a_year_is_known_while_its_published_files_are_whole() {
        let (bureau, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        YearCache::open(bureau.path(), None).save(vec![cached(b"x")]).unwrap();
        let is_known =
            |published, fingerprint| YearCache::open(bureau.path(), published).annual(2020, fingerprint).is_some();
        assert!(is_known(None, "f") && !is_known(None, "g"));
        assert!(!is_known(Some(out.path()), "f"), "its files are not there");
        replace(out.path(), "a-1.json", b"x").unwrap();
        assert!(is_known(Some(out.path()), "f"));
        replace(out.path(), "a-1.json", b"y").unwrap();
        assert!(!is_known(Some(out.path()), "f"), "its files are damaged");
        YearCache::open(bureau.path(), None).save(vec![]).unwrap();
        assert!(!is_known(None, "f"));
    }
}
