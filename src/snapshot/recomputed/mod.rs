//! The bureau's figures recomputed from the series that are published with them.
//!
//! A recomputed value is published beside the bureau's own, never instead of it.

mod derived_from;
mod recomputed_number;

use serde::{Deserialize, Serialize};

pub use derived_from::DerivedFrom;
pub use recomputed_number::{FigureNumber, RecomputedNumber};

use crate::domain::Figure;

/// Every figure that can be derived from the series too, in the order of the figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Recomputations(pub Vec<Recomputed>);

/// A figure beside what was recomputed from the series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recomputed {
    /// The permanent name of the figure.
    pub figure: String,
    /// The numbers compared: the value first, then its whole, then its part; at least one of them.
    #[serde(rename = "parts")]
    pub numbers: Vec<RecomputedNumber>,
    /// Whether all of it agrees.
    pub agrees: bool,
    /// The series it was recomputed from.
    #[serde(rename = "made_from")]
    pub derived_from: DerivedFrom,
}

impl Recomputations {
    /// The comparison of a figure, where there is one.
    pub fn find(&self, figure: &Figure) -> Option<&Recomputed> {
        let id = figure.id();
        self.0.iter().find(|recomputed| recomputed.figure == id)
    }
}
