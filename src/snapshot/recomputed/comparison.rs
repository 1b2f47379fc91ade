//! How a figure is compared: apart from the types, since a set holds what comes of comparing its own figures.

use super::{Part, Quantity, Recomputations, Recomputed, rules};
use crate::{domain::Figure, snapshot::Set};

impl Recomputations {
    /// Compares each actual figure that the set's own series give too; `None` where there is none.
    pub fn of(set: &Set) -> Option<Self> {
        let figures = set.figures.iter().flat_map(|figures| &figures.0);
        let all: Vec<_> = figures.filter_map(|figure| Recomputed::of(figure, set)).collect();
        (!all.is_empty()).then_some(Self(all))
    }
}

impl Recomputed {
    fn of(figure: &Figure, set: &Set) -> Option<Self> {
        let counted = rules::count(figure, set)?;
        let count = |of, published: Option<_>, count: Option<u32>| Some(Part::count(of, published?, count?));
        // Of a count the part is the value itself.
        let numerator = figure.numerator.filter(|_| !figure.unit.is_count());
        let parts: Vec<_> = [
            counted.value.and_then(|value| value.beside(figure.value)),
            count(Quantity::Whole, figure.denominator, counted.whole),
            count(Quantity::Part, numerator, counted.part),
        ]
        .into_iter()
        .flatten()
        .collect();
        let agrees = parts.iter().all(Part::agrees);
        (!parts.is_empty()).then(|| Self { figure: figure.id(), parts, agrees, made_from: counted.made_from })
    }
}
