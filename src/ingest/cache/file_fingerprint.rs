use std::{
    fs, io,
    path::Path,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

use crate::{ingest::table::check_regular, store::sha256_of_file};

/// A file that changed this shortly before it was read may be written again without its times changing.
const RECENT: Duration = Duration::from_secs(2);

/// What shows that a file is the same without reading it, as version control does it: where it is, how long, when it was
/// last written and when anything about it last changed, which no program can set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ingest) struct FileFingerprint {
    length: u64,
    /// Seconds and nanoseconds since 1970, as the next.
    modified: (i64, i64),
    changed: (i64, i64),
    /// Device and inode.
    place: (u64, u64),
    /// The SHA-256 of its content, where it changed too recently for its times to be relied on.
    content: Option<String>,
}

impl FileFingerprint {
    /// The fingerprint of a file that is about to be read.
    pub fn new(path: &Path) -> io::Result<Self> {
        check_regular(path)?;
        let mut fingerprint = Self::without_content(&fs::metadata(path)?);
        if fingerprint.is_recent(SystemTime::now()) {
            fingerprint.content = Some(sha256_of_file(path)?);
        }
        Ok(fingerprint)
    }

    #[cfg(unix)]
    fn without_content(file: &fs::Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self {
            length: file.len(),
            modified: (file.mtime(), file.mtime_nsec()),
            changed: (file.ctime(), file.ctime_nsec()),
            place: (file.dev(), file.ino()),
            content: None,
        }
    }

    /// Other systems have no such times: every file counts as recent, and its content decides.
    #[cfg(not(unix))]
    fn without_content(file: &fs::Metadata) -> Self {
        Self { length: file.len(), modified: (0, 0), changed: (i64::MAX, 0), place: (0, 0), content: None }
    }

    fn is_recent(&self, now: SystemTime) -> bool {
        // Before 1970 and in the far future no file is older than now.
        let since = now.checked_sub(RECENT).and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        since.and_then(|since| i64::try_from(since.as_secs()).ok()).is_none_or(|since| self.changed.0 >= since)
    }

    /// The fingerprint for next time, if the file is still the one with this fingerprint: without the hash of its content
    /// once its times can be relied on.
    pub(super) fn renewed(&self, path: &Path) -> Option<Self> {
        let now = SystemTime::now();
        let current = Self::without_content(&fs::metadata(path).ok()?);
        let same = Self { content: self.content.clone(), ..current.clone() } == *self;
        let same_content =
            || self.content.as_ref().is_none_or(|content| sha256_of_file(path).is_ok_and(|now| now == *content));
        let content = self.content.clone().filter(|_| current.is_recent(now));
        (same && same_content()).then_some(Self { content, ..current })
    }
}
