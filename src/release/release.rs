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
    snapshot::{AirYearFiles, AnnualAir, Entry, Manifest, SCHEMA, Snapshots},
    store::{self, FileError},
};

/// Everything that is to be published, encoded and named: writing it is all that is left to do.
pub struct Release {
    /// The snapshots.
    pub snapshots: Snapshots,
    /// What is odd about the years of air, one line each.
    pub notes: Vec<String>,
    manifest: Manifest,
    files: Vec<PreparedFile>,
    years: Vec<CachedYear>,
}

/// What writing a release came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteSummary {
    /// How many files it has, without the manifest.
    pub files: usize,
    /// How many of these were not there yet.
    pub written: usize,
    /// Whether the same was published before, so that the manifest was left as it is.
    pub unchanged: bool,
}

impl Release {
    /// Encodes and names what an assessment came to, to be published on a day; years that were not read again are those
    /// of `former`.
    pub fn prepare(assessment: Assessment, report: &str, published: Date, former: &YearCache) -> Self {
        let Assessment { mut snapshots, air_years, hours, .. } = assessment;
        let mut files = vec![PreparedFile::new("report", "txt", report.as_bytes().to_vec())];
        let report = files[0].entry.clone();
        snapshots.air_hours = hours.map(|hours| Arc::new(hours::prepare(hours, &mut files)));
        let years: Vec<_> = air_years.into_iter().map(|outcome| year(outcome, former, &mut files)).collect();
        let notes = if years.is_empty() {
            snapshots.air.iter().flat_map(|air| air.notes.clone()).collect()
        } else {
            years.iter().flat_map(|year| year.notes.clone()).collect()
        };
        let mut entries = BTreeMap::new();
        for (name, bytes) in encode(&snapshots) {
            let file = PreparedFile::new(name.stem(), "json", bytes);
            entries.insert(name, file.entry.clone());
            files.push(file);
        }
        let manifest = Manifest {
            schema: SCHEMA,
            bureau: snapshots.portal.bureau.clone(),
            published,
            snapshots: entries,
            air_years: years.iter().map(|year| (year.year, year.files.clone())).collect(),
            report,
        };
        Self { snapshots, notes, manifest, files, years }
    }

    /// How many files it has, without the manifest.
    pub fn files(&self) -> usize {
        self.files.len()
    }

    /// Writes the files that are not there yet, and the manifest last: until then the old one holds. `step` is called
    /// after each file.
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

    /// Has what came of each year of air found next time.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn cache_years(self, cache: &YearCache) -> io::Result<()> {
        cache.save(self.years)
    }
}

/// What is published of a year of air, as it is cached.
fn year(outcome: AirYearOutcome, former: &YearCache, files: &mut Vec<PreparedFile>) -> CachedYear {
    let AirYearOutcome { year, fingerprint, rated } = outcome;
    if let Some(cached) = former.year(year, &fingerprint) {
        let AirYearFiles { summary, days } = cached.files.clone();
        files.extend([summary, days].map(PreparedFile::published));
        return cached.clone();
    }
    let rated = rated.expect("a year that is not read again is known");
    let mut add = |stem: &str, bytes: Vec<u8>| -> Entry {
        let file = PreparedFile::new(&format!("{stem}-{year}"), "json", bytes);
        let entry = file.entry.clone();
        files.push(file);
        entry
    };
    let files = AirYearFiles { summary: add("air", json(&rated.air)), days: add("air-daily", json(&rated.daily)) };
    CachedYear { year, fingerprint, files, annual: AnnualAir::from(&*rated.air), notes: rated.air.notes.clone() }
}
