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

/// What each `.br` file of a site was made from, so that the next site takes over those that would come out the same.
#[derive(Debug, Deserialize, Serialize)]
pub struct CompressionRecord {
    encoder: String,
    /// By the path in the site of what was compressed.
    files: BTreeMap<PathBuf, Made>,
}

/// What one `.br` file was made from, and what it came to.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Made {
    /// How far it was compressed.
    pub quality: u32,
    /// The SHA-256 of what was compressed.
    pub content: String,
    /// The SHA-256 of the `.br` file.
    pub brotli: String,
}

impl CompressionRecord {
    /// Of what this program compressed.
    pub fn new(files: BTreeMap<PathBuf, Made>) -> Self {
        Self { encoder: ENCODER.to_owned(), files }
    }

    /// The one of a site; an empty one where there is none that can be read, or another encoder was at work.
    pub fn read(site: &Path) -> Self {
        let bytes = fs::read(site.join(NAME)).unwrap_or_default();
        let record = serde_json::from_slice(&bytes).ok();
        record.filter(|record: &Self| record.encoder == ENCODER).unwrap_or_else(|| Self::new(BTreeMap::new()))
    }

    /// Writes it to its site.
    pub fn write(&self, site: &Path) -> Result<(), FileError> {
        // A path that is no UTF-8 cannot be written: the record is then empty, and nothing is taken over.
        write(&site.join(NAME), &serde_json::to_vec(self).unwrap_or_default())
    }

    /// The `.br` file of this path in the record's site, where it is whole and was made from this content with this quality.
    pub fn brotli(&self, site: &Path, path: &Path, quality: u32, content: &str) -> Option<Vec<u8>> {
        let made = self.files.get(path).filter(|made| made.quality == quality && made.content == content)?;
        let brotli = fs::read(site.join(path).with_added_extension("br")).ok()?;
        (sha256(&brotli) == made.brotli).then_some(brotli)
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
