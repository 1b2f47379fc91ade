use std::{fs, io, path::Path};

use serde::{Serialize, de::DeserializeOwned};

use super::{replace_unsynced, sha256};

/// How long a hash is that a file begins with.
const SEAL: usize = 64;

/// Reads JSON that stands behind its own hash; `None` where there is none, or it is damaged.
pub fn read_sealed<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = fs::read(path).ok()?;
    let (seal, json) = bytes.split_at_checked(SEAL)?;
    if sha256(json).as_bytes() == seal { serde_json::from_slice(json).ok() } else { None }
}

/// Writes JSON behind its own hash.
///
/// # Errors
///
/// What the system says.
pub fn write_sealed(folder: &Path, name: &str, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(value)?;
    replace_unsynced(folder, name, &[sha256(&json).as_bytes(), &json].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_damaged_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        assert_eq!(read_sealed::<Vec<u8>>(&path), None);
        write_sealed(folder.path(), "a", &[1, 2, 3]).unwrap();
        assert_eq!(read_sealed(&path), Some(vec![1, 2, 3]));
        let mut bytes = fs::read(&path).unwrap();
        *bytes.last_mut().unwrap() = b'9';
        fs::write(&path, bytes).unwrap();
        assert_eq!(read_sealed::<Vec<u8>>(&path), None);
    }
}
