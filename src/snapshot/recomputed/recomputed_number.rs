use serde::{Deserialize, Serialize};

use crate::domain::{Decimal, Unit};

/// Which number of a figure is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureNumber {
    /// Its value, in its unit.
    Value,
    /// Of how many (its denominator).
    Whole,
    /// How many of them (its numerator).
    Part,
}

impl FigureNumber {
    /// The unit of the number, for a figure in this unit; `None` for the amounts that a ratio or a mean is computed from.
    pub fn unit(self, of_figure: Unit) -> Option<Unit> {
        Some(of_figure).filter(|unit| self == Self::Value || unit.is_count())
    }

    /// Whether the number is a percentage, so that differences from it are in percentage points.
    pub fn is_percentage(self, of_figure: Unit) -> bool {
        self.unit(of_figure) == Some(Unit::Percent)
    }
}

/// A published number beside the recomputed one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecomputedNumber {
    /// Which number of the figure.
    pub of: FigureNumber,
    /// The number as published.
    pub published: Decimal,
    /// The counts, or the sum and the count, that the recomputed number is the quotient of; none where it is a count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fraction: Option<[Decimal; 2]>,
    /// The recomputed number before it is rounded: cut off after one decimal more than published, with `…` where it
    /// has further ones, so that a tie is distinguished from what only looks like one.
    pub exact: String,
    /// The recomputed number, rounded once from the exact one to the published decimals (GB/T 8170).
    pub rounded: Decimal,
    /// Recomputed − published, in the unit of the number; of a percentage in percentage points.
    pub difference: Decimal,
}

impl RecomputedNumber {
    /// Whether the recomputed number, rounded as published, is the published one.
    pub fn agrees(&self) -> bool {
        self.difference == Decimal::ZERO
    }

    /// The fraction as it is printed, such as `336÷365`.
    pub fn division(&self) -> Option<String> {
        self.fraction.map(|[numerator, denominator]| format!("{numerator}÷{denominator}"))
    }

    /// How the recomputed number is computed, such as `336÷365=92.05…→92.1`, or `228`.
    pub fn arithmetic(&self) -> String {
        let rounded = self.rounded;
        let Some(division) = self.division() else { return rounded.to_string() };
        if self.exact.parse() == Ok(rounded) {
            format!("{division}={rounded}")
        } else {
            format!("{division}={}→{rounded}", self.exact)
        }
    }

    /// The difference without its sign.
    pub fn distance(&self) -> String {
        self.difference.to_string().trim_start_matches('-').to_owned()
    }
}
