use std::path::Path;

use super::{failure::Failure, progress::Progress};
use crate::{
    assess::{air, assess},
    domain::Date,
    ingest::{Bureau, ExportCache},
    record::Diagnostic,
    release::{Release, YearCache},
};

/// A release that is not yet written: the bureau's folder read, rated and encoded. `check` ends here, `publish` writes it.
pub(super) struct Draft {
    /// What will be published.
    pub release: Release,
    /// The warnings about the files, about the rows rejected from them, and about the outcome.
    pub warnings: Vec<Diagnostic>,
    /// The cache of what was read from exports.
    pub exports: ExportCache,
    /// The cache of the years that were published.
    pub years: YearCache,
}

impl Draft {
    /// Reads and rates a bureau's folder as it is published on a day. Years that are not read again must still be published
    /// in `out`, where it is given.
    pub fn read(folder: &Path, date: Date, out: Option<&Path>) -> Result<Self, Failure> {
        if !folder.is_dir() {
            return Err(Failure::NoFolder(folder.to_owned()));
        }
        let _progress = Progress::spinner("正在读取数据文件");
        let mut exports = ExportCache::open(folder);
        let years = YearCache::open(folder, out);
        let is_known = |year, fingerprint: &str| years.annual(year, fingerprint).is_some();
        let bureau = Bureau::read(folder, date, &mut exports, air::summarise, &is_known).map_err(Failure::Problems)?;
        let Bureau { records, intake, mut warnings } = bureau;
        let mut assessment = assess(&records, intake, &|year, fingerprint| years.annual(year, fingerprint).cloned());
        warnings.append(&mut assessment.warnings);
        // A stable sort: the count of a file's unlisted warnings stays behind the last listed one.
        warnings.sort_by(|one, other| (&one.file, &one.place).cmp(&(&other.file, &other.place)));
        let release = Release::prepare(assessment, &records.report, date, &years);
        Ok(Self { release, warnings, exports, years })
    }
}
