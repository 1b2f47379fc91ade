use std::{fs, io, path::Path};

use serde::{Serialize, de::DeserializeOwned};

use super::{replace_unsynced, sha256};

/// The hash of this program's sources (`build.rs`).
const SOURCE_HASH: &str = env!("MINGCHA_SOURCE_HASH");

/// How many bytes of a file are its checksum.
const CHECKSUM_LENGTH: usize = 64;

/// Reads the JSON of a cache's file; `None` where there is none, it is damaged, or a program of other sources wrote it.
pub fn read_cache_file<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = fs::read(path).ok()?;
    let (stored, json) = bytes.split_at_checked(CHECKSUM_LENGTH)?;
    if checksum(SOURCE_HASH, json).as_bytes() == stored { serde_json::from_slice(json).ok() } else { None }
}

/// Writes JSON for [`read_cache_file`].
///
/// # Errors
///
/// What the system says.
pub fn write_cache_file(folder: &Path, name: &str, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(value)?;
    replace_unsynced(folder, name, &[checksum(SOURCE_HASH, &json).as_bytes(), &json].concat())
}

/// What a file begins with: a hash over the program's sources and the JSON.
fn checksum(source_hash: &str, json: &[u8]) -> String {
    sha256(&[source_hash.as_bytes(), json].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_whole_and_of_the_same_sources_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let read = || read_cache_file::<Vec<u8>>(&path);
        assert_eq!(read(), None);
        write_cache_file(folder.path(), "a", &[1, 2, 3]).unwrap();
        assert_eq!(read(), Some(vec![1, 2, 3]));
        fs::write(&path, [checksum(SOURCE_HASH, b"[1,2,3]").as_bytes(), b"[1,2,9]"].concat()).unwrap();
        assert_eq!(read(), None, "damaged");
        fs::write(&path, [checksum("0123456789abcdef", b"[1,2,3]").as_bytes(), b"[1,2,3]"].concat()).unwrap();
        assert_eq!(read(), None, "of other sources");
    }
}
