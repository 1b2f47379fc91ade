use std::collections::BTreeMap;

use super::{
    day_summary::{mean, summaries},
    missing::why,
};
use crate::{
    domain::{Date, DayNumber, Decimal, Measured, MissingReason, PerPollutant, Pollutant, tally},
    record::air::{DaySummary, DayValues, StationDays},
    standard::hj663::{self, hours},
};

/// The city's values of each day.
pub(super) type CityDays = BTreeMap<Date, PerPollutant<Measured<Decimal>>>;

/// The city's days from its stations' hours (HJ 663): the mean of the stations with a valid day, where they are enough of
/// all that have rows in these days.
pub(super) fn days_of_hours(stations: &StationDays) -> CityDays {
    let mut days: BTreeMap<DayNumber, Vec<PerPollutant<DaySummary>>> = BTreeMap::new();
    for station in stations.0.values() {
        for (number, day) in station {
            days.entry(*number).or_default().push(summaries(day));
        }
    }
    let all = tally(&stations.0);
    let value = |pollutant: Pollutant, of_day: &[PerPollutant<DaySummary>]| {
        let means = of_day.iter().map(|summaries| mean(summaries[pollutant]));
        let valid: Vec<_> = means.clone().flatten().collect();
        if hj663::city_day_is_valid(tally(&valid), all, hj663::STATIONS_PERCENT) {
            let mean = hours::city_mean(valid, hj663::decimals(pollutant));
            return Measured::from_option(mean, MissingReason::NotMeasured);
        }
        Measured::Missing(why(!valid.is_empty(), means.filter_map(Result::err)))
    };
    let city = |(number, of_day): (DayNumber, Vec<_>)| {
        (number.date(), PerPollutant::from_fn(|pollutant| value(pollutant, &of_day)))
    };
    days.into_iter().map(city).collect()
}

/// The city's days from daily values: as they are given, or from the stations' where enough of all have one.
pub(super) fn days_of_values(days: &BTreeMap<Date, DayValues>) -> CityDays {
    let city = |(date, values): (&Date, &DayValues)| {
        let values = match values {
            DayValues::City(values) => *values,
            DayValues::Stations { values, of } => {
                PerPollutant::from_fn(|pollutant| value(pollutant, &values[pollutant], *of))
            }
        };
        (*date, values)
    };
    days.iter().map(city).collect()
}

/// The city's value, where enough of all stations have one; else why not.
fn value(pollutant: Pollutant, stations: &[Measured<Decimal>], all: u32) -> Measured<Decimal> {
    let valid: Vec<_> = stations.iter().filter_map(|value| value.value().copied()).collect();
    if hj663::city_day_is_valid(tally(&valid), all, hj663::STATIONS_PERCENT) {
        return Measured::from_option(hj663::city_value(pollutant, &valid), MissingReason::NotMeasured);
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
        let station = |(index, day)| (format!("站{index}"), [(DayNumber::new(18_628), day)].into());
        StationDays(days.into_iter().enumerate().map(station).collect())
    }

    #[test]
    fn a_city_needs_three_stations_of_four() {
        let of = |valid: u32| {
            let missing = (valid..4).map(|_| whole(|_| HourValue::missing(MissingReason::Removed)));
            let days = days_of_hours(&stations(
                (0..valid).map(|value| whole(move |_| HourValue::of(1000 * value))).chain(missing),
            ));
            days[&Date::constant(2021, 1, 1)][Pollutant::Pm25]
        };
        assert_eq!(of(4), Measured::Value(Decimal::from(2)));
        assert_eq!(of(3), Measured::Value(Decimal::from(1)));
        assert_eq!(of(2), Measured::Missing(MissingReason::Invalid));
        assert_eq!(of(0), Measured::Missing(MissingReason::Removed));
    }
}
