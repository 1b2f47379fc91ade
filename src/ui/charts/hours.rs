//! The charts of hourly concentrations: one per pollutant, with one series per station.

use super::shared::Origin;
use crate::{
    chart::{Body, ChartSpec, Colour, HourlyBreak, HourlyChart, HourlyLimit, HourlySeries, TileStore, YearTile},
    domain::{Decimal, HourIndex, MissingReason, Tile},
    locale::{Locale, fill},
    snapshot::{AirHours, HoursOfPollutant},
    standard::gb3095::{Class, Gb3095Version, hourly_limit},
};

/// A chart of every pollutant: `air-hours-pm25` and so on.
pub fn all(hours: &AirHours, locale: Locale) -> Vec<ChartSpec> {
    hours.pollutants.iter().map(|pollutant| of_pollutant(hours, pollutant, locale)).collect()
}

fn of_pollutant(all: &AirHours, hours: &HoursOfPollutant, locale: Locale) -> ChartSpec {
    let texts = locale.air_hours();
    let (pollutant, of_days) = (hours.pollutant, &hours.tile);
    let unit = pollutant.unit().symbol();
    let colours = |index: usize| Colour::Neutral([0, 2, 1, 3][index % 4]);
    let series = all.stations.iter().enumerate();
    let series = series.map(|(index, name)| HourlySeries { name: name.clone(), colour: colours(index) }).collect();
    let years = hours.years.values().map(|year| YearTile {
        from: year.from,
        to: year.to,
        address: format!("data/{}", year.hours.path),
    });
    let (from, to) = (of_days.from(), of_days.to());
    // HJ 633-2026 and HJ 663-2026 came into force on the same day.
    let changes = Gb3095Version::CHANGES.into_iter().zip([texts.standards_of_2026, texts.limits_of_2031]);
    let breaks = changes.map(|(day, name)| HourlyBreak { at: HourIndex::first_of(day), name: name.to_owned() });
    let body = HourlyChart {
        axis: texts.axis.to_owned(),
        unit: unit.to_owned(),
        decimals: hours.decimals,
        from,
        to,
        series,
        limits: limits(hours, locale),
        breaks: breaks.filter(|change| from < change.at && change.at < to).collect(),
        reasons: MissingReason::ALL.map(|reason| locale.missing(reason).to_owned()).into(),
        height: None,
        days: format!("data/{}", hours.days.path),
        years: years.collect(),
        tiles: TileStore::new(of_days.clone()),
    };
    let days = [from, to - 1].map(HourIndex::day);
    let [first, last] = days.map(|day| locale.date(day));
    let highest = highest(hours, all, locale);
    let mut values = vec![("pollutant", pollutant.symbol()), ("unit", unit), ("from", &first[..]), ("to", &last)];
    let [heading, summary] = match &highest {
        Some(Highest { station, value, day }) => {
            values.extend([("station", &station[..]), ("value", value), ("day", day)]);
            [texts.title, texts.summary]
        }
        None => [texts.empty; 2],
    };
    let made_up = all.provenance.is_demonstration();
    let source = if made_up { texts.source_demonstration } else { texts.source };
    ChartSpec {
        source: fill(source, &values),
        ..Origin { provenance: all.provenance, year: days[1].year(), standard: "", locale }.chart(
            format!("air-hours-{}", pollutant.column()),
            fill(heading, &values),
            fill(summary, &values),
            Body::HourlyChart(body),
        )
    }
}

/// The greatest value of all, as text.
struct Highest {
    station: String,
    value: String,
    day: String,
}

/// The greatest value; `None` where there is none.
fn highest(hours: &HoursOfPollutant, all: &AirHours, locale: Locale) -> Option<Highest> {
    let tile: &Tile = &hours.tile;
    let buckets = (0..tile.series().len()).flat_map(|series| {
        (0..tile.buckets()).filter_map(move |index| Some((series, index, tile.bucket(series, index)?)))
    });
    // The first day that has it.
    let (series, index, bucket) = buckets
        .filter(|(.., bucket)| bucket.has_value())
        .max_by_key(|(series, index, bucket)| (bucket.max, std::cmp::Reverse((*index, *series))))?;
    let day = tile.start(index).day();
    let value = Decimal::new(bucket.max.into(), hours.decimals.into());
    Some(Highest { station: all.stations.get(series)?.clone(), value: value.to_string(), day: locale.date(day) })
}

/// The limits of an hour (class Ⅱ), each for as long as its version is in force.
fn limits(hours: &HoursOfPollutant, locale: Locale) -> Vec<HourlyLimit> {
    let (first, end) = (hours.tile.from(), hours.tile.to());
    let [second, third] = Gb3095Version::CHANGES.map(HourIndex::first_of);
    let starts = [first, second, third];
    let limit = |(index, from): (usize, &HourIndex)| {
        let to = starts.get(index + 1).copied().unwrap_or(end).min(end);
        let from = (*from).max(first);
        let version = Gb3095Version::in_force(from.day());
        let value = hourly_limit(version, Class::II, hours.pollutant).filter(|_| from < to)?;
        let name =
            fill(locale.air_hours().limit, &[("value", &value.to_string()), ("unit", hours.pollutant.unit().symbol())]);
        Some(HourlyLimit { from, to, name, value: in_last_decimal(value, hours.decimals)? })
    };
    let mut limits: Vec<HourlyLimit> = Vec::new();
    for next in starts.iter().enumerate().filter_map(limit) {
        match limits.last_mut() {
            // The same value under another version is one line.
            Some(last) if last.to == next.from && last.value == next.value => last.to = next.to,
            _ => limits.push(next),
        }
    }
    limits
}

/// The value in units of the last of so many decimals; `None` where it has more of them, or is too great.
fn in_last_decimal(value: Decimal, decimals: u8) -> Option<i32> {
    let thousandths = value.in_thousandths()?.checked_mul(10_i64.checked_pow(decimals.into())?)?;
    (thousandths % 1000 == 0).then(|| i32::try_from(thousandths / 1000).ok())?
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, sync::Arc};

    use super::*;
    use crate::{
        domain::{Date, Pollutant, Provenance},
        snapshot::Entry,
    };

    fn hours(pollutant: Pollutant, from: Date, days: i32) -> AirHours {
        let values = (0..days).flat_map(|day| [3, 1, 40 + day % 3, 2]).collect();
        let tile = Arc::new(Tile::new(HourIndex::DAY, HourIndex::first_of(from), vec![values]).unwrap());
        let days = Entry { path: "d.json".into(), sha256: String::new(), bytes: 0 };
        let pollutants = vec![HoursOfPollutant { pollutant, decimals: 1, days, years: BTreeMap::new(), tile }];
        AirHours { provenance: Provenance::Demonstration, stations: vec!["演示站1".into()], pollutants }
    }

    fn body(spec: &ChartSpec) -> &HourlyChart {
        let Body::HourlyChart(hours) = &spec.body else { unreachable!() };
        hours
    }

    #[test]
    fn the_title_says_where_and_when_it_was_highest() {
        let spec = &all(&hours(Pollutant::Co, Date::constant(2021, 3, 1), 9), Locale::ZhCn)[0];
        assert!(spec.title.contains("4.2") && spec.title.contains("2021年3月3日"), "{}", spec.title);
        assert_eq!(body(spec).limits.len(), 1);
        assert_eq!((body(spec).limits[0].value, body(spec).breaks.len()), (100, 0));
    }

    #[test]
    fn the_change_of_standards_is_marked_and_a_limit_that_stays_is_one_line() {
        let specs = |pollutant| all(&hours(pollutant, Date::constant(2026, 2, 20), 30), Locale::ZhCn);
        let co = &specs(Pollutant::Co)[0];
        assert_eq!(body(co).breaks[0].at, HourIndex::first_of(Date::constant(2026, 3, 1)));
        assert_eq!(body(co).limits.len(), 1);
        assert!(body(&specs(Pollutant::Pm25)[0]).limits.is_empty(), "particles have no limit of an hour");
    }

    #[test]
    fn every_change_within_the_hours_is_marked_and_the_limit_that_falls_has_two_lines() {
        let specs = |from, days| all(&hours(Pollutant::So2, from, days), Locale::ZhCn);
        let so2 = &specs(Date::constant(2030, 12, 20), 30)[0];
        let at = HourIndex::first_of(Date::constant(2031, 1, 1));
        assert_eq!(body(so2).breaks.iter().map(|change| change.at).collect::<Vec<_>>(), [at]);
        let limits: Vec<_> = body(so2).limits.iter().map(|limit| (limit.from, limit.to, limit.value)).collect();
        let (from, to) = (body(so2).from, body(so2).to);
        assert_eq!(limits, [(from, at, 5000), (at, to, 1500)]);
        let both = &specs(Date::constant(2026, 1, 1), 6 * 366)[0];
        assert_eq!((body(both).breaks.len(), body(both).limits.len()), (2, 2));
    }

    #[test]
    fn a_limit_is_exact_in_any_decimals_or_not_drawn() {
        assert_eq!(
            [0, 1, 3, 4].map(|decimals| in_last_decimal(160.into(), decimals)),
            [160, 1600, 160_000, 1_600_000].map(Some)
        );
        assert_eq!([0, 1].map(|decimals| in_last_decimal(Decimal::new(25, 1), decimals)), [None, Some(25)]);
    }
}
