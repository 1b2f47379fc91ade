/// The level of an air quality index (HJ 633), from the best to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AqiLevel {
    /// Level 1, 优: up to 50.
    Excellent,
    /// Level 2, 良: 51 to 100; the last that makes a good day.
    Good,
    /// Level 3, 轻度污染: 101 to 150.
    LightPollution,
    /// Level 4, 中度污染: 151 to 200.
    ModeratePollution,
    /// Level 5, 重度污染: 201 to 300.
    HeavyPollution,
    /// Level 6, 严重污染: above 300.
    SeverePollution,
}

impl AqiLevel {
    /// All levels, from the best to the worst.
    pub const ALL: [Self; 6] = [
        Self::Excellent,
        Self::Good,
        Self::LightPollution,
        Self::ModeratePollution,
        Self::HeavyPollution,
        Self::SeverePollution,
    ];

    /// The level of an air quality index.
    pub fn from_aqi(aqi: u16) -> Self {
        match aqi {
            0..=50 => Self::Excellent,
            51..=100 => Self::Good,
            101..=150 => Self::LightPollution,
            151..=200 => Self::ModeratePollution,
            201..=300 => Self::HeavyPollution,
            301.. => Self::SeverePollution,
        }
    }

    /// Its number, 1 (best) to 6.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Its category as the standard words it, such as `轻度污染`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Excellent => "优",
            Self::Good => "良",
            Self::LightPollution => "轻度污染",
            Self::ModeratePollution => "中度污染",
            Self::HeavyPollution => "重度污染",
            Self::SeverePollution => "严重污染",
        }
    }

    /// Whether a day of this level counts as good (优良天数, AQI at most 100; HJ 663).
    pub fn is_good(self) -> bool {
        self <= Self::Good
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_ends_at_its_upper_bound() {
        for (aqi, number, name) in [
            (0, 1, "优"),
            (50, 1, "优"),
            (51, 2, "良"),
            (100, 2, "良"),
            (101, 3, "轻度污染"),
            (151, 4, "中度污染"),
            (200, 4, "中度污染"),
            (201, 5, "重度污染"),
            (300, 5, "重度污染"),
            (301, 6, "严重污染"),
            (500, 6, "严重污染"),
        ] {
            assert_eq!((AqiLevel::from_aqi(aqi).number(), AqiLevel::from_aqi(aqi).name()), (number, name), "AQI {aqi}");
        }
    }

    #[test]
    fn a_day_is_good_up_to_100() {
        assert!(AqiLevel::from_aqi(100).is_good());
        assert!(!AqiLevel::from_aqi(101).is_good());
    }
}
