use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

use crate::domain::{Date, days_of_year};

/// Whole random numbers that are the same on every machine.
pub(super) struct Rng(ChaCha8Rng);

impl Rng {
    /// Each file has a `stream` of its own: a change to one file leaves the numbers of the others as they were.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(stream);
        Self(generator)
    }

    /// A number from 0 to `count` − 1; 0 where `count` is 0. `count` is below 2³².
    pub(super) fn below(&mut self, count: i64) -> i64 {
        (i64::from(self.0.next_u32() >> 1) * count) >> 31
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below(high - low + 1)
    }

    /// An index into a list of this length.
    pub(super) fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(signed(length))).expect("no number below a length is negative")
    }

    /// One of the items, each with a probability in proportion to its weight.
    ///
    /// # Panics
    ///
    /// Where no weight is above zero.
    pub(super) fn pick<T: Copy>(&mut self, items: &[(T, i64)]) -> T {
        let mut left = self.below(items.iter().map(|(_, weight)| weight).sum());
        let chosen = items.iter().find(|(_, weight)| {
            left -= weight;
            left < 0
        });
        chosen.expect("the number drawn is below the sum of the weights").0
    }

    /// A day of the year: months by their weights, in December none after the day `last`.
    pub(super) fn day(&mut self, year: i16, months: &[(i8, i64)], last: usize) -> Date {
        let month = self.pick(months);
        let mut days: Vec<Date> = days_of_year(year).filter(|day| day.month() == month).collect();
        if month == 12 {
            days.truncate(last);
        }
        days[self.index(days.len())]
    }
}

/// A length as a number to reckon with.
pub(super) fn signed(length: usize) -> i64 {
    i64::try_from(length).expect("a list in memory is shorter than that")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_stream_give_the_same_numbers() {
        let draw = |seed, stream| {
            let mut rng = Rng::new(seed, stream);
            [(); 8].map(|()| rng.below(1000))
        };
        assert_eq!(draw(2021, 1), draw(2021, 1));
        assert_ne!(draw(2021, 1), draw(2021, 2));
        assert_ne!(draw(2021, 1), draw(2022, 1));
    }

    #[test]
    fn a_range_is_used_to_both_ends_and_weights_are_kept() {
        let mut rng = Rng::new(1, 0);
        let mut seen = [0; 5];
        for _ in 0..1000 {
            seen[usize::try_from(rng.between(-2, 2) + 2).unwrap()] += 1;
        }
        assert!(seen.iter().all(|count| (120..=280).contains(count)), "{seen:?}");
        let often = (0..1000).filter(|_| rng.pick(&[('a', 9), ('b', 1), ('c', 0)]) == 'a').count();
        assert!((860..=940).contains(&often), "{often}");
    }
}
