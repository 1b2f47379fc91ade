use crate::{snapshot::Entry, store::sha256};

/// A file of a release, named after its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PreparedFile {
    /// Its name, hash and length.
    pub entry: Entry,
    /// Its content; `None` where it was published before and is still there.
    pub bytes: Option<Vec<u8>>,
}

impl PreparedFile {
    /// Adds a file whose name begins with `stem`; gives its entry.
    pub fn add(files: &mut Vec<Self>, stem: &str, extension: &str, bytes: Vec<u8>) -> Entry {
        let sha256 = sha256(&bytes);
        let path = format!("{stem}-{}.{extension}", &sha256[..16]);
        let entry = Entry { path, sha256, bytes: bytes.len() as u64 };
        files.push(Self { entry: entry.clone(), bytes: Some(bytes) });
        entry
    }

    /// A file that was published before.
    pub fn published(entry: Entry) -> Self {
        Self { entry, bytes: None }
    }
}
