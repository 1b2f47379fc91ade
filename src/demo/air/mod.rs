//! Air of three stations that do not exist: days, and the hours that come to them.

mod city;
mod episode;
mod hours;
mod row;
mod season;

pub(super) use hours::rows as hours;

use self::row::{Row, STATIONS};
use super::{provenance::PROVENANCE, rng::Rng};
use crate::domain::Decimal;

/// Every day of the year for every station, by day.
///
/// The mean of the stations is a whole number (CO: of tenths), so that the city's value is exact: for a year of 365
/// days 336 have an air quality index of at most 100 by HJ 633-2012, and the year's mean of PM2.5 is 21.
pub(super) fn rows(seed: u64, year: i16) -> Vec<Row> {
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
            STATIONS.into_iter().enumerate().map(move |(index, station)| Row {
                station,
                date: day.date,
                so2: so2[index],
                no2: no2[index],
                co: Decimal::new(co[index], 1),
                o3: o3[index],
                pm10: pm25[index] + coarse[index],
                pm25: pm25[index],
                provenance: PROVENANCE,
            })
        })
        .collect()
}

/// Three values whose mean is `city`, which is at least 3: two off by up to `percent`, at least by 1, the third by what
/// they leave.
fn spread(rng: &mut Rng, city: i64, percent: i64) -> [i64; 3] {
    let width = (city * percent / 100).max(1);
    let (first, second) = (rng.between(-width, width), rng.between(-width, width));
    [city + first, city + second, city - first - second]
}
