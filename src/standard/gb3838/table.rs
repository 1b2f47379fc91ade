use super::{Item, WaterBody};
use crate::domain::{Decimal, WaterClass};

/// A row of table 1.
pub(super) struct Row {
    pub item: Item,
    pub name: &'static str,
    pub column: &'static str,
    /// Decimals of a mean before it is rated.
    pub decimals: u32,
    /// Decimals of the limits below, which are written without the point.
    scale: u32,
    /// Limits of the classes Ⅰ to Ⅴ, mg/L.
    limits: [u16; 5],
    /// Limits for lakes and reservoirs, where they are others.
    lake: Option<[u16; 5]>,
}

/// Table 1, in its order.
pub(super) const ROWS: [Row; 20] = [
    Row {
        item: Item::DissolvedOxygen,
        name: "溶解氧",
        column: "dissolved_oxygen",
        decimals: 1,
        scale: 1,
        limits: [75, 60, 50, 30, 20],
        lake: None,
    },
    Row {
        item: Item::PermanganateIndex,
        name: "高锰酸盐指数",
        column: "permanganate_index",
        decimals: 1,
        scale: 0,
        limits: [2, 4, 6, 10, 15],
        lake: None,
    },
    Row {
        item: Item::Cod,
        name: "化学需氧量",
        column: "cod",
        decimals: 1,
        scale: 0,
        limits: [15, 15, 20, 30, 40],
        lake: None,
    },
    Row {
        item: Item::Bod5,
        name: "五日生化需氧量",
        column: "bod5",
        decimals: 1,
        scale: 0,
        limits: [3, 3, 4, 6, 10],
        lake: None,
    },
    Row {
        item: Item::Ammonia,
        name: "氨氮",
        column: "ammonia",
        decimals: 2,
        scale: 2,
        limits: [15, 50, 100, 150, 200],
        lake: None,
    },
    Row {
        item: Item::TotalPhosphorus,
        name: "总磷",
        column: "total_phosphorus",
        decimals: 3,
        scale: 3,
        limits: [20, 100, 200, 300, 400],
        lake: Some([10, 25, 50, 100, 200]),
    },
    Row {
        item: Item::Copper,
        name: "铜",
        column: "copper",
        decimals: 3,
        scale: 2,
        limits: [1, 100, 100, 100, 100],
        lake: None,
    },
    Row {
        item: Item::Zinc,
        name: "锌",
        column: "zinc",
        decimals: 3,
        scale: 2,
        limits: [5, 100, 100, 200, 200],
        lake: None,
    },
    Row {
        item: Item::Fluoride,
        name: "氟化物",
        column: "fluoride",
        decimals: 3,
        scale: 1,
        limits: [10, 10, 10, 15, 15],
        lake: None,
    },
    Row {
        item: Item::Selenium,
        name: "硒",
        column: "selenium",
        decimals: 4,
        scale: 2,
        limits: [1, 1, 1, 2, 2],
        lake: None,
    },
    Row {
        item: Item::Arsenic,
        name: "砷",
        column: "arsenic",
        decimals: 4,
        scale: 2,
        limits: [5, 5, 5, 10, 10],
        lake: None,
    },
    Row {
        item: Item::Mercury,
        name: "汞",
        column: "mercury",
        decimals: 5,
        scale: 5,
        limits: [5, 5, 10, 100, 100],
        lake: None,
    },
    Row {
        item: Item::Cadmium,
        name: "镉",
        column: "cadmium",
        decimals: 5,
        scale: 3,
        limits: [1, 5, 5, 5, 10],
        lake: None,
    },
    Row {
        item: Item::ChromiumVi,
        name: "铬（六价）",
        column: "chromium_vi",
        decimals: 3,
        scale: 2,
        limits: [1, 5, 5, 5, 10],
        lake: None,
    },
    Row { item: Item::Lead, name: "铅", column: "lead", decimals: 3, scale: 2, limits: [1, 1, 5, 5, 10], lake: None },
    Row {
        item: Item::Cyanide,
        name: "氰化物",
        column: "cyanide",
        decimals: 3,
        scale: 3,
        limits: [5, 50, 200, 200, 200],
        lake: None,
    },
    Row {
        item: Item::VolatilePhenol,
        name: "挥发酚",
        column: "volatile_phenol",
        decimals: 4,
        scale: 3,
        limits: [2, 2, 5, 10, 100],
        lake: None,
    },
    Row {
        item: Item::Petroleum,
        name: "石油类",
        column: "petroleum",
        decimals: 2,
        scale: 2,
        limits: [5, 5, 5, 50, 100],
        lake: None,
    },
    Row {
        item: Item::AnionicSurfactant,
        name: "阴离子表面活性剂",
        column: "anionic_surfactant",
        decimals: 2,
        scale: 1,
        limits: [2, 2, 2, 3, 3],
        lake: None,
    },
    Row {
        item: Item::Sulphide,
        name: "硫化物",
        column: "sulphide",
        decimals: 3,
        scale: 2,
        limits: [5, 10, 20, 50, 100],
        lake: None,
    },
];

/// The row of an item.
pub(super) fn row(item: Item) -> &'static Row {
    // The items are numbered in the order of the rows; a test holds them together.
    &ROWS[item as usize]
}

impl Row {
    /// The limits with the classes they bound, from Ⅰ to Ⅴ, mg/L.
    pub(super) fn limits(&self, body: WaterBody) -> impl Iterator<Item = (WaterClass, Decimal)> {
        let digits = match body {
            WaterBody::Lake => self.lake.unwrap_or(self.limits),
            WaterBody::River => self.limits,
        };
        WaterClass::ALL.into_iter().zip(digits.map(|digits| Decimal::new(i64::from(digits), self.scale)))
    }
}
