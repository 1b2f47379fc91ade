use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::bytes;
use crate::{
    snapshot::{AnnualAir, Entry},
    store::{CACHE, read_sealed, write_sealed},
};

/// Raised when what is cached, or how figures are made, changes: then every year is rated anew.
const FORMAT: u32 = 3;

/// The file's name, in the folder of the cache.
const FILE: &str = "years";

/// What was published of each year of air, from one publication to the next, so that publishing costs only what changed.
///
/// It is made from the inputs alone and can be deleted at any time.
pub struct YearCache {
    folder: PathBuf,
    years: Vec<CachedYear>,
}

/// What a year of air came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CachedYear {
    /// The year.
    pub year: i16,
    /// The fingerprint of the records that it was made from.
    pub fingerprint: String,
    /// The published summary and the published days.
    pub entries: [Entry; 2],
    /// Its annual figures.
    pub annual: AnnualAir,
    /// What is odd about it.
    pub notes: Vec<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Index {
    format: u32,
    years: Vec<CachedYear>,
}

impl YearCache {
    /// The cache of a bureau's folder: empty, where there is none or it is damaged. Where `published` is given, years
    /// whose files are not there whole are left out.
    pub fn open(bureau: &Path, published: Option<&Path>) -> Self {
        let folder = bureau.join(CACHE);
        let index = read_sealed::<Index>(&folder.join(FILE)).filter(|index| index.format == FORMAT);
        let is_there = |entry: &Entry| published.is_none_or(|folder| bytes(folder, entry).is_ok());
        let years = index.unwrap_or_default().years.into_iter();
        let years = years.filter(|year| year.entries.iter().all(is_there)).collect();
        Self { folder, years }
    }

    /// The annual figures that came of a year's records with this fingerprint.
    pub fn annual(&self, year: i16, fingerprint: &str) -> Option<&AnnualAir> {
        self.year(year, fingerprint).map(|year| &year.annual)
    }

    /// What a year's records with this fingerprint came to.
    pub(super) fn year(&self, year: i16, fingerprint: &str) -> Option<&CachedYear> {
        self.years.iter().find(|cached| cached.year == year && cached.fingerprint == fingerprint)
    }

    /// Has these years, and no others, found next time.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub(super) fn save(&self, years: Vec<CachedYear>) -> io::Result<()> {
        if years.is_empty() {
            return match fs::remove_file(self.folder.join(FILE)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        }
        fs::create_dir_all(&self.folder)?;
        write_sealed(&self.folder, FILE, &Index { format: FORMAT, years })
    }
}
