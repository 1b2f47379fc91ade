/// An item of table 1 that counts towards the class of a section, in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
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
