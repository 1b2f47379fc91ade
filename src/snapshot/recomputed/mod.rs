//! The bureau's figures recomputed from the series that are published with them.
//!
//! A recomputed value stands beside the published one, never instead of it.

mod derived_from;
mod recomputed_number;

use serde::{Deserialize, Serialize};

pub use derived_from::DerivedFrom;
pub use recomputed_number::{FigureNumber, RecomputedNumber};

use crate::domain::Figure;

/// Every figure that the series give too, in the order of the figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Recomputations(pub Vec<Recomputed>);

/// A figure beside what the series give for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recomputed {
    /// The permanent name of the figure.
    pub figure: String,
    /// What was compared: the value first, then its whole, then its part; at least one of them.
    #[serde(rename = "parts")]
    pub numbers: Vec<RecomputedNumber>,
    /// Whether all of it agrees.
    pub agrees: bool,
    /// What it was recomputed from.
    #[serde(rename = "made_from")]
    pub derived_from: DerivedFrom,
}

impl Recomputations {
    /// What the series give for a figure, where they give anything.
    pub fn find(&self, figure: &Figure) -> Option<&Recomputed> {
        let id = figure.id();
        self.0.iter().find(|recomputed| recomputed.figure == id)
    }
}
