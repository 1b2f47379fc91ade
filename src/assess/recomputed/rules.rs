//! Which figures the series give too, and how: the one place that knows their codes and areas.

use super::part::{count as counted, quotient};
use crate::{
    domain::{AreaKind, Date, Decimal, Figure, Kind, Period, Pollutant, Portal, Section, Unit, WaterClass},
    snapshot::{AirYear, ComplaintsYear, MadeFrom, Part, Quantity, Set, headline},
    standard::{gb3095, hj663},
};

/// What the series give for a figure.
pub(super) struct Counted {
    pub value: Option<Value>,
    /// Of how many.
    pub whole: Option<u32>,
    /// How many of them.
    pub part: Option<u32>,
    pub made_from: MadeFrom,
    /// The year that the series speaks of.
    year: i16,
}

/// What a figure's value is.
#[derive(Clone, Copy)]
pub(super) enum Value {
    /// So many of so many, in percent.
    Percent(u32, u32),
    /// The mean of so many concentrations with this sum, µg/m³.
    Mean(Decimal, u32),
    /// So many.
    Count(u32),
}

/// The area that a series speaks of.
#[derive(Clone, Copy)]
enum Area {
    /// The built-up area, which is where the stations stand that HJ 663 rates a city by.
    BuiltUp,
    /// The whole city: whichever area of the portal is of that kind.
    City,
}

/// What the built-up area is called.
const BUILT_UP: &str = "中心城区";

/// A figure that series give.
type Rule = (Section, &'static str, Area, fn(&Set) -> Option<Counted>);

/// The figures that series give: part of the work, code, area, and what the series of a set give for it.
///
/// A figure is compared where all of these match, its period is the series' year and its unit is that of the value.
const RULES: [Rule; 9] = [
    (Section::Air, headline::GOOD_DAYS_RATIO, Area::BuiltUp, |set| {
        let air = set.air.as_ref()?;
        Some(days(air, Value::Percent(air.good_days, air.valid_days), air.good_days))
    }),
    (Section::Air, "good-days", Area::BuiltUp, |set| {
        let air = set.air.as_ref()?;
        Some(days(air, Value::Count(air.good_days), air.good_days))
    }),
    (Section::Air, "heavy-pollution-days-ratio", Area::BuiltUp, |set| {
        let air = set.air.as_ref()?;
        // 重度 and 严重污染: HJ 633 has them begin above 200.
        let heavy = air.days.iter().filter(|day| day.aqi.value().is_some_and(|aqi| *aqi > 200)).count() as u32;
        Some(days(air, Value::Percent(heavy, air.valid_days), heavy))
    }),
    (Section::Air, headline::PM25_MEAN, Area::BuiltUp, pm25_mean),
    (Section::Air, "pollutants-within-limits", Area::BuiltUp, pollutants_within_limits),
    (Section::Water, headline::GOOD_WATER_RATIO, Area::City, |set| sections(set, WaterClass::is_good)),
    (Section::Water, headline::INFERIOR_WATER_RATIO, Area::City, |set| {
        sections(set, |class| class == WaterClass::Inferior)
    }),
    (Section::Complaints, headline::COMPLAINTS, Area::City, |set| {
        let year = set.complaints.as_ref()?;
        Some(Counted {
            value: Some(Value::Count(year.closed)),
            part: Some(year.closed),
            ..records(year, year.received)
        })
    }),
    // How many of the cases are closed is not in the snapshot: only how many there are.
    (Section::Complaints, "enforcement-cases", Area::City, |set| {
        let year = set.complaints.as_ref()?;
        Some(records(year, year.enforcement_cases))
    }),
];

/// What the series of the set give for a figure, where they speak of the same.
pub(super) fn count(figure: &Figure, set: &Set) -> Option<Counted> {
    let matches = |section, code, area: Area| {
        figure.kind == Kind::Actual
            && (section, code) == (figure.section, &figure.code[..])
            && area.name(&set.portal) == Some(&figure.area)
    };
    let (.., count) = RULES.iter().find(|(section, code, area, _)| matches(*section, *code, *area))?;
    count(set).filter(|counted| {
        let suits = match counted.value {
            Some(Value::Percent(..)) => figure.unit == Unit::Percent,
            Some(Value::Mean(..)) => figure.unit == Unit::MicrogramPerCubicMetre,
            Some(Value::Count(_)) | None => figure.unit.is_count(),
        };
        suits && figure.period == Period::Year(counted.year)
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

impl Value {
    /// It beside the published value; `None` where it is a quotient of nothing.
    pub fn beside(self, published: Decimal) -> Option<Part> {
        match self {
            Self::Percent(part, whole) => quotient(published, [part.into(), whole.into()], 100),
            Self::Mean(sum, count) => quotient(published, [sum, count.into()], 1),
            Self::Count(count) => Some(counted(Quantity::Value, published, count)),
        }
    }
}

/// What is counted of the year's rated days.
fn days(air: &AirYear, value: Value, part: u32) -> Counted {
    Counted {
        value: Some(value),
        whole: Some(air.valid_days),
        part: Some(part),
        made_from: MadeFrom {
            provenance: air.provenance,
            standard: Some(air.standard.clone()),
            used: air.valid_days,
            all: air.days.len() as u32,
        },
        year: air.year,
    }
}

/// Whether there are valid days enough for annual values (HJ 663): those of a few days are compared with nothing.
fn may_speak_of_the_year(set: &Set) -> bool {
    set.air.as_ref().is_none_or(|air| air.complete)
}

/// The mean of the daily means, which are what is published of each day; rounded once, as the figure is.
fn pm25_mean(set: &Set) -> Option<Counted> {
    let daily = set.air_daily.as_ref().filter(|_| may_speak_of_the_year(set))?;
    let series = daily.series.iter().find(|series| series.pollutant == Pollutant::Pm25)?;
    let valid: Vec<_> = series.values.iter().filter_map(|value| value.value().copied()).collect();
    let (used, all) = (valid.len() as u32, series.values.len() as u32);
    Some(Counted {
        value: Some(Value::Mean(valid.into_iter().sum(), used)),
        whole: None,
        part: None,
        made_from: MadeFrom { provenance: daily.provenance, standard: Some("HJ 663".to_owned()), used, all },
        year: daily.year,
    })
}

/// How many pollutants' values of the year, as published, are within the class Ⅱ limits that it began with.
fn pollutants_within_limits(set: &Set) -> Option<Counted> {
    let daily = set.air_daily.as_ref().filter(|_| may_speak_of_the_year(set))?;
    let version = gb3095::Version::in_force(Date::new(daily.year, 1, 1).ok()?);
    let values = daily.series.iter().filter_map(|series| {
        let valid: Vec<_> = series.values.iter().filter_map(|value| value.value().copied()).collect();
        Some((series.pollutant, hj663::period_value(series.pollutant, &valid)?))
    });
    let (within, beyond): (Vec<_>, Vec<_>) =
        values.partition(|(pollutant, value)| *value <= gb3095::annual_limit(version, gb3095::Class::II, *pollutant));
    let (within, used) = (within.len() as u32, (within.len() + beyond.len()) as u32);
    let all = Pollutant::ALL.len() as u32;
    Some(Counted {
        value: Some(Value::Count(within)),
        whole: Some(used),
        part: Some(within),
        made_from: MadeFrom { provenance: daily.provenance, standard: Some(version.name().to_owned()), used, all },
        year: daily.year,
    })
}

/// How many sections' class of the year is one of these.
fn sections(set: &Set, is: fn(WaterClass) -> bool) -> Option<Counted> {
    let water = set.water.as_ref()?;
    let all = water.sections.len() as u32;
    let part = water.sections.iter().filter(|section| is(section.annual)).count() as u32;
    Some(Counted {
        value: Some(Value::Percent(part, all)),
        whole: Some(all),
        part: Some(part),
        made_from: MadeFrom { provenance: water.provenance, standard: Some(water.standard.clone()), used: all, all },
        year: water.year,
    })
}

/// How many records there are of the year, and nothing of them.
fn records(year: &ComplaintsYear, whole: u32) -> Counted {
    let made_from = MadeFrom { provenance: year.provenance, standard: None, used: whole, all: whole };
    Counted { value: None, whole: Some(whole), part: None, made_from, year: year.year }
}
