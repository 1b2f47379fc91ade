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
    /// A file whose name begins with `stem`.
    pub fn new(stem: &str, extension: &str, bytes: Vec<u8>) -> Self {
        let sha256 = sha256(&bytes);
        let path = format!("{stem}-{}.{extension}", &sha256[..16]);
        let entry = Entry { path, sha256, bytes: bytes.len() as u64 };
        Self { entry, bytes: Some(bytes) }
    }

    /// A file that was published before.
    pub fn published(entry: Entry) -> Self {
        Self { entry, bytes: None }
    }
}
