//! The six pollutants of the air page, day by day.

use super::shared::{self, Origin};
use crate::{
    chart::{Body, Break, Categories, ChartSpec, Colour, Limit, Panel, Series, SmallMultiples},
    domain::{Date, Decimal, Pollutant, days_of_year},
    locale::{Locale, fill},
    snapshot::{AirDaily, DailyConcentrations},
    standard::gb3095::{self, Averaging, Class, Gb3095Version},
};

/// Each pollutant's days of the year against the limits in force: `air-pollutants`.
pub fn pollutants(air: &AirDaily, locale: Locale) -> ChartSpec {
    let texts = locale.annual_air();
    let days: Vec<_> = days_of_year(air.year).collect();
    let versions: Vec<_> = days.iter().map(|day| Gb3095Version::in_force(*day)).collect();
    let changes: Vec<_> = (1..days.len()).filter(|day| versions[*day] != versions[*day - 1]).collect();
    let breaks = changes.iter().map(|before| {
        let (date, standard) = (locale.date(days[*before]), versions[*before].name());
        Break { before: *before, name: fill(texts.pollutants_break, &[("date", &date), ("standard", standard)]) }
    });

    let exceeded: Vec<_> =
        air.series.values().map(|series| (series.pollutant, exceedances(series, &versions))).collect();
    let highest = exceeded.iter().map(|(pollutant, days)| (pollutant.symbol().to_owned(), Some(*days)));
    let title = shared::highest(highest).filter(|(_, days)| *days > 0).map_or_else(
        || texts.pollutants_title_none.to_owned(),
        |(pollutant, days)| fill(texts.pollutants_title, &[("pollutant", &pollutant), ("days", &days.to_string())]),
    );
    let each = exceeded.iter().map(|(pollutant, days)| format!("{}{days}{}", pollutant.symbol(), locale.words().day));
    let summary = fill(texts.pollutants_summary, &[("days", &each.collect::<Vec<_>>().join("、"))]);

    let unit = Pollutant::Pm25.unit().symbol();
    let panel = |series: &DailyConcentrations| {
        let own = series.pollutant.unit().symbol();
        Panel {
            name: series.pollutant.symbol().into(),
            unit: (own != unit).then(|| own.to_owned()),
            series: vec![Series {
                name: series.pollutant.symbol().into(),
                colour: Colour::Neutral(1),
                values: series.values.iter().map(|value| shared::cell(value, locale)).collect(),
            }],
            limits: limits(series.pollutant, &versions, &changes, locale),
        }
    };
    let body = Body::SmallMultiples(SmallMultiples {
        axis: locale.words().date_heading.into(),
        categories: Categories::Days { first: Date::constant(air.year, 1, 1), count: days.len() },
        unit: unit.into(),
        shared: false,
        panels: air.series.values().map(panel).collect(),
        breaks: breaks.collect(),
    });
    let standards: Vec<_> = [versions.first(), versions.last()].into_iter().flatten().map(|one| one.name()).collect();
    let standard = if standards.first() == standards.last() { &standards[..1] } else { &standards }.join("、");
    let origin = Origin { provenance: air.provenance, year: air.year, standard: &standard, locale };
    origin.chart("air-pollutants", title, summary, body)
}

/// The limit of a day's value in class Ⅱ, in the version.
fn limit(version: Gb3095Version, pollutant: Pollutant) -> Option<Decimal> {
    let averaging = if pollutant == Pollutant::O3 { Averaging::Mda8 } else { Averaging::Day };
    gb3095::limit(version, Class::II, pollutant, averaging)
}

/// The days whose published value is above the limit in force on them.
fn exceedances(series: &DailyConcentrations, versions: &[Gb3095Version]) -> u32 {
    let values = series
        .values
        .iter()
        .zip(versions)
        .filter_map(|(value, version)| Some(value.value().copied()? > limit(*version, series.pollutant)?));
    values.map(u32::from).sum()
}

/// The limit of the year, or where standards change one on each side of each change.
fn limits(pollutant: Pollutant, versions: &[Gb3095Version], changes: &[usize], locale: Locale) -> Vec<Limit> {
    let starts = std::iter::once(0).chain(changes.iter().copied());
    let ends = changes.iter().copied().chain([versions.len()]);
    let limit = |(start, end): (usize, usize)| {
        let value = limit(*versions.get(start)?, pollutant)?;
        let name = fill(locale.annual_air().pollutants_limit, &[("value", &value.to_string())]);
        Some(Limit { name, value: value.into(), applies_to: (!changes.is_empty()).then_some(start..end) })
    };
    starts.zip(ends).filter_map(limit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measured, MissingReason, PerPollutant, Provenance};

    fn air(year: i16, values: Vec<Measured<Decimal>>) -> AirDaily {
        let series = PerPollutant::from_fn(|pollutant| DailyConcentrations {
            pollutant,
            values: if pollutant == Pollutant::Pm25 { values.clone() } else { vec![] },
        });
        AirDaily { provenance: Provenance::Bureau, year, series }
    }

    fn body(spec: ChartSpec) -> SmallMultiples {
        let Body::SmallMultiples(multiples) = spec.body else { panic!("{:?}", spec.body) };
        multiples
    }

    #[test]
    fn a_year_of_one_standard_has_one_limit_and_no_break() {
        let values =
            vec![Measured::Value(76.into()), Measured::Value(75.into()), Measured::Missing(MissingReason::Invalid)];
        let spec = pollutants(&air(2021, values), Locale::ZhCn);
        assert_eq!(spec.title, "每天的浓度超过二级限值最多的是PM2.5（1天）");
        assert!(spec.source.contains("GB 3095-2012") && !spec.source.contains("2026"), "{}", spec.source);
        let multiples = body(spec);
        let days = Categories::Days { first: Date::constant(2021, 1, 1), count: 365 };
        assert_eq!((&multiples.categories, multiples.breaks.len()), (&days, 0));
        let pm25 = &multiples.panels[Pollutant::Pm25 as usize];
        let [limit] = &pm25.limits[..] else { panic!() };
        assert_eq!((&limit.name[..], &limit.applies_to), ("二级限值 75", &None));
        assert!(pm25.series[0].values[2].is_err());
    }

    #[test]
    fn the_year_in_which_the_standard_changes_is_broken_there() {
        // 70 was allowed in January and February and is too much from March on.
        let spec = pollutants(&air(2026, vec![Measured::Value(70.into()); 62]), Locale::ZhCn);
        assert_eq!(spec.title, "每天的浓度超过二级限值最多的是PM2.5（3天）");
        let multiples = body(spec);
        let name = "自2026年3月1日起执行 GB 3095-2026".to_owned();
        assert_eq!(multiples.breaks, [Break { before: 59, name }]);
        let limits = multiples.panels[Pollutant::Pm25 as usize]
            .limits
            .iter()
            .map(|limit| (limit.value.text(), limit.applies_to.clone()));
        assert_eq!(limits.collect::<Vec<_>>(), [("75", Some(0..59)), ("60", Some(59..365))]);
    }
}
