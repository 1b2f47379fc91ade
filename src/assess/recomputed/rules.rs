//! Which figures can be derived from the series, and how: the one place that knows their codes and areas.

use super::number::{of_count, quotient};
use crate::{
    domain::{
        AreaKind, Date, Decimal, Figure, FigureKind, Period, Pollutant, Portal, Ratio, Topic, Unit, WaterClass, tally,
    },
    snapshot::{AirYear, ComplaintsYear, DerivedFrom, FigureNumber, RecomputedNumber, Snapshots, headline},
    standard::{gb3095, hj663},
};

/// A figure derived from the series.
pub(super) struct Derivation {
    pub value: Option<Formula>,
    /// Of how many.
    pub whole: Option<u32>,
    /// How many of them.
    pub part: Option<u32>,
    pub derived_from: DerivedFrom,
    /// The year of the series.
    year: i16,
}

/// How a figure's value is computed.
#[derive(Clone, Copy)]
pub(super) enum Formula {
    /// A part of a whole, in percent.
    Percent(u32, u32),
    /// Sum (µg/m³) and number of concentrations: their mean.
    Mean(Decimal, u32),
    /// A count.
    Count(u32),
}

/// The area of a series.
#[derive(Clone, Copy)]
enum Area {
    /// The built-up area, where the stations are by which HJ 663 rates a city.
    BuiltUp,
    /// The whole city: whichever area of the portal is of that kind.
    City,
}

/// What the built-up area is called.
const BUILT_UP: &str = "中心城区";

/// How one figure is derived from the series.
type Rule = (Topic, &'static str, Area, fn(&Snapshots) -> Option<Derivation>);

/// The figures that can be derived: topic, code, area, and the derivation.
///
/// A figure is compared where all of these match, its period is the series' year and its unit is that of the value.
const RULES: [Rule; 9] = [
    (Topic::Air, headline::GOOD_DAYS_RATIO, Area::BuiltUp, |snapshots| {
        let air = snapshots.air.as_ref()?;
        Some(days(air, Formula::Percent(air.summary.good_days, air.summary.valid_days), air.summary.good_days))
    }),
    (Topic::Air, "good-days", Area::BuiltUp, |snapshots| {
        let air = snapshots.air.as_ref()?;
        Some(days(air, Formula::Count(air.summary.good_days), air.summary.good_days))
    }),
    (Topic::Air, "heavy-pollution-days-ratio", Area::BuiltUp, |snapshots| {
        let air = snapshots.air.as_ref()?;
        // 重度 and 严重污染 begin above 200 (HJ 633).
        let heavy = tally(air.days.iter().filter(|day| day.aqi.value().is_some_and(|aqi| *aqi > 200)));
        Some(days(air, Formula::Percent(heavy, air.summary.valid_days), heavy))
    }),
    (Topic::Air, headline::PM25_MEAN, Area::BuiltUp, pm25_mean),
    (Topic::Air, "pollutants-within-limits", Area::BuiltUp, pollutants_within_limits),
    (Topic::Water, headline::GOOD_WATER_RATIO, Area::City, |snapshots| sections(snapshots, WaterClass::is_good)),
    (Topic::Water, headline::INFERIOR_WATER_RATIO, Area::City, |snapshots| {
        sections(snapshots, |class| class == WaterClass::Inferior)
    }),
    (Topic::Complaints, headline::COMPLAINTS, Area::City, |snapshots| {
        let year = snapshots.complaints.as_ref()?;
        Some(Derivation {
            value: Some(Formula::Count(year.summary.closed)),
            part: Some(year.summary.closed),
            ..records(year, year.summary.received)
        })
    }),
    // How many of the cases are closed is not in the snapshot: only how many there are.
    (Topic::Complaints, "enforcement-cases", Area::City, |snapshots| {
        let year = snapshots.complaints.as_ref()?;
        Some(records(year, year.enforcement_cases))
    }),
];

/// The figure, derived from the series; `None` where they do not cover it.
pub(super) fn derive(figure: &Figure, snapshots: &Snapshots) -> Option<Derivation> {
    let matches = |topic, code, area: Area| {
        figure.kind == FigureKind::Actual
            && (topic, code) == (figure.topic, &figure.code[..])
            && area.name(&snapshots.portal) == Some(&figure.area)
    };
    let (.., derive) = RULES.iter().find(|(topic, code, area, _)| matches(*topic, *code, *area))?;
    derive(snapshots).filter(|derivation| {
        let suits = match derivation.value {
            Some(Formula::Percent(..)) => figure.unit == Unit::Percent,
            Some(Formula::Mean(..)) => figure.unit == Unit::MicrogramPerCubicMetre,
            Some(Formula::Count(_)) | None => figure.unit.is_count(),
        };
        suits && Ok(figure.period) == Period::year(derivation.year)
    })
}

impl Area {
    fn name(self, portal: &Portal) -> Option<&str> {
        match self {
            Self::BuiltUp => Some(BUILT_UP),
            Self::City => portal.areas.iter().find(|area| area.kind == AreaKind::City).map(|area| &area.name[..]),
        }
    }
}

impl Formula {
    /// The computed value beside the published one; `None` where it is a quotient of nothing.
    pub fn beside(self, published: Decimal) -> Option<RecomputedNumber> {
        match self {
            Self::Percent(part, whole) => quotient(published, [part.into(), whole.into()], 100),
            Self::Mean(sum, count) => quotient(published, [sum, count.into()], 1),
            Self::Count(count) => Some(of_count(FigureNumber::Value, published, count)),
        }
    }
}

/// What is counted of the year's rated days.
fn days(air: &AirYear, value: Formula, part: u32) -> Derivation {
    Derivation {
        value: Some(value),
        whole: Some(air.summary.valid_days),
        part: Some(part),
        derived_from: DerivedFrom {
            provenance: air.provenance,
            standard: Some(air.standard.name().to_owned()),
            used: air.summary.valid_days,
            all: tally(&air.days),
        },
        year: air.year,
    }
}

/// Whether there are enough valid days for annual values (HJ 663): those of a few days are compared with nothing.
fn may_represent_the_year(snapshots: &Snapshots) -> bool {
    snapshots.air.as_ref().is_none_or(|air| air.summary.complete)
}

/// The mean of the daily means, which are what is published of each day; rounded once, as the figure is.
fn pm25_mean(snapshots: &Snapshots) -> Option<Derivation> {
    let daily = snapshots.air_daily.as_ref().filter(|_| may_represent_the_year(snapshots))?;
    let series = &daily.series[Pollutant::Pm25];
    let valid: Vec<_> = series.values.iter().filter_map(|value| value.value().copied()).collect();
    let (used, all) = (tally(&valid), tally(&series.values));
    Some(Derivation {
        value: Some(Formula::Mean(valid.into_iter().sum(), used)),
        whole: None,
        part: None,
        derived_from: DerivedFrom { provenance: daily.provenance, standard: Some("HJ 663".to_owned()), used, all },
        year: daily.year,
    })
}

/// How many pollutants' values of the year, as published, are within the class Ⅱ limits that it began with.
fn pollutants_within_limits(snapshots: &Snapshots) -> Option<Derivation> {
    let daily = snapshots.air_daily.as_ref().filter(|_| may_represent_the_year(snapshots))?;
    let version = gb3095::Gb3095Version::in_force(Date::new(daily.year, 1, 1).ok()?);
    let values = daily.series.values().filter_map(|series| {
        let valid: Vec<_> = series.values.iter().filter_map(|value| value.value().copied()).collect();
        Some((series.pollutant, hj663::period_value(series.pollutant, &valid)?))
    });
    let (within, beyond): (Vec<_>, Vec<_>) =
        values.partition(|(pollutant, value)| *value <= gb3095::annual_limit(version, gb3095::Class::II, *pollutant));
    let (within, used) = (tally(&within), tally(within.iter().chain(&beyond)));
    let all = tally(Pollutant::ALL);
    Some(Derivation {
        value: Some(Formula::Count(within)),
        whole: Some(used),
        part: Some(within),
        derived_from: DerivedFrom {
            provenance: daily.provenance,
            standard: Some(version.name().to_owned()),
            used,
            all,
        },
        year: daily.year,
    })
}

/// The sections whose class of the year is one of these, of all sections.
fn sections(snapshots: &Snapshots, is: fn(WaterClass) -> bool) -> Option<Derivation> {
    let water = snapshots.water.as_ref()?;
    let Ratio { part, whole: all } = water.sections.iter().map(|section| is(section.annual)).collect();
    Some(Derivation {
        value: Some(Formula::Percent(part, all)),
        whole: Some(all),
        part: Some(part),
        derived_from: DerivedFrom {
            provenance: water.provenance,
            standard: Some(water.standard.clone()),
            used: all,
            all,
        },
        year: water.year,
    })
}

/// The number of records of the year.
fn records(year: &ComplaintsYear, whole: u32) -> Derivation {
    let derived_from = DerivedFrom { provenance: year.provenance, standard: None, used: whole, all: whole };
    Derivation { value: None, whole: Some(whole), part: None, derived_from, year: year.year }
}
