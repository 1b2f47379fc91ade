//! What is kept from one publication to the next, so that it costs by what is new: what exports came to, and what years
//! came to. It is made from the inputs alone and can be deleted at any time.

use std::{
    collections::{BTreeSet, HashMap},
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::Problem;
use crate::{
    domain::{Date, iso_date},
    snapshot::{AnnualAir, Entry, FileIntake},
    store::{sha256, sha256_of_file},
};

/// The folder, below the bureau's.
pub const FOLDER: &str = ".mingcha";

/// Raised when what is kept, or how figures are made from it, changes: then everything is made anew.
const FORMAT: u32 = 2;

const INDEX: &str = "index";

/// A file this young when it was read may have been written again without its stamp changing.
const YOUNG: Duration = Duration::from_secs(2);

/// What the index lists.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Index {
    format: u32,
    /// What became of each export.
    pub(super) files: Vec<KeptFile>,
    /// What each year of air came to.
    pub years: Vec<KeptYear>,
}

/// What an export came to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct KeptFile {
    pub stamp: Stamp,
    /// How it was read: other settings make another reading of it.
    pub settings: String,
    /// The day of publication it was held against.
    #[serde(with = "iso_date")]
    pub today: Date,
    pub intake: FileIntake,
    /// What is odd about it, and what was rejected.
    pub notes: Vec<Problem>,
    /// For each year the hash of its part.
    pub parts: Vec<(i16, String)>,
}

/// What a year of air came to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeptYear {
    /// The year.
    pub year: i16,
    /// The hash of all that it was made from.
    pub made_from: String,
    /// The published summary and the published days.
    pub entries: [Entry; 2],
    /// Its annual figures.
    pub annual: AnnualAir,
    /// What is odd about it.
    pub notes: Vec<String>,
}

/// By what a file is known to be the same without reading it, as version control does it: where it is, how long, when
/// it was last written and when anything about it last changed, which no program can set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    length: u64,
    written: (i64, i64),
    changed: (i64, i64),
    place: (u64, u64),
    /// The hash of its content, where it was too young for its times to tell.
    content: Option<String>,
}

impl Stamp {
    /// The stamp of a file that is about to be read.
    pub fn of(path: &Path) -> io::Result<Self> {
        super::records::check_regular(path)?;
        let file = fs::metadata(path)?;
        let mut stamp = Self::plain(&file);
        if stamp.is_young(SystemTime::now()) {
            stamp.content = Some(sha256_of_file(path)?);
        }
        Ok(stamp)
    }

    #[cfg(unix)]
    fn plain(file: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self {
            length: file.len(),
            written: (file.mtime(), file.mtime_nsec()),
            changed: (file.ctime(), file.ctime_nsec()),
            place: (file.dev(), file.ino()),
            content: None,
        }
    }

    /// Elsewhere the content tells.
    #[cfg(not(unix))]
    fn plain(file: &fs::Metadata) -> Self {
        Self { length: file.len(), written: (0, 0), changed: (i64::MAX, 0), place: (0, 0), content: None }
    }

    fn is_young(&self, now: SystemTime) -> bool {
        let now = now.duration_since(UNIX_EPOCH).unwrap_or_default();
        self.changed.0 >= now.saturating_sub(YOUNG).as_secs() as i64
    }

    /// The stamp for next time, if the file is still the one with this stamp: without its hash, once it is old enough.
    fn again(&self, path: &Path) -> Option<Self> {
        let now = SystemTime::now();
        let plain = Self::plain(&fs::metadata(path).ok()?);
        let same = Self { content: self.content.clone(), ..plain.clone() } == *self;
        let same_content =
            || self.content.as_ref().is_none_or(|content| sha256_of_file(path).is_ok_and(|now| now == *content));
        let content = self.content.clone().filter(|_| plain.is_young(now));
        (same && same_content()).then_some(Self { content, ..plain })
    }
}

/// What was kept, and what is to be kept.
pub struct Keep {
    bureau: PathBuf,
    /// What was kept of each file, by its path: an archive may have one a day.
    files: HashMap<String, KeptFile>,
    years: Vec<KeptYear>,
    /// What is to be kept next.
    pub next: Index,
    parts: Vec<(String, Vec<u8>)>,
}

impl Keep {
    /// Reads what was kept for a bureau: nothing, where there is nothing or it is damaged.
    pub fn open(bureau: &Path) -> Self {
        let folder = bureau.join(FOLDER);
        let old = fs::read(folder.join(INDEX)).ok().and_then(|bytes| unseal::<Index>(&bytes));
        let Index { files, years, .. } = old.filter(|index| index.format == FORMAT).unwrap_or_default();
        let files = files.into_iter().map(|file| (file.intake.file.clone(), file)).collect();
        let next = Index { format: FORMAT, ..Index::default() };
        Self { bureau: bureau.to_owned(), files, years, next, parts: Vec::new() }
    }

    /// What an unchanged export came to, read with the same settings.
    pub(super) fn file(&self, path: &str, settings: &str, today: Date) -> Option<KeptFile> {
        let kept = self.files.get(path)?;
        let stamp = kept.stamp.again(&self.bureau.join(path))?;
        // What was rejected for its date may be accepted on a later day.
        let same_day = kept.today == today || kept.today < today && kept.intake.rejected == 0;
        let same = kept.settings == settings && same_day;
        same.then(|| KeptFile { stamp, ..kept.clone() })
    }

    /// What a year came to, made from the same.
    pub fn year(&self, year: i16, made_from: &str) -> Option<&KeptYear> {
        self.years.iter().find(|kept| kept.year == year && kept.made_from == made_from)
    }

    /// Keeps a part; gives its hash.
    pub(super) fn add(&mut self, part: Vec<u8>) -> String {
        let hash = sha256(&part);
        self.parts.push((hash.clone(), part));
        hash
    }

    /// A part, whole or not at all.
    pub(super) fn part<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        if let Some((_, part)) = self.parts.iter().find(|(hash, _)| hash == name) {
            return postcard::from_bytes(part).ok();
        }
        let part = fs::read(self.bureau.join(FOLDER).join(name)).ok()?;
        if sha256(&part) == name { postcard::from_bytes(&part).ok() } else { None }
    }

    /// Writes what is to be kept, and deletes the rest.
    pub fn save(&self) -> io::Result<()> {
        let folder = self.bureau.join(FOLDER);
        if self.next.files.is_empty() {
            return if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) };
        }
        fs::create_dir_all(&folder)?;
        let used: BTreeSet<_> =
            self.next.files.iter().flat_map(|file| &file.parts).map(|(_, hash)| &hash[..]).collect();
        for (name, part) in self.parts.iter().filter(|(name, _)| used.contains(&name[..])) {
            write(&folder, name, part)?;
        }
        let bytes = serde_json::to_vec(&self.next)?;
        write(&folder, INDEX, &[sha256(&bytes).as_bytes(), &bytes].concat())?;
        for entry in fs::read_dir(&folder)?.flatten() {
            let name = entry.file_name();
            if name.to_str().is_none_or(|name| name != INDEX && !used.contains(name)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// The index behind its own hash.
fn unseal<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (seal, index) = bytes.split_at_checked(64)?;
    if sha256(index).as_bytes() == seal { serde_json::from_slice(index).ok() } else { None }
}

/// Under another name first, so that what is there is whole.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let file = tempfile::NamedTempFile::new_in(folder)?;
    fs::write(file.path(), bytes)?;
    file.persist(folder.join(name)).map(|_| ()).map_err(|error| error.error)
}
