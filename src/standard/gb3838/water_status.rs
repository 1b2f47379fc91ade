use crate::domain::WaterClass;

/// How the quality of a section or a basin is put into words (环办〔2011〕22号), from the best to the worst.
///
/// 优, 良好 and 重度污染 were seen in bulletins; 轻度污染 and 中度污染 are from memory (provisional).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaterStatus {
    /// 优: classes Ⅰ and Ⅱ.
    Excellent,
    /// 良好: class Ⅲ.
    Good,
    /// 轻度污染: class Ⅳ.
    LightPollution,
    /// 中度污染: class Ⅴ.
    ModeratePollution,
    /// 重度污染: 劣Ⅴ.
    HeavyPollution,
}

impl From<WaterClass> for WaterStatus {
    /// The status of a section of the class.
    fn from(class: WaterClass) -> Self {
        match class {
            WaterClass::I | WaterClass::II => Self::Excellent,
            WaterClass::III => Self::Good,
            WaterClass::IV => Self::LightPollution,
            WaterClass::V => Self::ModeratePollution,
            WaterClass::Inferior => Self::HeavyPollution,
        }
    }
}

impl WaterStatus {
    /// As the document words it, such as `轻度污染`.
    ///
    /// ```
    /// use mingcha::{domain::WaterClass, standard::gb3838::WaterStatus};
    ///
    /// assert_eq!(WaterStatus::from(WaterClass::II).name(), "优");
    /// assert_eq!(WaterStatus::from(WaterClass::Inferior).name(), "重度污染");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Excellent => "优",
            Self::Good => "良好",
            Self::LightPollution => "轻度污染",
            Self::ModeratePollution => "中度污染",
            Self::HeavyPollution => "重度污染",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_its_words() {
        let words = WaterClass::ALL.map(|class| WaterStatus::from(class).name());
        assert_eq!(words, ["优", "优", "良好", "轻度污染", "中度污染", "重度污染"]);
    }
}
