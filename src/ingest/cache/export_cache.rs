use std::{
    collections::{BTreeSet, HashMap},
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::CachedExport;
use crate::{
    domain::Date,
    store::{CACHE, read_sealed, replace_unsynced, sha256, write_sealed},
};

/// Raised when what is cached, or how it is read, changes: then everything is read anew.
const FORMAT: u32 = 4;

const INDEX: &str = "index";

/// What the index lists.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Index {
    format: u32,
    exports: Vec<CachedExport>,
}

/// What was read from exports before, and what is to be found next time.
pub struct ExportCache {
    bureau: PathBuf,
    /// What was read of each file, by its path: an archive may have one a day.
    exports: HashMap<String, CachedExport>,
    /// What is to be found next time.
    next: Vec<CachedExport>,
    parts: Vec<(String, Vec<u8>)>,
}

impl ExportCache {
    /// The cache of a bureau's folder: empty, where there is none or it is damaged.
    pub fn open(bureau: &Path) -> Self {
        let index = read_sealed::<Index>(&bureau.join(CACHE).join(INDEX)).filter(|index| index.format == FORMAT);
        let exports = index.unwrap_or_default().exports.into_iter();
        let exports = exports.map(|export| (export.intake.file.clone(), export)).collect();
        Self { bureau: bureau.to_owned(), exports, next: Vec::new(), parts: Vec::new() }
    }

    /// What was read of an unchanged export with the same settings.
    pub(in crate::ingest) fn export(&self, path: &str, settings: &str, today: Date) -> Option<CachedExport> {
        let cached = self.exports.get(path)?;
        let fingerprint = cached.fingerprint.again(&self.bureau.join(path))?;
        // What was rejected for its date may be accepted on a later day.
        let same_day = cached.today == today || cached.today < today && cached.intake.rejected == 0;
        let same = cached.settings == settings && same_day;
        same.then(|| CachedExport { fingerprint, ..cached.clone() })
    }

    /// Has an export found next time.
    pub(in crate::ingest) fn keep(&mut self, export: CachedExport) {
        self.next.push(export);
    }

    /// Has a part of an export found next time; gives its hash.
    pub(in crate::ingest) fn add(&mut self, part: Vec<u8>) -> String {
        let hash = sha256(&part);
        self.parts.push((hash.clone(), part));
        hash
    }

    /// A part that was read before, whole or not at all.
    pub(in crate::ingest) fn part<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let part = fs::read(self.bureau.join(CACHE).join(name)).ok()?;
        if sha256(&part) == name { postcard::from_bytes(&part).ok() } else { None }
    }

    /// Writes what is to be found next time, and deletes the rest.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn save(self) -> io::Result<()> {
        let folder = self.bureau.join(CACHE);
        if self.next.is_empty() {
            return remove(&folder, &BTreeSet::new());
        }
        fs::create_dir_all(&folder)?;
        let index = Index { format: FORMAT, exports: self.next };
        let used: BTreeSet<_> =
            index.exports.iter().flat_map(|export| &export.parts).map(|(_, hash)| hash.clone()).collect();
        for (name, part) in self.parts.iter().filter(|(name, _)| used.contains(name)) {
            replace_unsynced(&folder, name, part)?;
        }
        write_sealed(&folder, INDEX, &index)?;
        remove(&folder, &used)
    }
}

/// Deletes the parts that are not used any more, and the index where none is.
fn remove(folder: &Path, used: &BTreeSet<String>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    // Parts are named by their hashes; other names are others'.
    let is_part = |name: &str| name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_unused = |name: &str| (is_part(name) && !used.contains(name)) || (name == INDEX && used.is_empty());
        if name.to_str().is_some_and(is_unused) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
