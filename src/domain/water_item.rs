/// An item of surface water that counts towards the class of a section, in the order of GB 3838-2002, table 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaterItem {
    /// pH: within its limits, which are the same for all classes, or worse than all.
    Ph,
    /// Dissolved oxygen: its limits are lower ones.
    DissolvedOxygen,
    /// Permanganate index.
    PermanganateIndex,
    /// Chemical oxygen demand.
    Cod,
    /// Biochemical oxygen demand of five days.
    Bod5,
    /// Ammonia nitrogen.
    Ammonia,
    /// Total phosphorus.
    TotalPhosphorus,
    /// Copper.
    Copper,
    /// Zinc.
    Zinc,
    /// Fluoride.
    Fluoride,
    /// Selenium.
    Selenium,
    /// Arsenic.
    Arsenic,
    /// Mercury.
    Mercury,
    /// Cadmium.
    Cadmium,
    /// Hexavalent chromium.
    ChromiumVi,
    /// Lead.
    Lead,
    /// Cyanide.
    Cyanide,
    /// Volatile phenol.
    VolatilePhenol,
    /// Petroleum.
    Petroleum,
    /// Anionic surfactant.
    AnionicSurfactant,
    /// Sulphide.
    Sulphide,
}

/// The column of our own files, and what exports call it: its Chinese name first, then its code.
type Names = (&'static str, &'static [&'static str]);

impl WaterItem {
    /// All items, in order.
    pub const ALL: [Self; 21] = [
        Self::Ph,
        Self::DissolvedOxygen,
        Self::PermanganateIndex,
        Self::Cod,
        Self::Bod5,
        Self::Ammonia,
        Self::TotalPhosphorus,
        Self::Copper,
        Self::Zinc,
        Self::Fluoride,
        Self::Selenium,
        Self::Arsenic,
        Self::Mercury,
        Self::Cadmium,
        Self::ChromiumVi,
        Self::Lead,
        Self::Cyanide,
        Self::VolatilePhenol,
        Self::Petroleum,
        Self::AnionicSurfactant,
        Self::Sulphide,
    ];

    /// What each is called, in order.
    pub(super) const NAMES: [Names; 21] = [
        ("ph", &["pH值", "W01001", "pH"]),
        ("dissolved_oxygen", &["溶解氧", "W01009", "DO"]),
        ("permanganate_index", &["高锰酸盐指数", "W01019", "CODMn"]),
        ("cod", &["化学需氧量", "W01018", "CODCr"]),
        ("bod5", &["五日生化需氧量", "W01017", "生化需氧量"]),
        ("ammonia", &["氨氮", "W21003", "NH3-N"]),
        ("total_phosphorus", &["总磷", "W21011", "TP"]),
        ("copper", &["铜", "W20122"]),
        ("zinc", &["锌", "W20123"]),
        ("fluoride", &["氟化物", "W21017"]),
        ("selenium", &["硒", "W20128"]),
        ("arsenic", &["砷", "W20141"]),
        ("mercury", &["汞", "W20111"]),
        ("cadmium", &["镉", "W20115"]),
        ("chromium_vi", &["铬（六价）", "W20117", "六价铬", "铬(六价)"]),
        ("lead", &["铅", "W20120"]),
        ("cyanide", &["氰化物", "W21016"]),
        ("volatile_phenol", &["挥发酚", "W23002"]),
        ("petroleum", &["石油类", "W22001"]),
        ("anionic_surfactant", &["阴离子表面活性剂", "W19002"]),
        ("sulphide", &["硫化物", "W21019"]),
    ];

    /// The name as the standard prints it, such as `高锰酸盐指数`.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize].1[0]
    }

    /// Its code in the monitoring network such as `W01018`.
    pub fn code(self) -> &'static str {
        Self::NAMES[self as usize].1[1]
    }

    /// The column that holds it in a CSV file, in mg/L (pH without unit), such as `permanganate_index`.
    pub fn column(self) -> &'static str {
        Self::NAMES[self as usize].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_listed_at_its_own_index() {
        for (place, item) in WaterItem::ALL.into_iter().enumerate() {
            assert_eq!(item as usize, place);
        }
        let fluoride = WaterItem::Fluoride;
        assert_eq!((fluoride.name(), fluoride.code(), fluoride.column()), ("氟化物", "W21017", "fluoride"));
    }
}
