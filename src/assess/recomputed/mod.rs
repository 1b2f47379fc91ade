//! The bureau's figures computed anew from the series that are published with them.
//!
//! A recomputed value stands beside the published one, never instead of it.

mod part;
mod rules;
#[cfg(test)]
mod tests;

use self::part::count;
use crate::{
    domain::Figure,
    snapshot::{Part, Quantity, Recomputations, Recomputed, Set},
};

/// Compares each actual figure that the set's own series give too; `None` where there is none.
pub(super) fn recompute(set: &Set) -> Option<Recomputations> {
    let figures = set.figures.iter().flat_map(|figures| &figures.0);
    let all: Vec<_> = figures.filter_map(|figure| recomputed(figure, set)).collect();
    (!all.is_empty()).then_some(Recomputations(all))
}

fn recomputed(figure: &Figure, set: &Set) -> Option<Recomputed> {
    let counted = rules::count(figure, set)?;
    let beside = |of, published: Option<_>, recount: Option<u32>| Some(count(of, published?, recount?));
    // Of a count the part is the value itself.
    let numerator = figure.numerator.filter(|_| !figure.unit.is_count());
    let parts: Vec<_> = [
        counted.value.and_then(|value| value.beside(figure.value)),
        beside(Quantity::Whole, figure.denominator, counted.whole),
        beside(Quantity::Part, numerator, counted.part),
    ]
    .into_iter()
    .flatten()
    .collect();
    let agrees = parts.iter().all(Part::agrees);
    (!parts.is_empty()).then(|| Recomputed { figure: figure.id(), parts, agrees, made_from: counted.made_from })
}
