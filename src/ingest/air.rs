use std::collections::{BTreeMap, HashMap};

use super::{Input, Row, Source, Table, Uniform};
use crate::{
    domain::{Date, Decimal, Measured, Missing, Period, Pollutant, Portal, Provenance},
    snapshot::{AirDaily, AirDay, AirMonth, AirYear, DailyConcentrations},
    standard::{hj633, hj663},
};

const COLUMNS: [&str; 9] = ["station", "date", "so2", "no2", "co", "o3", "pm10", "pm25", "provenance"];

/// Each station's concentrations of a day, by pollutant in the order of [`Pollutant::ALL`].
type Stations = [Vec<Decimal>; 6];

/// Reads the daily concentrations of the stations and rates the city's days, where the file is there.
pub(super) fn read(source: &Source, portal: Option<&Portal>) -> Option<(AirYear, AirDaily)> {
    if !source.has(Input::AirDaily) {
        return None;
    }
    let table = Table::open(source, Input::AirDaily, &COLUMNS)?;
    let provenance = Uniform::default();
    let mut days: BTreeMap<Date, Stations> = BTreeMap::new();
    let mut seen: BTreeMap<&str, HashMap<Date, u64>> = BTreeMap::new();
    for row in table.rows() {
        let Some((station, date, values)) = table.keep(read_row(&row, portal, &provenance)) else { continue };
        let first = *seen.entry(station).or_default().entry(date).or_insert(row.line);
        if first != row.line {
            row.refuse("date", &format!("与第 {first} 行重复，站点也相同"), "请删去一行");
            continue;
        }
        let day = days.entry(date).or_default();
        for (values_of_day, value) in day.iter_mut().zip(values) {
            values_of_day.extend(value);
        }
    }
    let (portal, provenance) = (portal?, provenance.get()?);
    if !table.is_whole() {
        return None;
    }
    for (station, dates) in &seen {
        check_days(source, station, dates, portal.year);
    }
    let daily = city(&days, portal.year, provenance);
    let year = rate(&daily);
    if year.is_none() {
        source.problems.push(Input::AirDaily, (1, 1), "全年没有一天能评价", "请核对浓度各列");
    }
    Some((year?, daily))
}

fn read_row<'a>(
    row: &Row<'a>,
    portal: Option<&Portal>,
    provenance: &Uniform,
) -> Option<(&'a str, Date, [Option<Decimal>; 6])> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let station = row.text("station");
    let date = match portal {
        Some(portal) => row.date_in("date", portal.year),
        None => row.date("date"),
    };
    let values = Pollutant::ALL.map(|pollutant| row.optional_number(pollutant.column()));
    provenance.read(row)?;
    let sound = values.iter().all(Option::is_some);
    sound.then_some((station?, date?, values.map(Option::flatten)))
}

/// A day without a row is a slip of the export; a day without measurement has a row with empty cells.
fn check_days(source: &Source, station: &str, dates: &HashMap<Date, u64>, year: i16) {
    let missing: Vec<_> = Period::Year(year).days().filter(|day| !dates.contains_key(day)).collect();
    if let Some(first) = missing.first() {
        let line = dates.values().min().copied().unwrap_or(1);
        let what = format!("站点“{station}”缺少 {} 天，第一天是 {first}", missing.len());
        source.problems.push(Input::AirDaily, (line, 1), what, "请补上这些天；没有监测的，数值留空");
    }
}

/// The city's value of each day and pollutant, from its stations.
fn city(days: &BTreeMap<Date, Stations>, year: i16, provenance: Provenance) -> AirDaily {
    let value = |pollutant: Pollutant, day: &Date| {
        let stations = days.get(day).map_or(&[][..], |day| &day[pollutant as usize]);
        hj663::city_value(pollutant, stations).map_or(Measured::Missing(Missing::NotMeasured), Measured::Value)
    };
    let series = Pollutant::ALL
        .map(|pollutant| DailyConcentrations {
            pollutant,
            values: Period::Year(year).days().map(|day| value(pollutant, &day)).collect(),
        })
        .into();
    AirDaily { provenance, year, series }
}

/// The year as the standards rate it; `None` where no day or no PM2.5 can be rated.
fn rate(daily: &AirDaily) -> Option<AirYear> {
    let year = daily.year;
    let days: Vec<_> =
        Period::Year(year).days().enumerate().map(|(index, date)| rate_day(daily, index, date)).collect();
    let good = hj663::GoodDays::count(days.iter().map(|day| day.aqi.value().copied()));
    let of_month = |pollutant: Pollutant, month: Option<i8>| {
        let values = &daily.series[pollutant as usize].values;
        let in_month =
            Period::Year(year).days().zip(values).filter(|(day, _)| month.is_none_or(|month| day.month() == month));
        let valid: Vec<_> = in_month.filter_map(|(_, value)| value.value().copied()).collect();
        hj663::period_value(pollutant, &valid)
    };
    let measured = |value: Option<Decimal>| value.map_or(Measured::Missing(Missing::NotMeasured), Measured::Value);
    let month = |month| AirMonth {
        month,
        pm25_mean: measured(of_month(Pollutant::Pm25, Some(month))),
        o3_p90: measured(of_month(Pollutant::O3, Some(month))),
    };
    Some(AirYear {
        provenance: daily.provenance,
        year,
        standard: standards(year),
        months: (1..=12).map(month).collect(),
        good_days: good.good,
        valid_days: good.valid,
        good_days_ratio: good.ratio()?,
        pm25_mean: of_month(Pollutant::Pm25, None)?,
        days,
    })
}

fn rate_day(daily: &AirDaily, index: usize, date: Date) -> AirDay {
    let concentrations =
        Pollutant::ALL.map(|pollutant| daily.series[pollutant as usize].values[index].value().copied());
    if let Some(rating) = hj633::aqi(hj633::Version::in_force(date), &concentrations) {
        return AirDay { date, aqi: Measured::Value(rating.aqi), primary: rating.primary };
    }
    let measured = concentrations.iter().any(Option::is_some);
    let why = if measured { Missing::Invalid } else { Missing::NotMeasured };
    AirDay { date, aqi: Measured::Missing(why), primary: Vec::new() }
}

/// The standard by which the year's days are rated: both, where a new version came into force within the year.
fn standards(year: i16) -> String {
    let period = Period::Year(year);
    let versions = [period.start(), period.end()].map(|day| hj633::Version::in_force(day).name());
    if versions[0] == versions[1] { versions[0].to_owned() } else { versions.join("、") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_rated_by_the_mean_of_its_stations_and_a_day_without_values_is_missing() {
        let station = |pm25: [i32; 2]| {
            let mut day = [10, 10, 1, 80, 40, 0].map(|value| vec![Decimal::from(value); 2]);
            day[Pollutant::Pm25 as usize] = pm25.map(Decimal::from).into();
            day
        };
        let first = Date::constant(2021, 1, 1);
        let days = [(first, station([70, 84])), (first.tomorrow().unwrap(), station([20, 22]))].into();
        let daily = city(&days, 2021, Provenance::Bureau);
        let year = rate(&daily).unwrap();
        assert_eq!(year.standard, "HJ 633-2012");
        // 77 µg/m³ lie between 75 (100) and 115 (150): 102.5, rounded up.
        assert_eq!((&year.days[0].aqi, &year.days[0].primary[..]), (&Measured::Value(103), &[Pollutant::Pm25][..]));
        assert_eq!(year.days[2].aqi, Measured::Missing(Missing::NotMeasured));
        assert_eq!((year.good_days, year.valid_days, year.days.len()), (1, 2, 365));
        assert_eq!((year.good_days_ratio.to_string(), year.pm25_mean.to_string()), ("50.0".into(), "49".into()));
        assert_eq!(year.months[1].pm25_mean, Measured::Missing(Missing::NotMeasured));
    }

    #[test]
    fn the_year_in_which_the_version_changes_names_both() {
        assert_eq!(standards(2026), "HJ 633-2012、HJ 633-2026");
        assert_eq!(standards(2027), "HJ 633-2026");
    }
}
