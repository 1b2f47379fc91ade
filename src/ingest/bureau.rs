use std::{cell::RefCell, path::Path, sync::Arc};

use super::{
    AirSource, HoursSource, Problem, Problems, Source, air, cases, complaints, context, figures, keep::Keep, portal,
    report, source, water,
};
use crate::{
    domain::Date,
    snapshot::{Intake, Recomputations, Set},
};

/// All that a bureau publishes, read from its folder and found sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bureau {
    /// The snapshots, without the comparison of years.
    pub set: Set,
    /// The text of the report that the figures quote.
    pub report: String,
    /// What is odd about the files, and what was rejected from them.
    pub warnings: Vec<Problem>,
    /// What each year of air is made from, in order.
    pub air: Vec<AirSource>,
    /// The hours that are published as they are, year by year.
    pub hours: Vec<HoursSource>,
}

/// Reads the folder of a bureau, as it is published on a day.
///
/// # Errors
///
/// All problems of all its files, by file, line and column. The series are optional: without their files there is
/// no snapshot of them, and no problem.
pub fn read(folder: &Path, today: Date, keep: &mut Keep) -> Result<Bureau, Vec<Problem>> {
    let (problems, warnings, intake) = (Problems::default(), Problems::default(), RefCell::default());
    let source = Source { folder, today, problems: &problems, warnings: &warnings, intake: &intake };
    let (portal, specs) = portal::read(&source).unzip();
    let specs = source::with_named(specs.unwrap_or_default(), &source);
    let report = report::read(&source);
    let figures = figures::read(&source, portal.as_ref(), report.as_deref());
    let context = context::read(&source);
    let (air, hours) = air::read(&source, &specs, portal.as_ref(), keep);
    let water = water::read(&source, &specs, portal.as_ref());
    let cases = cases::read(&source, &specs, portal.as_ref());
    let complaints = complaints::read(&source, &specs, portal.as_ref(), cases.as_ref());

    let of_year = air.iter().find(|air| portal.as_ref().is_some_and(|portal| portal.year == air.year));
    let rated = of_year.map(|air| air.rated(keep)).transpose();
    let rated = rated.unwrap_or_else(|problem| {
        problems.add(problem);
        None
    });
    let unrated = rated.as_ref().is_some_and(|(year, _)| year.valid_days == 0);
    if let Some(air) = of_year.filter(|_| unrated) {
        let what = format!("{} 年没有一天能评价，网页上没有这一年的空气质量", air.year);
        warnings.push(air.file.clone(), (1, 1), what, "请核对浓度各列，和有效的小时、站点够不够");
    }
    let (air_year, air_daily) = rated.filter(|(year, _)| year.valid_days > 0).unzip();

    let problems = problems.sorted();
    match (portal, report) {
        (Some(portal), Some(report)) if problems.is_empty() => {
            let intake = intake.into_inner();
            let mut set = Set {
                portal: Arc::new(portal),
                figures: figures.map(Arc::new),
                context: context.map(Arc::new),
                air: air_year.map(Arc::new),
                air_daily: air_daily.map(Arc::new),
                air_history: None,
                air_hours: None,
                water: water.map(Arc::new),
                complaints: complaints.map(Arc::new),
                intake: Some(Arc::new(Intake(intake))).filter(|intake| !intake.0.is_empty()),
                recomputed: None,
            };
            set.recomputed = Recomputations::of(&set).map(Arc::new);
            Ok(Bureau { set, report, warnings: warnings.sorted(), air, hours })
        }
        _ => Err(problems),
    }
}
