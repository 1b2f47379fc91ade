use std::collections::BTreeMap;

use crate::snapshot::Count;

/// Counts names.
#[derive(Default)]
pub(super) struct Tally(BTreeMap<String, u32>);

impl Tally {
    /// Counts the name once more.
    pub fn add(&mut self, name: &str) {
        *self.0.entry(name.to_owned()).or_default() += 1;
    }

    /// The counts, most first; equal ones by name.
    pub fn most_first(self) -> Vec<Count> {
        let mut counts: Vec<_> = self.0.into_iter().map(|(name, count)| Count { name, count }).collect();
        // The sort is stable, and the names are in order.
        counts.sort_by_key(|count| std::cmp::Reverse(count.count));
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_name_is_first_and_ties_are_by_name() {
        let mut tally = Tally::default();
        for name in ["b", "c", "a", "c"] {
            tally.add(name);
        }
        let counts: Vec<_> = tally.most_first().into_iter().map(|count| (count.name, count.count)).collect();
        assert_eq!(counts, [("c".to_owned(), 2), ("a".to_owned(), 1), ("b".to_owned(), 1)]);
    }
}
