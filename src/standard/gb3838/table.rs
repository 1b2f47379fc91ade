use super::{Item, WaterBody};
use crate::domain::{Decimal, WaterClass};

/// A row of table 1.
pub(super) struct Row {
    pub item: Item,
    pub name: &'static str,
    /// The item's code in the monitoring network, such as `W01018`.
    pub code: &'static str,
    pub column: &'static str,
    pub bound: Bound,
    /// Decimals of a mean before it is rated.
    pub decimals: u32,
    /// Decimals of the limits below, which are written without the point.
    scale: u32,
    /// Limits of the classes Ⅰ to Ⅴ, mg/L.
    limits: [u16; 5],
    /// Limits for lakes and reservoirs, where they are others.
    lake: Option<[u16; 5]>,
}

/// On which side of its limits an item is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// At most the limit.
    Upper,
    /// At least the limit.
    Lower,
    /// At most the limit, and at least this, which is written as the limits are.
    Between(u16),
}

/// Table 1, in its order.
pub(super) const ROWS: [Row; 21] = [
    Row {
        item: Item::Ph,
        name: "pH值",
        code: "W01001",
        column: "ph",
        bound: Bound::Between(60),
        decimals: 0,
        scale: 1,
        limits: [90, 90, 90, 90, 90],
        lake: None,
    },
    Row {
        item: Item::DissolvedOxygen,
        name: "溶解氧",
        code: "W01009",
        column: "dissolved_oxygen",
        bound: Bound::Lower,
        decimals: 1,
        scale: 1,
        limits: [75, 60, 50, 30, 20],
        lake: None,
    },
    Row {
        item: Item::PermanganateIndex,
        name: "高锰酸盐指数",
        code: "W01019",
        column: "permanganate_index",
        bound: Bound::Upper,
        decimals: 1,
        scale: 0,
        limits: [2, 4, 6, 10, 15],
        lake: None,
    },
    Row {
        item: Item::Cod,
        name: "化学需氧量",
        code: "W01018",
        column: "cod",
        bound: Bound::Upper,
        decimals: 1,
        scale: 0,
        limits: [15, 15, 20, 30, 40],
        lake: None,
    },
    Row {
        item: Item::Bod5,
        name: "五日生化需氧量",
        code: "W01017",
        column: "bod5",
        bound: Bound::Upper,
        decimals: 1,
        scale: 0,
        limits: [3, 3, 4, 6, 10],
        lake: None,
    },
    Row {
        item: Item::Ammonia,
        name: "氨氮",
        code: "W21003",
        column: "ammonia",
        bound: Bound::Upper,
        decimals: 2,
        scale: 2,
        limits: [15, 50, 100, 150, 200],
        lake: None,
    },
    Row {
        item: Item::TotalPhosphorus,
        name: "总磷",
        code: "W21011",
        column: "total_phosphorus",
        bound: Bound::Upper,
        decimals: 3,
        scale: 3,
        limits: [20, 100, 200, 300, 400],
        lake: Some([10, 25, 50, 100, 200]),
    },
    Row {
        item: Item::Copper,
        name: "铜",
        code: "W20122",
        column: "copper",
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [1, 100, 100, 100, 100],
        lake: None,
    },
    Row {
        item: Item::Zinc,
        name: "锌",
        code: "W20123",
        column: "zinc",
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [5, 100, 100, 200, 200],
        lake: None,
    },
    Row {
        item: Item::Fluoride,
        name: "氟化物",
        code: "W21017",
        column: "fluoride",
        bound: Bound::Upper,
        decimals: 3,
        scale: 1,
        limits: [10, 10, 10, 15, 15],
        lake: None,
    },
    Row {
        item: Item::Selenium,
        name: "硒",
        code: "W20128",
        column: "selenium",
        bound: Bound::Upper,
        decimals: 4,
        scale: 2,
        limits: [1, 1, 1, 2, 2],
        lake: None,
    },
    Row {
        item: Item::Arsenic,
        name: "砷",
        code: "W20141",
        column: "arsenic",
        bound: Bound::Upper,
        decimals: 4,
        scale: 2,
        limits: [5, 5, 5, 10, 10],
        lake: None,
    },
    Row {
        item: Item::Mercury,
        name: "汞",
        code: "W20111",
        column: "mercury",
        bound: Bound::Upper,
        decimals: 5,
        scale: 5,
        limits: [5, 5, 10, 100, 100],
        lake: None,
    },
    Row {
        item: Item::Cadmium,
        name: "镉",
        code: "W20115",
        column: "cadmium",
        bound: Bound::Upper,
        decimals: 5,
        scale: 3,
        limits: [1, 5, 5, 5, 10],
        lake: None,
    },
    Row {
        item: Item::ChromiumVi,
        name: "铬（六价）",
        code: "W20117",
        column: "chromium_vi",
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [1, 5, 5, 5, 10],
        lake: None,
    },
    Row {
        item: Item::Lead,
        name: "铅",
        code: "W20120",
        column: "lead",
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [1, 1, 5, 5, 10],
        lake: None,
    },
    Row {
        item: Item::Cyanide,
        name: "氰化物",
        code: "W21016",
        column: "cyanide",
        bound: Bound::Upper,
        decimals: 3,
        scale: 3,
        limits: [5, 50, 200, 200, 200],
        lake: None,
    },
    Row {
        item: Item::VolatilePhenol,
        name: "挥发酚",
        code: "W23002",
        column: "volatile_phenol",
        bound: Bound::Upper,
        decimals: 4,
        scale: 3,
        limits: [2, 2, 5, 10, 100],
        lake: None,
    },
    Row {
        item: Item::Petroleum,
        name: "石油类",
        code: "W22001",
        column: "petroleum",
        bound: Bound::Upper,
        decimals: 2,
        scale: 2,
        limits: [5, 5, 5, 50, 100],
        lake: None,
    },
    Row {
        item: Item::AnionicSurfactant,
        name: "阴离子表面活性剂",
        code: "W19002",
        column: "anionic_surfactant",
        bound: Bound::Upper,
        decimals: 2,
        scale: 1,
        limits: [2, 2, 2, 3, 3],
        lake: None,
    },
    Row {
        item: Item::Sulphide,
        name: "硫化物",
        code: "W21019",
        column: "sulphide",
        bound: Bound::Upper,
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
    /// Whether `value` is within `limit`, one of [`Self::limits`].
    pub(super) fn holds(&self, value: Decimal, limit: Decimal) -> bool {
        match self.bound {
            Bound::Upper => value <= limit,
            Bound::Lower => value >= limit,
            Bound::Between(least) => value <= limit && value >= Decimal::new(i64::from(least), self.scale),
        }
    }

    /// The limits with the classes they bound, from Ⅰ to Ⅴ, mg/L.
    pub(super) fn limits(&self, body: WaterBody) -> impl Iterator<Item = (WaterClass, Decimal)> {
        let digits = match body {
            WaterBody::Lake => self.lake.unwrap_or(self.limits),
            WaterBody::River => self.limits,
        };
        WaterClass::ALL.into_iter().zip(digits.map(|digits| Decimal::new(i64::from(digits), self.scale)))
    }
}
