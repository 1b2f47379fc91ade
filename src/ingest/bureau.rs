use std::{path::Path, sync::Arc};

use super::{Problem, Problems, Source, air, cases, complaints, context, figures, portal, report, water};
use crate::snapshot::Set;

/// All that a bureau publishes, read from its folder and found sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bureau {
    /// The snapshots.
    pub set: Set,
    /// The text of the report that the figures quote.
    pub report: String,
}

/// Reads the folder of a bureau.
///
/// # Errors
///
/// All problems of all its files, by file, line and column. The series are optional: without their files there is
/// no snapshot of them, and no problem.
pub fn read(folder: &Path) -> Result<Bureau, Vec<Problem>> {
    let problems = Problems::default();
    let source = Source { folder, problems: &problems };
    let portal = portal::read(&source);
    let report = report::read(&source);
    let figures = figures::read(&source, portal.as_ref(), report.as_deref());
    let context = context::read(&source);
    let air = air::read(&source, portal.as_ref());
    let water = water::read(&source, portal.as_ref());
    let cases = cases::read(&source, portal.as_ref());
    let complaints = complaints::read(&source, portal.as_ref(), cases.as_ref());

    let problems = problems.sorted();
    match (portal, report) {
        (Some(portal), Some(report)) if problems.is_empty() => {
            let (air, air_daily) = air.unzip();
            let set = Set {
                portal: Arc::new(portal),
                figures: figures.map(Arc::new),
                context: context.map(Arc::new),
                air: air.map(Arc::new),
                air_daily: air_daily.map(Arc::new),
                water: water.map(Arc::new),
                complaints: complaints.map(Arc::new),
            };
            Ok(Bureau { set, report })
        }
        _ => Err(problems),
    }
}
