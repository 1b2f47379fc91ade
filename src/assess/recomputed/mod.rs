//! The bureau's figures recomputed from the series that are published with them.
//!
//! A recomputed value is published beside the bureau's own, never instead of it.

mod number;
mod rules;
#[cfg(test)]
mod tests;

use self::number::of_count;
use crate::{
    domain::Figure,
    snapshot::{FigureNumber, Recomputations, Recomputed, RecomputedNumber, Snapshots},
};

/// Compares each actual figure that can be derived from the published series too; `None` where there is none.
pub(super) fn recompute(snapshots: &Snapshots) -> Option<Recomputations> {
    let all: Vec<_> = snapshots.figures.0.iter().filter_map(|figure| recomputed(figure, snapshots)).collect();
    (!all.is_empty()).then_some(Recomputations(all))
}

fn recomputed(figure: &Figure, snapshots: &Snapshots) -> Option<Recomputed> {
    let derivation = rules::derive(figure, snapshots)?;
    let beside = |of, published: Option<_>, recount: Option<u32>| Some(of_count(of, published?, recount?));
    // Of a count the part is the value itself.
    let numerator = figure.numerator.filter(|_| !figure.unit.is_count());
    let numbers: Vec<_> = [
        derivation.value.and_then(|value| value.beside(figure.value)),
        beside(FigureNumber::Whole, figure.denominator, derivation.whole),
        beside(FigureNumber::Part, numerator, derivation.part),
    ]
    .into_iter()
    .flatten()
    .collect();
    let agrees = numbers.iter().all(RecomputedNumber::agrees);
    (!numbers.is_empty()).then(|| Recomputed {
        figure: figure.id(),
        numbers,
        agrees,
        derived_from: derivation.derived_from,
    })
}
