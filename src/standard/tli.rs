//! TLI, the comprehensive trophic level index of lakes and reservoirs (综合营养状态指数, 环办〔2011〕22号).
//!
//! Provisional: the index is rounded to one decimal, as bulletins print it, and its level is that of the rounded index.

use crate::domain::Decimal;

/// A lake's means of the five items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LakeMeans {
    /// Chlorophyll a, mg/m³.
    pub chlorophyll_a: Decimal,
    /// Total phosphorus, mg/L.
    pub total_phosphorus: Decimal,
    /// Total nitrogen, mg/L.
    pub total_nitrogen: Decimal,
    /// Transparency, m.
    pub transparency: Decimal,
    /// Permanganate index, mg/L.
    pub permanganate_index: Decimal,
}

/// The trophic level, from the poorest to the richest in nutrients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TrophicLevel {
    /// 贫营养: below 30.
    Oligotrophic,
    /// 中营养: 30 to 50.
    Mesotrophic,
    /// 轻度富营养: above 50, to 60.
    LightlyEutrophic,
    /// 中度富营养: above 60, to 70.
    ModeratelyEutrophic,
    /// 重度富营养: above 70.
    HeavilyEutrophic,
}

/// Of each item, in the order of [`LakeMeans`]: constant and factor of the logarithm in thousandths, weight in ten
/// thousandths. TLI(j) = 10 · (constant + factor · ln value).
const ITEMS: [(i64, i64, i64); 5] =
    [(2500, 1086, 2663), (9436, 1624, 1879), (5453, 1694, 1790), (5118, -1940, 1834), (109, 2661, 1834)];

/// The index Σ Wj · TLI(j), without unit, rounded once by GB/T 8170 to one decimal; `None` where a value is not above
/// zero.
///
/// ```
/// use mingcha::{
///     domain::Decimal,
///     standard::tli::{LakeMeans, TrophicLevel, index},
/// };
///
/// let means = LakeMeans {
///     chlorophyll_a: Decimal::from(10),
///     total_phosphorus: Decimal::new(5, 2),
///     total_nitrogen: Decimal::from(1),
///     transparency: Decimal::new(8, 1),
///     permanganate_index: Decimal::from(5),
/// };
/// let index = index(&means).unwrap();
/// assert_eq!(index.to_string(), "49.9");
/// assert_eq!(TrophicLevel::from_index(index), TrophicLevel::Mesotrophic);
/// ```
pub fn index(values: &LakeMeans) -> Option<Decimal> {
    weighted(values).map(|index| index.round(1))
}

fn weighted(values: &LakeMeans) -> Option<Decimal> {
    let LakeMeans { chlorophyll_a, total_phosphorus, total_nitrogen, transparency, permanganate_index } = *values;
    let values = [chlorophyll_a, total_phosphorus, total_nitrogen, transparency, permanganate_index];
    let term = |((constant, factor, weight), value): ((i64, i64, i64), Decimal)| {
        let index = Decimal::new(constant, 2) + Decimal::new(factor, 2) * value.ln()?;
        Some(index * Decimal::new(weight, 4))
    };
    ITEMS.into_iter().zip(values).map(term).sum()
}

impl TrophicLevel {
    /// The level of an index.
    ///
    /// ```
    /// use mingcha::standard::tli::TrophicLevel;
    ///
    /// assert_eq!(TrophicLevel::from_index("50.0".parse().unwrap()).name(), "中营养");
    /// assert_eq!(TrophicLevel::from_index("50.1".parse().unwrap()).name(), "轻度富营养");
    /// ```
    pub fn from_index(index: Decimal) -> Self {
        match index {
            index if index < Decimal::from(30) => Self::Oligotrophic,
            index if index <= Decimal::from(50) => Self::Mesotrophic,
            index if index <= Decimal::from(60) => Self::LightlyEutrophic,
            index if index <= Decimal::from(70) => Self::ModeratelyEutrophic,
            _ => Self::HeavilyEutrophic,
        }
    }

    /// As the document words it, such as `中营养`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Oligotrophic => "贫营养",
            Self::Mesotrophic => "中营养",
            Self::LightlyEutrophic => "轻度富营养",
            Self::ModeratelyEutrophic => "中度富营养",
            Self::HeavilyEutrophic => "重度富营养",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(items: [&str; 5]) -> LakeMeans {
        let [chlorophyll_a, total_phosphorus, total_nitrogen, transparency, permanganate_index] =
            items.map(|text| text.parse().unwrap());
        LakeMeans { chlorophyll_a, total_phosphorus, total_nitrogen, transparency, permanganate_index }
    }

    #[test]
    fn the_index_is_that_of_the_formula() {
        // Computed with 60 digits.
        for (items, exact, published) in [
            (["1", "1", "1", "1", "1"], "43.734932000000000000", "43.7"),
            (["10", "0.05", "1.0", "0.8", "5.0"], "49.901018314149867225", "49.9"),
            (["2.5", "0.01", "0.2", "4", "1.5"], "24.498369623511225919", "24.5"),
            (["26", "0.11", "1.97", "0.50", "9.3"], "61.827160494803485897", "61.8"),
            (["100", "0.4", "4", "0.2", "20"], "78.807024547749712475", "78.8"),
        ] {
            assert_eq!(weighted(&values(items)).unwrap().round(18).to_string(), exact, "{items:?}");
            assert_eq!(index(&values(items)).unwrap().to_string(), published, "{items:?}");
        }
    }

    #[test]
    fn weights_add_up_to_one() {
        assert_eq!(ITEMS.iter().map(|(_, _, weight)| weight).sum::<i64>(), 10_000);
    }

    #[test]
    fn there_is_no_logarithm_of_nothing() {
        assert_eq!(index(&values(["10", "0", "1.0", "0.8", "5.0"])), None);
    }

    #[test]
    fn levels_change_at_the_limits_of_the_document() {
        for (index, name) in [
            ("29.9", "贫营养"),
            ("30.0", "中营养"),
            ("50.0", "中营养"),
            ("50.1", "轻度富营养"),
            ("60.0", "轻度富营养"),
            ("60.1", "中度富营养"),
            ("70.0", "中度富营养"),
            ("70.1", "重度富营养"),
        ] {
            assert_eq!(TrophicLevel::from_index(index.parse().unwrap()).name(), name, "{index}");
        }
    }
}
