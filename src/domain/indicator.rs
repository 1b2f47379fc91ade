use super::WaterItem;

/// A column of an export of sections: an item that counts towards the class, or one that is rated separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indicator {
    /// An item that counts towards the class.
    Item(WaterItem),
    /// Total nitrogen, mg/L: rated separately, for lakes.
    TotalNitrogen,
    /// Chlorophyll a, mg/m³: for the trophic index.
    ChlorophyllA,
    /// Transparency, m: for the trophic index.
    Transparency,
    /// Water temperature, °C: for the saturation of dissolved oxygen.
    Temperature,
}

/// How exports name an indicator and its unit.
#[derive(Clone, Copy, Debug)]
pub struct IndicatorNames {
    /// The indicator.
    pub indicator: Indicator,
    /// Our own column.
    pub column: &'static str,
    /// Its Chinese name, its code in the monitoring network where it is known, and what else it is called.
    pub others: &'static [&'static str],
    /// How the one unit it is read in is written.
    pub units: &'static [&'static str],
}

const MG_L: &[&str] = &["mg/L", "mg/l", "毫克/升"];

/// Those that are no [`WaterItem`]. Their codes are from memory (provisional).
const RATED_SEPARATELY: [IndicatorNames; 4] = [
    IndicatorNames {
        indicator: Indicator::TotalNitrogen,
        column: "total_nitrogen",
        others: &["总氮", "W21001", "TN"],
        units: MG_L,
    },
    IndicatorNames {
        indicator: Indicator::ChlorophyllA,
        column: "chlorophyll_a",
        others: &["叶绿素a", "W01016", "叶绿素α"],
        units: &["mg/m3", "mg/m³", "μg/L", "µg/L", "ug/L"],
    },
    IndicatorNames {
        indicator: Indicator::Transparency,
        column: "transparency",
        others: &["透明度", "SD"],
        units: &["m", "米"],
    },
    IndicatorNames {
        indicator: Indicator::Temperature,
        column: "water_temperature",
        others: &["水温", "W01010"],
        units: &["℃", "°C"],
    },
];

impl Indicator {
    /// Every indicator: the items in their order, then those that are rated separately.
    pub const NAMES: [IndicatorNames; 25] = names();

    /// The greatest possible value, in its unit: 14 for pH, 30 mg/L for oxygen, 45 °C, 100 m, and 100 000 for all
    /// others. A greater one has a wrong unit or decimal point.
    pub fn greatest(self) -> u32 {
        match self {
            Self::Item(WaterItem::Ph) => 14,
            Self::Item(WaterItem::DissolvedOxygen) => 30,
            Self::Temperature => 45,
            Self::Transparency => 100,
            _ => 100_000,
        }
    }

    /// Whether a value can lie below a detection limit.
    pub fn has_detection_limit(self) -> bool {
        !matches!(self, Self::Item(WaterItem::Ph) | Self::Temperature | Self::Transparency)
    }
}

const fn names() -> [IndicatorNames; 25] {
    let mut names = [RATED_SEPARATELY[0]; 25];
    let mut index = 0;
    while index < names.len() {
        names[index] = if index < WaterItem::ALL.len() {
            let item = WaterItem::ALL[index];
            let (column, others) = WaterItem::NAMES[index];
            let units: &[&str] = if matches!(item, WaterItem::Ph) { &["无量纲"] } else { MG_L };
            IndicatorNames { indicator: Indicator::Item(item), column, others, units }
        } else {
            RATED_SEPARATELY[index - WaterItem::ALL.len()]
        };
        index += 1;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_come_first_and_none_is_left_out() {
        for (item, names) in WaterItem::ALL.into_iter().zip(Indicator::NAMES) {
            assert_eq!((names.indicator, names.column), (Indicator::Item(item), item.column()));
        }
        assert_eq!(
            Indicator::NAMES[21..].iter().filter(|names| matches!(names.indicator, Indicator::Item(_))).count(),
            0
        );
        assert_eq!(Indicator::NAMES[24].column, "water_temperature");
    }
}
