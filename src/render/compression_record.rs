use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use mingcha_compress::ENCODER;
use serde::{Deserialize, Serialize};

use super::files::write;
use crate::store::{FileError, sha256};

/// The record's name in the site. Without an ending, it is not sent compressed itself.
const NAME: &str = ".compression";

/// What each `.br` file of a site was compressed from, so that the next site copies those that would be the same.
#[derive(Debug, Deserialize, Serialize)]
pub struct CompressionRecord {
    encoder: String,
    /// By the path in the site of what was compressed.
    files: BTreeMap<String, CompressedFile>,
}

/// One `.br` file and what it was compressed from.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct CompressedFile {
    /// The quality of the compression (brotli, 0 to 11).
    pub quality: u32,
    /// The SHA-256 of what was compressed.
    pub content: String,
    /// The SHA-256 of the `.br` file.
    pub brotli: String,
}

impl CompressionRecord {
    /// The record of what this program compressed. Paths that are not UTF-8 are left out: those files are compressed again.
    pub fn new(files: BTreeMap<PathBuf, CompressedFile>) -> Self {
        let files = files.into_iter().filter_map(|(path, file)| Some((path.to_str()?.to_owned(), file))).collect();
        Self { encoder: ENCODER.to_owned(), files }
    }

    /// The record of a site; an empty one where there is none that can be read, or another encoder was used.
    pub fn read(site: &Path) -> Self {
        let record = fs::read(site.join(NAME)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        record.filter(|record: &Self| record.encoder == ENCODER).unwrap_or_else(|| Self::new(BTreeMap::new()))
    }

    /// Writes it to its site.
    pub fn write(&self, site: &Path) -> Result<(), FileError> {
        write(&site.join(NAME), &serde_json::to_vec(self).expect("numbers, texts and maps can be written as JSON"))
    }

    /// The `.br` file of this path in the record's site, where it is whole and was compressed from this content with this
    /// quality.
    pub fn brotli(&self, site: &Path, path: &Path, quality: u32, content: &str) -> Option<Vec<u8>> {
        let file = self.files.get(path.to_str()?).filter(|file| file.quality == quality && file.content == content)?;
        let brotli = fs::read(site.join(path).with_added_extension("br")).ok()?;
        (sha256(&brotli) == file.brotli).then_some(brotli)
    }
}

#[cfg(test)]
mod tests {
    use super::ENCODER;

    #[test]
    fn the_encoder_is_named_by_its_version() {
        let (name, version) = ENCODER.split_once(' ').unwrap();
        let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        assert!(include_str!("../../Cargo.lock").contains(&entry), "compress/src/lib.rs names another encoder");
    }
}
