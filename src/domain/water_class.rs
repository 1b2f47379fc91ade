use serde::{Deserialize, Serialize};

/// The class of a surface water by GB 3838-2002, from the best to the worst.
///
/// ```
/// use mingcha::domain::WaterClass;
///
/// assert!(WaterClass::III.is_good() && !WaterClass::IV.is_good());
/// assert!(WaterClass::II < WaterClass::Inferior);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum WaterClass {
    /// Class Ⅰ: springs and national reserves.
    I,
    /// Class Ⅱ: first-grade protection of drinking-water sources.
    II,
    /// Class Ⅲ: second-grade protection of drinking-water sources; the last that counts as good (优良).
    III,
    /// Class Ⅳ: industry.
    IV,
    /// Class Ⅴ: agriculture.
    V,
    /// Inferior to Ⅴ (劣Ⅴ类).
    Inferior,
}

impl WaterClass {
    /// All classes, from the best to the worst.
    pub const ALL: [Self; 6] = [Self::I, Self::II, Self::III, Self::IV, Self::V, Self::Inferior];

    /// The numeral as printed: `Ⅰ` to `Ⅴ`, `劣Ⅴ`.
    pub fn numeral(self) -> &'static str {
        match self {
            Self::I => "Ⅰ",
            Self::II => "Ⅱ",
            Self::III => "Ⅲ",
            Self::IV => "Ⅳ",
            Self::V => "Ⅴ",
            Self::Inferior => "劣Ⅴ",
        }
    }

    /// Whether it counts as good (优良, Ⅰ to Ⅲ; 环办〔2011〕22号).
    pub fn is_good(self) -> bool {
        self <= Self::III
    }
}
