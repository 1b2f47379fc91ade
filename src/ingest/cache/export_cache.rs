use std::{
    collections::{BTreeSet, HashMap},
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Serialize, de::DeserializeOwned};

use super::{CachedExport, content_hash::encode};
use crate::{
    domain::Date,
    store::{CACHE_FOLDER, read_cache_file, replace_unsynced, sha256, write_cache_file},
};

/// The file that lists the exports.
const INDEX: &str = "index";

/// What was read from exports before, and what the next publication will find.
pub struct ExportCache {
    bureau: PathBuf,
    /// What was read of each file, by its path: an archive may have one a day.
    exports: HashMap<String, CachedExport>,
    /// The exports of this publication, not yet saved.
    pending: Vec<CachedExport>,
    /// Their parts that were read in this publication, by hash.
    pending_parts: Vec<(String, Vec<u8>)>,
}

impl ExportCache {
    /// The cache of a bureau's folder: empty, where there is none, it is damaged, or a program of other sources wrote it.
    pub fn open(bureau: &Path) -> Self {
        let exports: Vec<CachedExport> = read_cache_file(&bureau.join(CACHE_FOLDER).join(INDEX)).unwrap_or_default();
        let exports = exports.into_iter().map(|export| (export.intake.file.clone(), export)).collect();
        Self { bureau: bureau.to_owned(), exports, pending: Vec::new(), pending_parts: Vec::new() }
    }

    /// What was read of an unchanged export with the same settings.
    pub(in crate::ingest) fn export(&self, path: &str, settings: &str, today: Date) -> Option<CachedExport> {
        let cached = self.exports.get(path)?;
        let fingerprint = cached.fingerprint.renewed(&self.bureau.join(path))?;
        // What was rejected for its date may be accepted on a later day.
        let same_day = cached.today == today || cached.today < today && cached.intake.rejected == 0;
        let same = cached.settings == settings && same_day;
        same.then(|| CachedExport { fingerprint, ..cached.clone() })
    }

    /// Adds an export for the next publication.
    pub(in crate::ingest) fn add(&mut self, export: CachedExport) {
        self.pending.push(export);
    }

    /// Adds a part of an export for the next publication; gives its hash.
    pub(in crate::ingest) fn add_part(&mut self, part: &impl Serialize) -> String {
        let bytes = encode(part);
        let hash = sha256(&bytes);
        self.pending_parts.push((hash.clone(), bytes));
        hash
    }

    /// The part with this hash that an earlier publication read; `None` where its file is not there or damaged.
    pub(in crate::ingest) fn part<T: DeserializeOwned>(&self, hash: &str) -> Option<T> {
        let part = fs::read(self.bureau.join(CACHE_FOLDER).join(hash)).ok()?;
        if sha256(&part) == hash { postcard::from_bytes(&part).ok() } else { None }
    }

    /// Writes what was added, and deletes the rest.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn save(self) -> io::Result<()> {
        let folder = self.bureau.join(CACHE_FOLDER);
        if self.pending.is_empty() {
            return remove_unused(&folder, &BTreeSet::new());
        }
        fs::create_dir_all(&folder)?;
        let parts = self.pending.iter().flat_map(|export| &export.parts);
        let used: BTreeSet<_> = parts.map(|(_, hash)| hash.clone()).collect();
        for (hash, part) in self.pending_parts.iter().filter(|(hash, _)| used.contains(hash)) {
            replace_unsynced(&folder, hash, part)?;
        }
        write_cache_file(&folder, INDEX, &self.pending)?;
        remove_unused(&folder, &used)
    }
}

/// Deletes the parts that are not used any more, and the index where none is.
fn remove_unused(folder: &Path, used: &BTreeSet<String>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    // Parts are named by their hashes; files of other names are not this cache's.
    let is_part = |name: &str| name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    for entry in entries {
        let entry = entry?;
        let is_unused = |name: &str| (is_part(name) && !used.contains(name)) || (name == INDEX && used.is_empty());
        if entry.file_name().to_str().is_some_and(is_unused) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
