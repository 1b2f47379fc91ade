use std::{collections::BTreeMap, fs, io, path::Path, sync::Arc};

use super::{
    ReleaseError, YearCache,
    encode::{encode, json},
    hours,
    prepared_file::PreparedFile,
    published::{MANIFEST, read_manifest},
    year_cache::CachedYear,
};
use crate::{
    assess::{AirYearOutcome, Assessment},
    domain::Date,
    snapshot::{AirYearFiles, AnnualAir, Manifest, SCHEMA, Snapshots},
    store::{self, FileError},
};

/// Everything that will be published, encoded and named, but not yet written.
pub struct Release {
    /// The snapshots.
    pub snapshots: Snapshots,
    /// The warnings about the years of air, one line each.
    pub warnings: Vec<String>,
    manifest: Manifest,
    files: Vec<PreparedFile>,
    years: Vec<CachedYear>,
}

/// What was written of a release.
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
/// let out = tempfile::tempdir()?;
/// let release = Release::prepare(assessment, &bureau.records.report, day, &YearCache::open(folder, None));
/// let summary = release.write(out.path(), &|| ())?;
/// assert_eq!((summary.files, summary.written), (release.files(), release.files()));
/// assert_eq!(release.write(out.path(), &|| ())?.written, 0, "every file is there already");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteSummary {
    /// How many files it has, without the manifest.
    pub files: usize,
    /// How many of these are new.
    pub written: usize,
    /// Whether the same was published before, so that the manifest was not changed.
    pub unchanged: bool,
}

impl Release {
    /// Encodes and names the outcome of an assessment, to be published on a day. Years that were not read again are those of
    /// `former`.
    pub fn prepare(assessment: Assessment, report: &str, published: Date, former: &YearCache) -> Self {
        let Assessment { mut snapshots, air_years, hours, .. } = assessment;
        let mut files = Vec::new();
        let report = PreparedFile::add(&mut files, "report", "txt", report.as_bytes().to_vec());
        snapshots.air_hours = hours.map(|hours| Arc::new(hours::prepare(hours, &mut files)));
        let years: Vec<_> = air_years.into_iter().map(|outcome| year(outcome, former, &mut files)).collect();
        let warnings = if years.is_empty() {
            snapshots.air.iter().flat_map(|air| air.notes.clone()).collect()
        } else {
            years.iter().flat_map(|year| year.warnings.clone()).collect()
        };
        let encoded = encode(&snapshots).into_iter();
        let entries = encoded.map(|(name, bytes)| (name, PreparedFile::add(&mut files, name.stem(), "json", bytes)));
        let entries: BTreeMap<_, _> = entries.collect();
        let manifest = Manifest {
            schema: SCHEMA,
            bureau: snapshots.portal.bureau.clone(),
            published,
            snapshots: entries,
            air_years: years.iter().map(|year| (year.year, year.files.clone())).collect(),
            report,
        };
        Self { snapshots, warnings, manifest, files, years }
    }

    /// How many files it has, without the manifest.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// Writes the files that are not there yet, and the manifest last: until then readers see the previous release. `step` is
    /// called after each file.
    ///
    /// # Errors
    ///
    /// Where a file cannot be written.
    pub fn write(&self, out: &Path, step: &dyn Fn()) -> Result<WriteSummary, ReleaseError> {
        self.write_files(out, step).map_err(|error| FileError::context("写入", out)(error).into())
    }

    fn write_files(&self, out: &Path, step: &dyn Fn()) -> io::Result<WriteSummary> {
        fs::create_dir_all(out)?;
        let mut written = 0;
        for PreparedFile { entry, bytes } in &self.files {
            if let Some(bytes) = bytes {
                written += usize::from(store::add(out, &entry.path, bytes)?);
            }
            step();
        }
        let same = |old: Manifest| Manifest { published: old.published, ..self.manifest.clone() } == old;
        let unchanged = read_manifest(out).is_ok_and(same);
        if !unchanged {
            store::sync_folder(out)?;
            store::replace(out, MANIFEST, &json(&self.manifest))?;
            store::sync_folder(out)?;
        }
        Ok(WriteSummary { files: self.files.len(), written, unchanged })
    }

    /// Saves the years of air for the next publication.
    ///
    /// # Errors
    ///
    /// The system's error.
    pub fn cache_years(self, cache: &YearCache) -> io::Result<()> {
        cache.save(self.years)
    }
}

/// Adds the files of a year of air; gives what is cached of it.
fn year(outcome: AirYearOutcome, former: &YearCache, files: &mut Vec<PreparedFile>) -> CachedYear {
    let AirYearOutcome { year, fingerprint, rated } = outcome;
    if let Some(cached) = former.year(year, &fingerprint) {
        let AirYearFiles { summary, days } = cached.files.clone();
        files.extend([summary, days].map(PreparedFile::published));
        return cached.clone();
    }
    let rated = rated.expect("a year that is not read again is known");
    let mut add = |stem: &str, bytes| PreparedFile::add(files, &format!("{stem}-{year}"), "json", bytes);
    let files = AirYearFiles { summary: add("air", json(&rated.air)), days: add("air-daily", json(&rated.daily)) };
    CachedYear { year, fingerprint, files, annual: AnnualAir::from(&*rated.air), warnings: rated.air.notes.clone() }
}
