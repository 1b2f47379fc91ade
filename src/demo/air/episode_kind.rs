use std::ops::RangeInclusive;

use crate::{
    demo::rng::{Rng, signed},
    domain::{Date, days_of_year},
};

/// Days with an air quality index above 100: 365 − 29 = 336 good days, 92.1 % as published for 2021.
pub(super) const EXCEEDING_DAYS: i64 = 29;

/// Days between two episodes, at least.
const PAUSE: i64 = 3;

/// The kinds of episode, by what raises the index above 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EpisodeKind {
    /// Sand and dust carried by the wind: PM10.
    Dust,
    /// Sun on a high plateau in early summer: ozone.
    Ozone,
    /// Still and cold winter air over heating stoves: PM2.5.
    Fine,
}

/// For each day of the year the kind of the episode that it belongs to.
///
/// Dust in spring and once in autumn, ozone from late May to August, fine particles in winter; [`EXCEEDING_DAYS`] in
/// all, in episodes of one to three days.
pub(super) fn episode_days(rng: &mut Rng, year: i16) -> Vec<Option<EpisodeKind>> {
    let dust = rng.between(11, 13);
    let ozone = rng.between(10, 12);
    let fine = EXCEEDING_DAYS - dust - ozone;
    let index = |month, day| i64::from(Date::constant(year, month, day).day_of_year()) - 1;
    let windows = [
        (EpisodeKind::Dust, dust - 1, index(3, 8)..=index(5, 16)),
        (EpisodeKind::Dust, 1, index(10, 20)..=index(11, 15)),
        (EpisodeKind::Ozone, ozone, index(5, 22)..=index(8, 20)),
        (EpisodeKind::Fine, fine - fine / 3, index(1, 5)..=index(2, 24)),
        (EpisodeKind::Fine, fine / 3, index(12, 2)..=index(12, 28)),
    ];
    let mut days = vec![None; days_of_year(year).count()];
    for (kind, count, window) in windows {
        for day in choose_days(rng, count, &window) {
            days[day] = Some(kind);
        }
    }
    days
}

/// Chooses `count` days of a window, in episodes of one to three days with a pause between them.
fn choose_days(rng: &mut Rng, count: i64, window: &RangeInclusive<i64>) -> Vec<usize> {
    let mut lengths = Vec::new();
    let mut left = count;
    while left > 0 {
        let length = rng.between(1, left.min(3));
        lengths.push(length);
        left -= length;
    }
    // Random positions in what is left of the window without episodes and pauses: sorted, and with those put back
    // between them, episodes cannot meet.
    let spare = window.end() - window.start() + 1 - count - PAUSE * signed(lengths.len());
    let mut gaps: Vec<i64> = lengths.iter().map(|_| rng.between(0, spare)).collect();
    gaps.sort_unstable();
    let mut taken = *window.start();
    let mut days = Vec::new();
    for (gap, length) in gaps.into_iter().zip(lengths) {
        days.extend(taken + gap..taken + gap + length);
        taken += length + PAUSE;
    }
    days.into_iter().map(|day| usize::try_from(day).expect("a window begins at the first day or later")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_the_published_number_of_exceeding_days_in_their_seasons() {
        for seed in 0..200 {
            let days = episode_days(&mut Rng::new(seed, 0), 2021);
            assert_eq!(days.len(), 365);
            assert_eq!(days.iter().flatten().count(), 29, "seed {seed}");
            for (day, episode) in days_of_year(2021).zip(days) {
                let months: &[i8] = match episode {
                    Some(EpisodeKind::Dust) => &[3, 4, 5, 10, 11],
                    Some(EpisodeKind::Ozone) => &[5, 6, 7, 8],
                    Some(EpisodeKind::Fine) => &[1, 2, 12],
                    None => continue,
                };
                assert!(months.contains(&day.month()), "seed {seed}: {episode:?} on {day}");
            }
        }
    }

    #[test]
    fn no_episode_lasts_longer_than_three_days() {
        for seed in 0..200 {
            let days = episode_days(&mut Rng::new(seed, 0), 2021);
            assert!(days.windows(4).all(|days| days.contains(&None)), "seed {seed}");
        }
    }
}
