use std::collections::{BTreeMap, BTreeSet};

use super::{
    quantity::Quantity,
    station_days::StationDays,
    usual::{ENOUGH, ODD},
};
use crate::{
    domain::{Date, Decimal, Measured, Missing, Pollutant},
    ingest::day,
    standard::hj663::{
        self,
        hours::{self, Mean},
    },
};

/// The city's value of each day, by pollutant in the order of [`Pollutant::ALL`].
pub(super) type CityDays = BTreeMap<Date, [Measured<Decimal>; 6]>;

/// The city's days from its stations' (HJ 663): the mean of the stations with a valid day, where they are enough of all
/// that have rows in these days.
pub(super) fn days(stations: &StationDays) -> CityDays {
    let mut days: BTreeMap<i32, Vec<[Quantity; 6]>> = BTreeMap::new();
    for station in stations.0.values() {
        for (number, day) in station {
            days.entry(*number).or_default().push(day.quantities());
        }
    }
    let all = stations.0.len();
    let value = |pollutant: Pollutant, of_day: &[[Quantity; 6]]| {
        let means = of_day.iter().map(|quantities| quantities[pollutant as usize].mean());
        let valid: Vec<_> = means.clone().flatten().collect();
        if hj663::city_day_is_valid(valid.len() as u32, all as u32, hj663::STATIONS_PERCENT) {
            let mean = hours::city_mean(valid, hj663::decimals(pollutant));
            return Measured::or(mean, Missing::NotMeasured);
        }
        Measured::Missing(why(!valid.is_empty(), means.filter_map(Result::err)))
    };
    let city = |(number, of_day): (i32, Vec<_>)| {
        (day::of_number(number), Pollutant::ALL.map(|pollutant| value(pollutant, &of_day)))
    };
    days.into_iter().map(city).collect()
}

/// Why a city has no value: not valid where some station has one; else what its stations say, if all say the same.
pub(super) fn why(some: bool, reasons: impl Iterator<Item = Missing>) -> Missing {
    let reasons: BTreeSet<_> = reasons.collect();
    match (some, reasons.len(), reasons.first()) {
        (true, ..) => Missing::Invalid,
        (false, 1, Some(reason)) => *reason,
        (false, ..) => Missing::NotMeasured,
    }
}

/// What is odd about the hours of these days: values of ten times what is usual for the station, which is the median of
/// its days.
pub(super) fn odd(stations: &StationDays) -> Vec<String> {
    let mut odd = Vec::new();
    for (name, station) in &stations.0 {
        let quantities: Vec<_> = station.iter().map(|(number, day)| (*number, day.quantities())).collect();
        for pollutant in Pollutant::ALL {
            let of = |quantities: &[Quantity; 6]| quantities[pollutant as usize];
            let mut means: Vec<_> =
                quantities.iter().filter_map(|(_, day)| of(day).mean().ok()).map(Mean::rounded).collect();
            let middle = means.len() / 2;
            if means.len() < ENOUGH {
                continue;
            }
            let usual = *means.select_nth_unstable(middle).1;
            let is_odd =
                |quantity: &Quantity| usual > 0 && u64::from(quantity.highest) >= u64::from(ODD) * u64::from(usual);
            odd.extend(quantities.iter().map(|(number, day)| (*number, of(day))).filter(|(_, day)| is_odd(day)).map(
                |(number, quantity)| {
                    let (day, hour, symbol) = (day::of_number(number), quantity.hour, pollutant.symbol());
                    let [value, usual] = [quantity.highest, usual].map(|value| Decimal::new(value.into(), 3).shortest());
                    let unit = pollutant.unit().symbol();
                    format!(
                        "站点“{name}”{day} 第 {hour} 小时的 {symbol} 是 {value} {unit}，超过平时（{usual} {unit}）的 {ODD} 倍；请核对这个值"
                    )
                },
            ));
        }
    }
    odd
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::air::{
        quantity::Slot,
        station_days::{Day, Part},
    };

    fn whole(value: impl Fn(usize) -> Slot) -> Day {
        let mut part = Part::default();
        for hour in 0..24 {
            for pollutant in Pollutant::ALL {
                part.fill(pollutant, hour, value(hour)).unwrap();
            }
        }
        Day::Whole(Box::new(part.quantities()))
    }

    fn stations(days: impl IntoIterator<Item = Day>) -> StationDays {
        let station = |(index, day)| (format!("站{index}"), [(18_628, day)].into());
        StationDays(days.into_iter().enumerate().map(station).collect())
    }

    #[test]
    fn a_city_needs_three_stations_of_four() {
        let of = |valid: usize| {
            let missing = (valid..4).map(|_| whole(|_| Slot::missing(Missing::Removed)));
            let days = days(&stations(
                (0..valid).map(|value| whole(move |_| Slot::value(1000 * value as u32))).chain(missing),
            ));
            days[&Date::constant(2021, 1, 1)][Pollutant::Pm25 as usize]
        };
        assert_eq!(of(4), Measured::Value(Decimal::from(2)));
        assert_eq!(of(3), Measured::Value(Decimal::from(1)));
        assert_eq!(of(2), Measured::Missing(Missing::Invalid));
        assert_eq!(of(0), Measured::Missing(Missing::Removed));
    }

    #[test]
    fn an_hour_of_ten_times_the_usual_is_odd() {
        let usual = (0..20).map(|number| (18_628 + number, whole(|_| Slot::value(12_000))));
        let mut all: BTreeMap<_, _> = usual.collect();
        all.insert(18_700, whole(|hour| Slot::value(if hour == 13 { 120_000 } else { 12_000 })));
        let found = odd(&StationDays([("甲".to_owned(), all.clone())].into()));
        assert_eq!(found.len(), 6);
        assert_eq!(
            found[5],
            "站点“甲”2021-03-14 第 14 小时的 PM2.5 是 120 µg/m³，超过平时（12 µg/m³）的 10 倍；请核对这个值"
        );
        all.insert(18_700, whole(|_| Slot::value(119_000)));
        assert_eq!(odd(&StationDays([("甲".to_owned(), all)].into())), [""; 0]);
    }
}
