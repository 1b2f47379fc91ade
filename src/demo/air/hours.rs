use serde::Serialize;

use super::station_day::{STATIONS, StationDay};
use crate::{
    demo::rng::{Rng, signed},
    domain::{Date, Decimal, MissingReason},
};

/// Hours of a day.
const HOURS: usize = 24;

/// One station's hour, named by its end: µg/m³, CO mg/m³ with one decimal; or the word for the reason why there is none.
#[derive(Serialize)]
pub(in crate::demo) struct StationHour {
    station: &'static str,
    time: String,
    so2: String,
    no2: String,
    co: String,
    o3: String,
    pm10: String,
    pm25: String,
}

/// Deviation of hours from their day's mean, %: traffic in the morning and in the evening, and a low mixing layer at night.
const RUSH: [i64; HOURS] =
    [5, 0, -5, -10, -10, -5, 5, 25, 30, 15, 0, -10, -20, -25, -25, -20, -10, 10, 30, 30, 20, 10, 5, -5];
/// Dust that stirs by day.
const DUST: [i64; HOURS] =
    [-20, -25, -25, -25, -20, -15, -5, 10, 15, 15, 20, 20, 25, 25, 25, 25, 20, 10, 0, -5, -10, -15, -20, -25];
/// The most hours that are lost: at night, in none of the eight hours of ozone's maximum.
const NIGHT: usize = 4;
/// The eight hours of ozone's maximum, from 9:00 to 17:00.
const AFTERNOON: std::ops::Range<usize> = 9..17;

/// Every hour of the days: their means are exactly the values of the days (ozone: its daily maximum 8 h mean).
pub(in crate::demo) fn generate(seed: u64, days: &[StationDay]) -> Vec<StationHour> {
    let rng = &mut Rng::new(seed, 9);
    let of_station = |station| days.iter().filter(move |day| day.station == station);
    STATIONS
        .into_iter()
        .flat_map(|station| of_station(station).flat_map(|day| of_day(rng, day)).collect::<Vec<_>>())
        .collect()
}

fn of_day(rng: &mut Rng, day: &StationDay) -> Vec<StationHour> {
    // Now and then an instrument is checked for a few hours.
    let lost = if rng.between(1, 40) == 1 { 1 + rng.index(NIGHT) } else { 0 };
    let reason = if rng.between(0, 1) == 0 { MissingReason::NotMeasured } else { MissingReason::Removed };
    let mut mean = |value: i64, shape: &[i64; HOURS]| around(rng, value, shape, lost);
    let (so2, no2) = (mean(day.so2, &RUSH), mean(day.no2, &RUSH));
    let co = mean(day.co, &RUSH);
    let (pm25, coarse) = (mean(day.pm25, &RUSH), mean(day.pm10 - day.pm25, &DUST));
    let o3 = ozone(rng, day.o3);
    let printed = |hour: usize, value: String| if hour < lost { reason.name().to_owned() } else { value };
    (0..HOURS)
        .map(|hour| StationHour {
            station: day.station,
            time: time(day.date, hour + 1),
            so2: printed(hour, so2[hour].to_string()),
            no2: printed(hour, no2[hour].to_string()),
            co: printed(hour, Decimal::new(co[hour], 1).to_string()),
            o3: printed(hour, o3[hour].to_string()),
            pm10: printed(hour, (pm25[hour] + coarse[hour]).to_string()),
            pm25: printed(hour, pm25[hour].to_string()),
        })
        .collect()
}

/// `2021-01-01 24:00` for the last hour of a day.
fn time(date: Date, hour: usize) -> String {
    format!("{date} {hour:02}:00")
}

/// Hours of this shape, of which those after the lost ones have exactly this mean.
fn around(rng: &mut Rng, mean: i64, shape: &[i64; HOURS], lost: usize) -> [i64; HOURS] {
    let noise = (mean / 10).max(1);
    let mut hours = shape.map(|percent| (mean + mean * percent / 100 + rng.between(-noise, noise)).max(0));
    level(&mut hours[lost..], mean);
    hours
}

/// Makes the mean of the hours exactly this, in steps of one, so that none falls below zero.
fn level(hours: &mut [i64], mean: i64) {
    let mut left = mean * signed(hours.len()) - hours.iter().sum::<i64>();
    while left != 0 {
        let step = left.signum();
        for hour in hours.iter_mut().filter(|hour| **hour + step >= 0) {
            *hour += step;
            left -= step;
            if left == 0 {
                break;
            }
        }
    }
}

/// Hours of ozone: the afternoon has exactly this mean, and every other eight hours less.
fn ozone(rng: &mut Rng, maximum: i64) -> [i64; HOURS] {
    let night = maximum * 3 / 10;
    std::array::from_fn(|hour| match hour {
        _ if AFTERNOON.contains(&hour) => maximum + [-1, 0, 0, 1, 1, 0, 0, -1][hour - AFTERNOON.start] * (maximum / 20),
        // Rising and falling, well below the afternoon.
        7 | 8 | 17 | 18 => maximum * 6 / 10 - rng.between(0, (maximum / 20).max(1)),
        _ => (night - rng.between(0, (maximum / 10).max(1))).max(1),
    })
}
