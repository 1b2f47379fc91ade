use std::path::Path;

use super::{failure::Failure, progress::Progress};
use crate::{
    assess::{air, assess},
    domain::Date,
    ingest::{Bureau, ExportCache},
    record::Diagnostic,
    release::{Release, YearCache},
};

/// A bureau's folder on its way to be published: read, rated and encoded. `check` ends here, `publish` writes it.
pub(super) struct Draft {
    /// All that is to be published.
    pub release: Release,
    /// What is odd about the files, what was rejected from them, and what is odd about what they come to.
    pub warnings: Vec<Diagnostic>,
    /// What was read of exports.
    pub exports: ExportCache,
    /// What was published of years before.
    pub years: YearCache,
}

impl Draft {
    /// Reads a bureau's folder as it is published on a day, and rates what it says. `out` is where years that are not read
    /// again must still be published.
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
        // Stable: how many of a file's are not listed stays behind the last that is.
        warnings.sort_by(|one, other| (&one.file, &one.place).cmp(&(&other.file, &other.place)));
        let release = Release::prepare(assessment, &records.report, date, &years);
        Ok(Self { release, warnings, exports, years })
    }
}
