use super::{Item, quotient};
use crate::domain::Decimal;

/// What exports of a section hold: an item that counts towards its class, or one that is rated apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indicator {
    /// An item of table 1 that counts towards the class.
    Item(Item),
    /// Total nitrogen, mg/L: rated apart, for lakes.
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
pub struct Names {
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

const fn item(item: Item, column: &'static str, others: &'static [&'static str]) -> Names {
    Names { indicator: Indicator::Item(item), column, others, units: MG_L }
}

impl Indicator {
    /// Every indicator. The codes of those that are no [`Item`] are from memory (provisional).
    pub const NAMES: [Names; 25] = [
        Names { units: &["无量纲"], ..item(Item::Ph, "ph", &["pH值", "W01001", "pH"]) },
        item(Item::DissolvedOxygen, "dissolved_oxygen", &["溶解氧", "W01009", "DO"]),
        item(Item::PermanganateIndex, "permanganate_index", &["高锰酸盐指数", "W01019", "CODMn"]),
        item(Item::Cod, "cod", &["化学需氧量", "W01018", "CODCr"]),
        item(Item::Bod5, "bod5", &["五日生化需氧量", "W01017", "生化需氧量"]),
        item(Item::Ammonia, "ammonia", &["氨氮", "W21003", "NH3-N"]),
        item(Item::TotalPhosphorus, "total_phosphorus", &["总磷", "W21011", "TP"]),
        item(Item::Copper, "copper", &["铜", "W20122"]),
        item(Item::Zinc, "zinc", &["锌", "W20123"]),
        item(Item::Fluoride, "fluoride", &["氟化物", "W21017"]),
        item(Item::Selenium, "selenium", &["硒", "W20128"]),
        item(Item::Arsenic, "arsenic", &["砷", "W20141"]),
        item(Item::Mercury, "mercury", &["汞", "W20111"]),
        item(Item::Cadmium, "cadmium", &["镉", "W20115"]),
        item(Item::ChromiumVi, "chromium_vi", &["铬（六价）", "W20117", "六价铬", "铬(六价)"]),
        item(Item::Lead, "lead", &["铅", "W20120"]),
        item(Item::Cyanide, "cyanide", &["氰化物", "W21016"]),
        item(Item::VolatilePhenol, "volatile_phenol", &["挥发酚", "W23002"]),
        item(Item::Petroleum, "petroleum", &["石油类", "W22001"]),
        item(Item::AnionicSurfactant, "anionic_surfactant", &["阴离子表面活性剂", "W19002"]),
        item(Item::Sulphide, "sulphide", &["硫化物", "W21019"]),
        Names {
            indicator: Indicator::TotalNitrogen,
            column: "total_nitrogen",
            others: &["总氮", "W21001", "TN"],
            units: MG_L,
        },
        Names {
            indicator: Indicator::ChlorophyllA,
            column: "chlorophyll_a",
            others: &["叶绿素a", "W01016", "叶绿素α"],
            units: &["mg/m3", "mg/m³", "μg/L", "µg/L", "ug/L"],
        },
        Names {
            indicator: Indicator::Transparency,
            column: "transparency",
            others: &["透明度", "SD"],
            units: &["m", "米"],
        },
        Names {
            indicator: Indicator::Temperature,
            column: "water_temperature",
            others: &["水温", "W01010"],
            units: &["℃", "°C"],
        },
    ];

    /// The mean of its values as it is published: an item's as it is [rated](super::mean), of the others with the
    /// decimals that measurements have (provisional). `None` for no values.
    pub fn mean(self, values: &[Decimal]) -> Option<Decimal> {
        let decimals = match self {
            Self::Item(item) => return super::mean(item, values),
            Self::TotalNitrogen | Self::Transparency => 2,
            Self::ChlorophyllA | Self::Temperature => 1,
        };
        quotient(values.iter().copied().sum(), Decimal::from(u32::try_from(values.len()).ok()?), decimals)
    }

    /// The greatest value that can be, in its unit: 14 for pH, 30 mg/L for oxygen, 45 °C, 100 m, and 100 000 for all
    /// others. More is a slip of unit or point.
    pub fn greatest(self) -> u32 {
        match self {
            Self::Item(Item::Ph) => 14,
            Self::Item(Item::DissolvedOxygen) => 30,
            Self::Temperature => 45,
            Self::Transparency => 100,
            _ => 100_000,
        }
    }

    /// Whether a value can lie below a detection limit.
    pub fn has_detection_limit(self) -> bool {
        !matches!(self, Self::Item(Item::Ph) | Self::Temperature | Self::Transparency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_the_names_of_its_table() {
        for (item, names) in Item::all().zip(Indicator::NAMES) {
            assert_eq!(names.indicator, Indicator::Item(item));
            assert_eq!((names.column, &names.others[..2]), (item.column(), &[item.name(), item.code()][..]));
        }
    }

    #[test]
    fn a_mean_keeps_the_decimals_of_its_indicator() {
        let of = |indicator: Indicator| indicator.mean(&[Decimal::new(105, 2), Decimal::from(1)]).unwrap().to_string();
        assert_eq!(of(Indicator::TotalNitrogen), "1.02");
        assert_eq!(of(Indicator::ChlorophyllA), "1.0");
        assert_eq!(Indicator::Transparency.mean(&[]), None);
    }
}
