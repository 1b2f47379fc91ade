use super::{
    annual_cycle::{AnnualCycle, changed_by_weather, weather},
    episode_kind::{EpisodeKind, episode_days},
};
use crate::{
    demo::rng::{Rng, signed},
    domain::{Date, days_of_year},
};

/// Annual mean of PM2.5, µg/m³, as published for 2021.
const PM25_MEAN: i64 = 21;

// The courses of a year on a cold, windy plateau that is heated from mid-October to mid-April; µg/m³, CO in tenths of
// mg/m³.
const SO2: AnnualCycle = AnnualCycle([22, 20, 17, 13, 10, 9, 8, 8, 9, 11, 16, 21]);
const NO2: AnnualCycle = AnnualCycle([32, 28, 25, 22, 20, 18, 17, 18, 21, 25, 29, 33]);
const CO: AnnualCycle = AnnualCycle([9, 8, 7, 6, 4, 4, 4, 4, 5, 5, 7, 9]);
const O3: AnnualCycle = AnnualCycle([66, 72, 82, 94, 106, 118, 116, 104, 92, 80, 70, 64]);
const PM25: AnnualCycle = AnnualCycle([34, 33, 27, 22, 17, 13, 12, 12, 13, 17, 27, 32]);
/// PM10 less PM2.5.
const COARSE: AnnualCycle = AnnualCycle([13, 14, 22, 34, 32, 20, 14, 13, 16, 19, 20, 15]);

/// The highest value of a day that belongs to no episode, below the class Ⅱ limit of a day (GB 3095-2012: 150, 75,
/// 160).
const CALM_PM10: i64 = 146;
const CALM_PM25: i64 = 72;
const CALM_O3: i64 = 158;

/// The city's concentrations on one day: µg/m³, CO in tenths of mg/m³.
pub(super) struct CityDay {
    pub date: Date,
    pub so2: i64,
    pub no2: i64,
    pub co: i64,
    pub o3: i64,
    pub pm25: i64,
    /// PM10 less PM2.5.
    pub coarse: i64,
}

/// Every day of the year.
pub(super) fn days(rng: &mut Rng, year: i16) -> Vec<CityDay> {
    let dates: Vec<Date> = days_of_year(year).collect();
    let episodes = episode_days(rng, year);
    let stillness = weather(rng, dates.len());
    let sun = weather(rng, dates.len());
    let wind = weather(rng, dates.len());
    let near = |index: usize, episode| {
        let around = index.saturating_sub(1)..(index + 2).min(episodes.len());
        episodes[around].contains(&Some(episode))
    };
    let mut days: Vec<CityDay> = dates
        .into_iter()
        .enumerate()
        .map(|(index, date)| {
            let still = stillness[index];
            let mut day = CityDay {
                date,
                so2: (changed_by_weather(SO2.on(date), still, 30, 50) + rng.between(-2, 2)).clamp(5, 48),
                no2: (changed_by_weather(NO2.on(date), still, 35, 35) + rng.between(-2, 2)).clamp(9, 39),
                co: (changed_by_weather(CO.on(date), still, 30, 40) + rng.between(-1, 1)).clamp(3, 13),
                o3: (changed_by_weather(O3.on(date), sun[index], 30, 30) + rng.between(-6, 6)).clamp(30, CALM_O3),
                pm25: (changed_by_weather(PM25.on(date), still, 60, 100) + rng.between(-2, 2)).clamp(4, CALM_PM25),
                coarse: (changed_by_weather(COARSE.on(date), wind[index], 50, 80) + rng.between(-2, 2)).max(5),
            };
            if near(index, EpisodeKind::Dust) {
                day.coarse = day.coarse.max(rng.between(55, 85));
            }
            if near(index, EpisodeKind::Ozone) {
                day.o3 = day.o3.max(rng.between(136, CALM_O3));
            }
            if near(index, EpisodeKind::Fine) {
                day.pm25 = day.pm25.max(rng.between(48, CALM_PM25));
            }
            day
        })
        .collect();
    for (day, episode) in days.iter_mut().zip(&episodes) {
        exceed(rng, day, *episode);
    }
    settle_mean(rng, &mut days, &episodes);
    for (day, episode) in days.iter_mut().zip(&episodes) {
        if *episode != Some(EpisodeKind::Dust) {
            day.coarse = day.coarse.min(CALM_PM10 - day.pm25);
        }
    }
    days
}

/// Lifts a day of an episode above an index of 100, but not above 200.
fn exceed(rng: &mut Rng, day: &mut CityDay, episode: Option<EpisodeKind>) {
    match episode {
        Some(EpisodeKind::Dust) => {
            // The lower of two draws: few storms are strong.
            let pm10 = rng.between(158, 330).min(rng.between(158, 330));
            day.pm25 = pm10 * rng.between(16, 22) / 100;
            day.coarse = pm10 - day.pm25;
            day.o3 = day.o3.min(120);
        }
        Some(EpisodeKind::Ozone) => day.o3 = rng.between(162, 198).min(rng.between(162, 198)),
        Some(EpisodeKind::Fine) => day.pm25 = rng.between(77, 110).min(rng.between(77, 110)),
        None => {}
    }
}

/// Moves the PM2.5 of the calm days so that the year's mean is exactly [`PM25_MEAN`].
fn settle_mean(rng: &mut Rng, days: &mut [CityDay], episodes: &[Option<EpisodeKind>]) {
    let target = PM25_MEAN * signed(days.len());
    let mut calm: Vec<&mut i64> = Vec::new();
    let mut fixed = 0;
    for (day, episode) in days.iter_mut().zip(episodes) {
        if episode.is_some() { fixed += day.pm25 } else { calm.push(&mut day.pm25) }
    }
    let sum = |calm: &[&mut i64]| calm.iter().map(|value| **value).sum::<i64>();
    let before = sum(&calm);
    for value in &mut calm {
        **value = (**value * (target - fixed) / before).clamp(4, CALM_PM25);
    }
    // The remainder of the division is distributed one by one. This ends: the mean lies well between the bounds of a day.
    let mut missing = target - fixed - sum(&calm);
    while missing != 0 {
        let chosen = rng.index(calm.len());
        let moved = *calm[chosen] + missing.signum();
        if (4..=CALM_PM25).contains(&moved) {
            *calm[chosen] = moved;
            missing -= missing.signum();
        }
    }
}
