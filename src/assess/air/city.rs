use std::collections::BTreeMap;

use super::{
    day_summary::{mean, summaries},
    missing::why,
};
use crate::{
    domain::{Date, Decimal, Measured, Missing, Pollutant, day_number},
    record::air::{DaySummary, DayValues, StationDays},
    standard::hj663::{self, hours},
};

/// The city's value of each day, by pollutant in the order of [`Pollutant::ALL`].
pub(super) type CityDays = BTreeMap<Date, [Measured<Decimal>; 6]>;

/// The city's days from its stations' hours (HJ 663): the mean of the stations with a valid day, where they are enough of
/// all that have rows in these days.
pub(super) fn days_of_hours(stations: &StationDays) -> CityDays {
    let mut days: BTreeMap<i32, Vec<[DaySummary; 6]>> = BTreeMap::new();
    for station in stations.0.values() {
        for (number, day) in station {
            days.entry(*number).or_default().push(summaries(day));
        }
    }
    let all = stations.0.len();
    let value = |pollutant: Pollutant, of_day: &[[DaySummary; 6]]| {
        let means = of_day.iter().map(|summaries| mean(summaries[pollutant as usize]));
        let valid: Vec<_> = means.clone().flatten().collect();
        if hj663::city_day_is_valid(valid.len() as u32, all as u32, hj663::STATIONS_PERCENT) {
            let mean = hours::city_mean(valid, hj663::decimals(pollutant));
            return Measured::or(mean, Missing::NotMeasured);
        }
        Measured::Missing(why(!valid.is_empty(), means.filter_map(Result::err)))
    };
    let city = |(number, of_day): (i32, Vec<_>)| {
        (day_number::of_number(number), Pollutant::ALL.map(|pollutant| value(pollutant, &of_day)))
    };
    days.into_iter().map(city).collect()
}

/// The city's days from daily values: as they are given, or from the stations' where enough of all have one.
pub(super) fn days_of_values(days: &BTreeMap<Date, DayValues>) -> CityDays {
    let city = |(date, values): (&Date, &DayValues)| {
        let values = match values {
            DayValues::City(values) => *values,
            DayValues::Stations { values, of } => Pollutant::ALL.map(|pollutant| value(pollutant, values, *of)),
        };
        (*date, values)
    };
    days.iter().map(city).collect()
}

/// The city's value, where enough of all stations have one; else why not.
fn value(pollutant: Pollutant, stations: &[Vec<Measured<Decimal>>; 6], all: u32) -> Measured<Decimal> {
    let stations = &stations[pollutant as usize];
    let valid: Vec<_> = stations.iter().filter_map(|value| value.value().copied()).collect();
    if hj663::city_day_is_valid(valid.len() as u32, all, hj663::STATIONS_PERCENT) {
        return Measured::or(hj663::city_value(pollutant, &valid), Missing::NotMeasured);
    }
    Measured::Missing(why(!valid.is_empty(), stations.iter().filter_map(Measured::reason)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assess::air::day_summary::whole,
        record::air::{HourValue, StationDay},
    };

    fn stations(days: impl IntoIterator<Item = StationDay>) -> StationDays {
        let station = |(index, day)| (format!("站{index}"), [(18_628, day)].into());
        StationDays(days.into_iter().enumerate().map(station).collect())
    }

    #[test]
    fn a_city_needs_three_stations_of_four() {
        let of = |valid: usize| {
            let missing = (valid..4).map(|_| whole(|_| HourValue::missing(Missing::Removed)));
            let days = days_of_hours(&stations(
                (0..valid).map(|value| whole(move |_| HourValue::value(1000 * value as u32))).chain(missing),
            ));
            days[&Date::constant(2021, 1, 1)][Pollutant::Pm25 as usize]
        };
        assert_eq!(of(4), Measured::Value(Decimal::from(2)));
        assert_eq!(of(3), Measured::Value(Decimal::from(1)));
        assert_eq!(of(2), Measured::Missing(Missing::Invalid));
        assert_eq!(of(0), Measured::Missing(Missing::Removed));
    }
}
