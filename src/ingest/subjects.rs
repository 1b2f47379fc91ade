//! What exports can be about: the one place that knows all of them.

use super::{subject::Subject, table::Layout};

/// Every subject, in the order in which its exports are read.
pub(super) const SUBJECTS: &[Subject] = &[super::air::SUBJECT, super::water::SUBJECT, super::complaints::SUBJECT];

/// The layouts that an export may have.
pub(super) fn layouts() -> impl Iterator<Item = &'static Layout> {
    SUBJECTS.iter().flat_map(|subject| subject.layouts.iter().copied())
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_two_layouts_share_a_name_and_no_two_datasets_a_rank() {
        let mut datasets = HashMap::new();
        for (place, layout) in layouts().enumerate() {
            assert!(layouts().take(place).all(|other| other.name != layout.name), "{}", layout.name);
            let path = *datasets.entry(layout.dataset.rank).or_insert(layout.dataset.path);
            assert_eq!(path, layout.dataset.path, "rank {}", layout.dataset.rank);
        }
    }
}
