use std::{
    fs, io,
    path::Path,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

use crate::{ingest::table::check_regular, store::sha256_of_file};

/// A file this young when it was read may have been written again without its fingerprint changing.
const YOUNG: Duration = Duration::from_secs(2);

/// By what a file is known to be the same without reading it, as version control does it: where it is, how long, when
/// it was last written and when anything about it last changed, which no program can set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::ingest) struct FileFingerprint {
    length: u64,
    written: (i64, i64),
    changed: (i64, i64),
    place: (u64, u64),
    /// The hash of its content, where it was too young for its times to tell.
    content: Option<String>,
}

impl FileFingerprint {
    /// The fingerprint of a file that is about to be read.
    pub fn of(path: &Path) -> io::Result<Self> {
        check_regular(path)?;
        let file = fs::metadata(path)?;
        let mut fingerprint = Self::plain(&file);
        if fingerprint.is_young(SystemTime::now()) {
            fingerprint.content = Some(sha256_of_file(path)?);
        }
        Ok(fingerprint)
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

    /// The fingerprint for next time, if the file is still the one with this one: without its hash, once it is old enough.
    pub(super) fn again(&self, path: &Path) -> Option<Self> {
        let now = SystemTime::now();
        let plain = Self::plain(&fs::metadata(path).ok()?);
        let same = Self { content: self.content.clone(), ..plain.clone() } == *self;
        let same_content =
            || self.content.as_ref().is_none_or(|content| sha256_of_file(path).is_ok_and(|now| now == *content));
        let content = self.content.clone().filter(|_| plain.is_young(now));
        (same && same_content()).then_some(Self { content, ..plain })
    }
}
