use std::collections::BTreeMap;

use rayon::prelude::*;

use super::export_year::{ExportYear, merged};
use crate::{
    domain::Provenance,
    ingest::{
        cache::{ExportCache, content_hash},
        subject::ReadContext,
        table::Source,
    },
    record::{
        Diagnostic, Fault, File,
        air::{AirContent, AirYearRecords, DailyRecords},
    },
};

/// The years of the exports that have been read so far.
#[derive(Default)]
pub(super) struct Years(BTreeMap<i16, Year>);

struct Year {
    /// The first of the files.
    file: File,
    provenance: Provenance,
    content: YearContent,
}

/// The content of a year's exports.
pub(super) enum YearContent {
    /// Hours of stations.
    Hours(Vec<ExportYear>),
    /// Days.
    Days(DailyRecords),
}

impl Years {
    /// Adds a file's part of a year to that of other files.
    pub fn add(&mut self, source: &Source, year: i16, file: &File, provenance: Provenance, content: YearContent) {
        let Some(own) = self.0.get_mut(&year) else {
            self.0.insert(year, Year { file: file.clone(), provenance, content });
            return;
        };
        let refuse = |what: String| {
            source.problems.add(Fault::new(what, "请核对 portal.toml 里的 sources").in_file(file.clone()));
        };
        if own.provenance != provenance {
            return refuse(format!("{year} 年的来源（provenance）与另一个文件的不同"));
        }
        match (&mut own.content, content) {
            (YearContent::Hours(parts), YearContent::Hours(more)) => parts.extend(more),
            (YearContent::Days(days), YearContent::Days(more)) => {
                if let Some((again, _)) = more.values.iter().find(|(day, _)| days.values.contains_key(day)) {
                    return refuse(format!("{again} 在另一个文件里已有"));
                }
                days.values.extend(more.values);
                days.published.extend(more.published);
            }
            _ => refuse(format!("{year} 年既有小时值又有日值，不知道以哪个为准")),
        }
    }

    /// The records of each year, those of hours with the parts of all files joined; the problems of joining are added.
    pub fn records(
        self,
        reading: &ReadContext,
        cache: &ExportCache,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<AirYearRecords> {
        let of_portal = reading.portal.map(|portal| portal.year);
        let read = |(year, records): (i16, Year)| {
            let fingerprint = records.fingerprint(year);
            // Of the portal's year more is shown than is known from before.
            let is_known = Some(year) != of_portal && (reading.is_known)(year, &fingerprint);
            (year, records, fingerprint, is_known)
        };
        let years: Vec<_> = self.0.into_iter().map(read).collect();
        let join = |(year, records, fingerprint, is_known)| {
            let Year { file, provenance, content } = records;
            let content = if is_known { None } else { Some(content.joined(cache)?) };
            Ok(AirYearRecords { year, provenance, file, fingerprint, content })
        };
        let (records, wrong): (Vec<_>, Vec<_>) = years.into_par_iter().map(join).partition(Result::is_ok);
        problems.extend(wrong.into_iter().filter_map(Result::err));
        records.into_iter().flatten().collect()
    }
}

impl Year {
    /// The hash of the year's content.
    fn fingerprint(&self, year: i16) -> String {
        match &self.content {
            YearContent::Hours(parts) => {
                let mut hashes: Vec<_> = parts.iter().map(|part| &part.hash[..]).collect();
                hashes.sort_unstable();
                content_hash(&("hours", year, self.provenance, hashes))
            }
            YearContent::Days(records) => content_hash(&("days", year, self.provenance, records)),
        }
    }
}

impl YearContent {
    fn joined(self, cache: &ExportCache) -> Result<AirContent, Diagnostic> {
        match self {
            Self::Hours(parts) => merged(parts, cache).map(AirContent::Hours),
            Self::Days(records) => Ok(AirContent::Days(records)),
        }
    }
}
