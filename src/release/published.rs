use std::{fs, path::Path, sync::Arc};

use serde::de::DeserializeOwned;

use super::ReleaseError;
use crate::{
    snapshot::{AirHours, Entry, Manifest, SCHEMA, SnapshotName, Snapshots, Source},
    store::{FileError, sha256},
};

/// The name of the manifest's file.
pub const MANIFEST: &str = "manifest.json";

/// A release as it was published, each file checked against the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The manifest.
    pub manifest: Manifest,
    /// The snapshots.
    pub snapshots: Snapshots,
    /// The text of the report that the figures quote.
    pub report: String,
}

/// Reads what was published to a folder.
///
/// # Errors
///
/// [`ReleaseError::File`] where a file cannot be read, [`ReleaseError::Damaged`] where it is not the one that was published.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use std::path::Path;
/// # use mingcha::{
/// #     assess::{air, assess}, domain::Date, ingest::{Bureau, ExportCache}, release::{Release, YearCache},
/// # };
/// # let (folder, day) = (Path::new("bureau/wulanchabu-2021"), Date::constant(2022, 3, 1));
/// # let mut cache = ExportCache::open(folder);
/// # let bureau = Bureau::read(folder, day, &mut cache, air::summarise, &|_, _| false).unwrap();
/// # let assessment = assess(&bureau.records, bureau.intake, &|_, _| None);
/// # let out = tempfile::tempdir()?;
/// # Release::prepare(assessment, &bureau.records.report, day, &YearCache::open(folder, None)).write(out.path(), &|| ())?;
/// use mingcha::release::{ReleaseError, read_published};
///
/// let published = read_published(out.path())?;
/// assert_eq!(published.snapshots.portal.year, 2021);
/// // A file that was changed afterwards is not read as if it were what was published.
/// std::fs::write(out.path().join(&published.manifest.report.path), "another text")?;
/// assert!(matches!(read_published(out.path()), Err(ReleaseError::Damaged(_))));
/// # Ok(())
/// # }
/// ```
pub fn read_published(folder: &Path) -> Result<Published, ReleaseError> {
    let manifest = read_manifest(folder)?;
    let mut snapshots = Snapshots::read(&Files { folder, manifest: &manifest })?;
    snapshots.air_hours = snapshots.air_hours.map(|hours| with_tiles(folder, &hours)).transpose()?;
    let report = String::from_utf8(bytes(folder, &manifest.report)?)
        .map_err(|_| ReleaseError::Damaged(folder.join(&manifest.report.path)))?;
    Ok(Published { manifest, snapshots, report })
}

/// The files that a manifest names.
struct Files<'a> {
    folder: &'a Path,
    manifest: &'a Manifest,
}

impl Source for Files<'_> {
    type Error = ReleaseError;

    fn read<T: DeserializeOwned>(&self, name: SnapshotName) -> Result<Option<T>, ReleaseError> {
        self.manifest.snapshots.get(&name).map(|entry| snapshot(self.folder, entry)).transpose()
    }

    fn missing(&self, _: SnapshotName) -> ReleaseError {
        ReleaseError::Damaged(self.folder.join(MANIFEST))
    }
}

/// The snapshot of hours, with its tiles of days.
fn with_tiles(folder: &Path, hours: &AirHours) -> Result<Arc<AirHours>, ReleaseError> {
    let mut hours = hours.clone();
    for pollutant in &mut hours.pollutants {
        pollutant.tile = Arc::new(snapshot(folder, &pollutant.days)?);
    }
    Ok(Arc::new(hours))
}

/// Reads the manifest alone.
///
/// # Errors
///
/// [`ReleaseError::File`] where it cannot be read, [`ReleaseError::Damaged`] where it is no manifest of this layout.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use std::path::Path;
/// # use mingcha::{
/// #     assess::{air, assess}, domain::Date, ingest::{Bureau, ExportCache}, release::{Release, YearCache},
/// # };
/// # let (folder, day) = (Path::new("bureau/wulanchabu-2021"), Date::constant(2022, 3, 1));
/// # let mut cache = ExportCache::open(folder);
/// # let bureau = Bureau::read(folder, day, &mut cache, air::summarise, &|_, _| false).unwrap();
/// # let assessment = assess(&bureau.records, bureau.intake, &|_, _| None);
/// # let out = tempfile::tempdir()?;
/// # Release::prepare(assessment, &bureau.records.report, day, &YearCache::open(folder, None)).write(out.path(), &|| ())?;
/// use mingcha::{release::{by_name, bytes, read_manifest, snapshot}, snapshot::{Figures, SnapshotName}};
///
/// let manifest = read_manifest(out.path())?;
/// let entry = &manifest.snapshots[&SnapshotName::Figures];
/// let figures: Figures = snapshot(out.path(), entry)?;
/// assert_eq!(by_name::<Figures>(out.path(), &entry.path)?, figures);
/// assert_eq!(bytes(out.path(), entry)?.len() as u64, entry.bytes);
/// # Ok(())
/// # }
/// ```
pub fn read_manifest(folder: &Path) -> Result<Manifest, ReleaseError> {
    let path = folder.join(MANIFEST);
    let bytes = read_file(&path)?;
    let manifest = serde_json::from_slice::<Manifest>(&bytes).ok().filter(|manifest| manifest.schema == SCHEMA);
    manifest.ok_or(ReleaseError::Damaged(path))
}

/// Reads one snapshot and checks it against the manifest.
///
/// # Errors
///
/// As [`bytes`], and [`ReleaseError::Damaged`] where it is not of this type.
pub fn snapshot<T: DeserializeOwned>(folder: &Path, entry: &Entry) -> Result<T, ReleaseError> {
    serde_json::from_slice(&bytes(folder, entry)?).map_err(|_| ReleaseError::Damaged(folder.join(&entry.path)))
}

/// Reads one snapshot by its path, whose name ends with the beginning of its hash.
///
/// # Errors
///
/// As [`snapshot`].
pub fn by_name<T: DeserializeOwned>(folder: &Path, path: &str) -> Result<T, ReleaseError> {
    let file = folder.join(path);
    let bytes = read_file(&file)?;
    let hash = path.rsplit_once('-').and_then(|(_, end)| end.split_once('.')).map(|(hash, _)| hash);
    let is_named_so = hash.is_some_and(|hash| !hash.is_empty() && sha256(&bytes).starts_with(hash));
    let content = if is_named_so { serde_json::from_slice(&bytes).ok() } else { None };
    content.ok_or(ReleaseError::Damaged(file))
}

/// Reads one file and checks it against its entry.
///
/// # Errors
///
/// [`ReleaseError::File`] where it cannot be read, [`ReleaseError::Damaged`] where length or hash are others.
pub fn bytes(folder: &Path, entry: &Entry) -> Result<Vec<u8>, ReleaseError> {
    let path = folder.join(&entry.path);
    let bytes = read_file(&path)?;
    if bytes.len() as u64 == entry.bytes && sha256(&bytes) == entry.sha256 {
        return Ok(bytes);
    }
    Err(ReleaseError::Damaged(path))
}

fn read_file(path: &Path) -> Result<Vec<u8>, ReleaseError> {
    Ok(fs::read(path).map_err(FileError::context("读取", path))?)
}
