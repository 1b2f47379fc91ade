//! Air of three stations that do not exist: days, and hours whose means are the days.

mod annual_cycle;
mod city;
mod episode_kind;
mod hours;
mod station_day;

pub(super) use hours::generate as generate_hours;

use self::station_day::{STATIONS, StationDay};
use super::{provenance::PROVENANCE, rng::Rng};

/// Every day of the year for every station, by day.
///
/// The mean of the stations is a whole number (CO: of tenths), so that the city's value is exact: for a year of 365
/// days 336 have an air quality index of at most 100 by HJ 633-2012, and the year's mean of PM2.5 is 21.
pub(super) fn generate_days(seed: u64, year: i16) -> Vec<StationDay> {
    let rng = &mut Rng::new(seed, 0);
    let days = city::days(rng, year);
    days.into_iter()
        .flat_map(|day| {
            let so2 = spread(rng, day.so2, 12);
            let no2 = spread(rng, day.no2, 12);
            let co = spread(rng, day.co, 8);
            let o3 = spread(rng, day.o3, 4);
            let pm25 = spread(rng, day.pm25, 8);
            // Spread apart from PM2.5 and added to it, so that PM10 is never the smaller one.
            let coarse = spread(rng, day.coarse, 8);
            STATIONS.into_iter().enumerate().map(move |(index, station)| StationDay {
                station,
                date: day.date,
                so2: so2[index],
                no2: no2[index],
                co: co[index],
                o3: o3[index],
                pm10: pm25[index] + coarse[index],
                pm25: pm25[index],
                provenance: PROVENANCE,
            })
        })
        .collect()
}

/// Three values whose mean is `city`, which is at least 3: two deviate by up to `percent`, or by 1 where that is more, and
/// the third makes up for them.
fn spread(rng: &mut Rng, city: i64, percent: i64) -> [i64; 3] {
    let width = (city * percent / 100).max(1);
    let (first, second) = (rng.between(-width, width), rng.between(-width, width));
    [city + first, city + second, city - first - second]
}
