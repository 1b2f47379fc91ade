//! The bureau's figures computed anew from the series that are published with them.
//!
//! A recomputed value stands beside the published one, never instead of it.

mod part;

use serde::{Deserialize, Serialize};

pub use part::{Part, Quantity};

use crate::domain::{Figure, Provenance};

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
    pub parts: Vec<Part>,
    /// Whether all of it agrees.
    pub agrees: bool,
    /// What it was recomputed from.
    pub made_from: MadeFrom,
}

/// What a figure was recomputed from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFrom {
    /// Where the series comes from. A demonstration proves nothing about the figure.
    pub provenance: Provenance,
    /// The standard that the series was rated by, such as `HJ 633-2012`; none for what is only counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// How many days, pollutants, sections, complaints or cases entered.
    pub used: u32,
    /// Of how many.
    pub all: u32,
}

impl Recomputations {
    /// What the series give for a figure, where they give anything.
    pub fn find(&self, figure: &Figure) -> Option<&Recomputed> {
        let id = figure.id();
        self.0.iter().find(|recomputed| recomputed.figure == id)
    }
}
