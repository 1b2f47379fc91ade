//! The quantities that the pages lead with, and what they are compared with.

use super::Figures;
use crate::domain::{Figure, FigureKind};

/// Share of days with an AQI of at most 100, %.
pub const GOOD_DAYS_RATIO: &str = "good-days-ratio";
/// Annual mean of PM2.5, µg/m³.
pub const PM25_MEAN: &str = "pm25-annual-mean";
/// Share of surface-water sections of class Ⅰ to Ⅲ, %.
pub const GOOD_WATER_RATIO: &str = "good-water-ratio";
/// Share of surface-water sections inferior to Ⅴ, %.
pub const INFERIOR_WATER_RATIO: &str = "inferior-water-ratio";
/// Complaints dealt with, 件.
pub const COMPLAINTS: &str = "complaints";
/// Area of the lake 岱海, km².
pub const DAIHAI_AREA: &str = "daihai-area";
/// Volume of the lake 岱海, 10⁸ m³.
pub const DAIHAI_VOLUME: &str = "daihai-volume";

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The higher the better; a target is a floor.
    Higher,
    /// The lower the better; a target is a ceiling.
    Lower,
}

/// The quantities that have both an actual value and a target, and which way is better.
const COMPARED: [(&str, Better); 4] = [
    (GOOD_DAYS_RATIO, Better::Higher),
    (PM25_MEAN, Better::Lower),
    (GOOD_WATER_RATIO, Better::Higher),
    (INFERIOR_WATER_RATIO, Better::Lower),
];

/// What was reached in a year, beside the target for the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetComparison {
    /// What was reached.
    pub actual: Figure,
    /// The target for the next year.
    pub target: Figure,
    /// Which way is better.
    pub better: Better,
}

impl TargetComparison {
    /// Every quantity with an actual value of the year and a target for the next, in the order in which they are shown.
    pub fn all(figures: &Figures, year: i16) -> Vec<Self> {
        let compare = |(code, better): (&str, Better)| {
            let actual = figures.find(code, FigureKind::Actual, year)?;
            let target =
                figures.find(code, FigureKind::Target, year + 1).filter(|target| target.topic == actual.topic)?;
            Some(Self { actual: actual.clone(), target: target.clone(), better })
        };
        COMPARED.into_iter().filter_map(compare).collect()
    }

    /// Whether what was reached would also meet the target.
    pub fn is_met(&self) -> bool {
        match self.better {
            Better::Higher => self.actual.value >= self.target.value,
            Better::Lower => self.actual.value <= self.target.value,
        }
    }
}
