use std::sync::Arc;

use rayon::prelude::*;

use super::{
    air::{self, RatedYear},
    complaints,
    published_hours::PublishedHours,
    recomputed::recompute,
    water,
};
use crate::{
    record::{Diagnostic, Fault, Records, air::AirYearRecords},
    snapshot::{AirHistory, AnnualAir, Context, Figures, FileIntake, Intake, Snapshots},
};

/// The annual figures that were made before from a year's records with this fingerprint.
pub type KnownYears<'a> = dyn Fn(i16, &str) -> Option<AnnualAir> + 'a;

/// Records, rated.
///
/// ```
/// # use std::path::Path;
/// # use mingcha::{assess::{air, assess}, domain::Date, ingest::{Bureau, ExportCache}};
/// # let (folder, day) = (Path::new("bureau/wulanchabu-2021"), Date::constant(2022, 3, 1));
/// # let mut cache = ExportCache::open(folder);
/// # let bureau = Bureau::read(folder, day, &mut cache, air::summarise, &|_, _| false).unwrap();
/// # let assessment = assess(&bureau.records, bureau.intake, &|_, _| None);
/// use mingcha::domain::{Decimal, Measured};
///
/// // The example bureau has the days of one year, which its snapshot of that year holds.
/// let air = assessment.snapshots.air.as_ref().unwrap();
/// assert_eq!((air.summary.good_days, air.summary.valid_days), (336, 365));
/// assert_eq!(air.summary.good_days_ratio, Measured::Value(Decimal::new(921, 1)));
/// assert!(assessment.air_years.is_empty() && assessment.warnings.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The snapshots, without that of the hours, which is made once their tiles have file names.
    pub snapshots: Snapshots,
    /// The years of air that are published as files of their own, in order: all, where there are others than the portal's.
    pub air_years: Vec<AirYearOutcome>,
    /// The hours that are published as they are.
    pub hours: Option<PublishedHours>,
    /// What is unusual about the results.
    pub warnings: Vec<Diagnostic>,
}

/// One year of air, rated or known from before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AirYearOutcome {
    /// The year.
    pub year: i16,
    /// The fingerprint of its records.
    pub fingerprint: String,
    /// The rated year; `None` where its records have not changed, so that what was published before still holds.
    pub rated: Option<RatedYear>,
}

/// Rates the records by the standards in force.
///
/// `intake` is the account of the rows that were read. `known` gives the annual figures of the years whose records were
/// not read again, and must have them.
///
/// ```
/// use mingcha::{
///     assess::assess,
///     domain::Portal,
///     record::{Records, SeriesRecords},
/// };
///
/// let portal: Portal = serde_json::from_str(
///     r#"{"bureau":"某市生态环境局","city":"某市","year":2021,"report":{"title":"工作总结","date":"2022-01-20"},
///     "areas":[],"contacts":[],"releases":[]}"#,
/// )
/// .unwrap();
/// let (report, series) = (String::new(), SeriesRecords::default());
/// let records = Records { portal, report, figures: vec![], context: vec![], series };
/// let assessment = assess(&records, vec![], &|_, _| None);
/// assert!(assessment.snapshots.air.is_none() && assessment.warnings.is_empty());
/// ```
pub fn assess(records: &Records, intake: Vec<FileIntake>, known: &KnownYears) -> Assessment {
    let portal = &records.portal;
    let years: Vec<_> = records.series.air.years.par_iter().map(rate).collect();
    let of_portal = years.iter().find(|outcome| outcome.year == portal.year).and_then(|outcome| outcome.rated.clone());
    let unrated = of_portal.as_ref().is_some_and(|rated| rated.air.summary.valid_days == 0);
    let of_portal = of_portal.filter(|_| !unrated);
    let warnings = records.series.air.years.iter().filter(|air| unrated && air.year == portal.year).map(no_day_rated);
    let warnings = warnings.collect();
    let (air, air_daily) = of_portal.map(|RatedYear { air, daily }| (air, daily)).unzip();
    let shown = |outcome: &AirYearOutcome| air.is_some() && outcome.year == portal.year;
    let air_years = if years.iter().all(shown) { Vec::new() } else { years };
    let series = &records.series;
    let mut snapshots = Snapshots {
        portal: Arc::new(portal.clone()),
        figures: Arc::new(Figures(records.figures.clone())),
        context: Arc::new(Context(records.context.clone())),
        air,
        air_daily,
        air_history: history(&air_years, known).map(Arc::new),
        air_hours: None,
        water: series.water.as_ref().and_then(|water| water::year(water, portal.year)).map(Arc::new),
        complaints: series.complaints.as_ref().map(|records| Arc::new(complaints::count(records, portal))),
        intake: Some(Arc::new(Intake(intake))).filter(|intake| !intake.0.is_empty()),
        recomputed: None,
    };
    snapshots.recomputed = recompute(&snapshots).map(Arc::new);
    Assessment { snapshots, air_years, hours: PublishedHours::of(&series.air.hours), warnings }
}

fn rate(records: &AirYearRecords) -> AirYearOutcome {
    let AirYearRecords { year, provenance, fingerprint, content, .. } = records;
    let rated = content.as_ref().map(|content| air::rate(*year, *provenance, content));
    AirYearOutcome { year: *year, fingerprint: fingerprint.clone(), rated }
}

fn no_day_rated(records: &AirYearRecords) -> Diagnostic {
    let what = format!("{} 年没有一天能评价，网页上没有这一年的空气质量", records.year);
    Fault::new(what, "请核对浓度各列，和有效的小时、站点够不够").in_file(records.file.clone())
}

/// The annual figures of these years beside each other; `None` for no year.
fn history(years: &[AirYearOutcome], known: &KnownYears) -> Option<AirHistory> {
    let annual = |outcome: &AirYearOutcome| match &outcome.rated {
        Some(rated) => AnnualAir::from(&*rated.air),
        None => known(outcome.year, &outcome.fingerprint).expect("a year that is not read again is known"),
    };
    (!years.is_empty()).then(|| air::history(years.iter().map(annual).collect()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{
        domain::{Date, Decimal, Measured, MissingReason, PerPollutant, Period, Portal, Provenance, Report},
        record::{
            AirRecords, File, SeriesRecords,
            air::{AirContent, DailyRecords, DayValues},
        },
    };

    fn records(years: Vec<AirYearRecords>) -> Records {
        let portal = Portal {
            bureau: String::new(),
            city: String::new(),
            year: 2021,
            report: Report { title: String::new(), date: Period::year(2022).unwrap() },
            areas: vec![],
            contacts: vec![],
            releases: vec![],
            embed_hosts: vec![],
            complaints_as_of: None,
        };
        let air = AirRecords { years, hours: vec![] };
        let series = SeriesRecords { air, water: None, complaints: None };
        Records { portal, report: String::new(), figures: vec![], context: vec![], series }
    }

    /// A year of which 1 January has this value of every pollutant.
    fn year(year: i16, value: Measured<Decimal>) -> AirYearRecords {
        let values: BTreeMap<_, _> =
            [(Date::constant(year, 1, 1), DayValues::City(PerPollutant::from_fn(|_| value)))].into();
        AirYearRecords {
            year,
            provenance: Provenance::Bureau,
            file: File::new(5, "a.csv"),
            fingerprint: format!("of {year}"),
            content: Some(AirContent::Days(DailyRecords { values, published: BTreeMap::new() })),
        }
    }

    fn five() -> Measured<Decimal> {
        Measured::Value(Decimal::from(5))
    }

    #[test]
    fn the_only_year_is_shown_and_not_published_apart() {
        let assessment = assess(&records(vec![year(2021, five())]), vec![], &|_, _| None);
        assert_eq!(assessment.snapshots.air.unwrap().summary.valid_days, 1);
        assert_eq!((assessment.air_years, assessment.snapshots.air_history), (vec![], None));
    }

    #[test]
    fn a_year_that_was_not_read_again_has_the_figures_of_before() {
        let before = assess(&records(vec![year(2020, five()), year(2021, five())]), vec![], &|_, _| None);
        let unread = AirYearRecords { content: None, ..year(2020, five()) };
        let annual = |year: i16, fingerprint: &str| {
            let known = before.snapshots.air_history.as_ref()?.years.iter().find(|annual| annual.year == year)?;
            (fingerprint == "of 2020").then(|| known.clone())
        };
        let again = assess(&records(vec![unread, year(2021, five())]), vec![], &annual);
        assert_eq!(again.snapshots, before.snapshots);
        assert!(again.air_years[0].rated.is_none() && before.air_years[0].rated.is_some());
        assert_eq!(again.air_years[1], before.air_years[1]);
    }

    #[test]
    fn a_year_without_a_day_that_can_be_rated_is_a_warning_and_not_shown() {
        let none = year(2021, Measured::Missing(MissingReason::NotMeasured));
        let assessment = assess(&records(vec![none]), vec![], &|_, _| None);
        assert_eq!((assessment.snapshots.air, assessment.snapshots.air_daily), (None, None));
        let warnings: Vec<_> = assessment.warnings.iter().map(ToString::to_string).collect();
        let expected =
            "a.csv:1:1: 2021 年没有一天能评价，网页上没有这一年的空气质量；请核对浓度各列，和有效的小时、站点够不够";
        assert_eq!(warnings, [expected]);
    }
}
