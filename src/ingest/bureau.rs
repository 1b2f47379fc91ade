use std::{cell::RefCell, path::Path};

use super::{
    cache::ExportCache,
    context, figures,
    portal::{self, PortalFile},
    report, sources,
    subject::ReadContext,
    subjects::SUBJECTS,
    table::{Problems, Source},
};
use crate::{
    domain::Date,
    record::{Diagnostic, Records, SeriesRecords, air::Summarise},
    snapshot::FileIntake,
};

/// A bureau's folder, read and found sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bureau {
    /// The records of its files.
    pub records: Records,
    /// What became of the rows of each export.
    pub intake: Vec<FileIntake>,
    /// Warnings about the files, and the rows that were rejected.
    pub warnings: Vec<Diagnostic>,
}

impl Bureau {
    /// Reads the folder of a bureau, as it is published on a day.
    ///
    /// `summarise` is how a day of hours is summarised. Years of air whose results are known already, by `is_known` of
    /// the year and the fingerprint of its records, are not read again.
    ///
    /// # Errors
    ///
    /// All problems of all its files, by file, line and column. The series are optional: without their files there are no
    /// records of them, and no problem.
    pub fn read(
        folder: &Path,
        today: Date,
        cache: &mut ExportCache,
        summarise: Summarise,
        is_known: &dyn Fn(i16, &str) -> bool,
    ) -> Result<Self, Vec<Diagnostic>> {
        let (problems, warnings, intake) = (Problems::default(), Problems::default(), RefCell::default());
        let source = Source { folder, today, problems: &problems, warnings: &warnings, intake: &intake };
        let PortalFile { portal, specs } = portal::read(&source);
        let report = report::read(&source);
        let figures = figures::read(&source, portal.as_ref(), report.as_deref());
        let context = context::read(&source);
        let mut series = SeriesRecords::default();
        // Exports are not read where it is not known how they are laid out: every problem of theirs could be a false one.
        if let Some(specs) = specs {
            let specs = sources::with_own_paths(specs, &source);
            let reading = ReadContext { source, specs: &specs, portal: portal.as_ref(), summarise, is_known };
            for subject in SUBJECTS {
                (subject.read)(&reading, cache, &mut series);
            }
        }

        let problems = problems.sorted();
        match (portal, report, figures, context) {
            (Some(portal), Some(report), Some(figures), Some(context)) if problems.is_empty() => {
                let records = Records { portal, report, figures, context, series };
                Ok(Self { records, intake: intake.into_inner(), warnings: warnings.sorted() })
            }
            _ => Err(problems),
        }
    }
}
