use crate::domain::{Decimal, WaterBody, WaterClass, WaterItem};

/// A row of table 1.
pub(super) struct Row {
    pub item: WaterItem,
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
        item: WaterItem::Ph,
        bound: Bound::Between(60),
        decimals: 0,
        scale: 1,
        limits: [90, 90, 90, 90, 90],
        lake: None,
    },
    Row {
        item: WaterItem::DissolvedOxygen,
        bound: Bound::Lower,
        decimals: 1,
        scale: 1,
        limits: [75, 60, 50, 30, 20],
        lake: None,
    },
    Row {
        item: WaterItem::PermanganateIndex,
        bound: Bound::Upper,
        decimals: 1,
        scale: 0,
        limits: [2, 4, 6, 10, 15],
        lake: None,
    },
    Row { item: WaterItem::Cod, bound: Bound::Upper, decimals: 1, scale: 0, limits: [15, 15, 20, 30, 40], lake: None },
    Row { item: WaterItem::Bod5, bound: Bound::Upper, decimals: 1, scale: 0, limits: [3, 3, 4, 6, 10], lake: None },
    Row {
        item: WaterItem::Ammonia,
        bound: Bound::Upper,
        decimals: 2,
        scale: 2,
        limits: [15, 50, 100, 150, 200],
        lake: None,
    },
    Row {
        item: WaterItem::TotalPhosphorus,
        bound: Bound::Upper,
        decimals: 3,
        scale: 3,
        limits: [20, 100, 200, 300, 400],
        lake: Some([10, 25, 50, 100, 200]),
    },
    Row {
        item: WaterItem::Copper,
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [1, 100, 100, 100, 100],
        lake: None,
    },
    Row {
        item: WaterItem::Zinc,
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [5, 100, 100, 200, 200],
        lake: None,
    },
    Row {
        item: WaterItem::Fluoride,
        bound: Bound::Upper,
        decimals: 3,
        scale: 1,
        limits: [10, 10, 10, 15, 15],
        lake: None,
    },
    Row { item: WaterItem::Selenium, bound: Bound::Upper, decimals: 4, scale: 2, limits: [1, 1, 1, 2, 2], lake: None },
    Row { item: WaterItem::Arsenic, bound: Bound::Upper, decimals: 4, scale: 2, limits: [5, 5, 5, 10, 10], lake: None },
    Row {
        item: WaterItem::Mercury,
        bound: Bound::Upper,
        decimals: 5,
        scale: 5,
        limits: [5, 5, 10, 100, 100],
        lake: None,
    },
    Row { item: WaterItem::Cadmium, bound: Bound::Upper, decimals: 5, scale: 3, limits: [1, 5, 5, 5, 10], lake: None },
    Row {
        item: WaterItem::ChromiumVi,
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [1, 5, 5, 5, 10],
        lake: None,
    },
    Row { item: WaterItem::Lead, bound: Bound::Upper, decimals: 3, scale: 2, limits: [1, 1, 5, 5, 10], lake: None },
    Row {
        item: WaterItem::Cyanide,
        bound: Bound::Upper,
        decimals: 3,
        scale: 3,
        limits: [5, 50, 200, 200, 200],
        lake: None,
    },
    Row {
        item: WaterItem::VolatilePhenol,
        bound: Bound::Upper,
        decimals: 4,
        scale: 3,
        limits: [2, 2, 5, 10, 100],
        lake: None,
    },
    Row {
        item: WaterItem::Petroleum,
        bound: Bound::Upper,
        decimals: 2,
        scale: 2,
        limits: [5, 5, 5, 50, 100],
        lake: None,
    },
    Row {
        item: WaterItem::AnionicSurfactant,
        bound: Bound::Upper,
        decimals: 2,
        scale: 1,
        limits: [2, 2, 2, 3, 3],
        lake: None,
    },
    Row {
        item: WaterItem::Sulphide,
        bound: Bound::Upper,
        decimals: 3,
        scale: 2,
        limits: [5, 10, 20, 50, 100],
        lake: None,
    },
];

/// The row of an item.
pub(super) fn row(item: WaterItem) -> &'static Row {
    // The items are numbered in the order of the rows; a test holds them together.
    let row = &ROWS[item as usize];
    debug_assert_eq!(row.item, item);
    row
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_finds_its_own_row() {
        for item in WaterItem::ALL {
            assert_eq!(row(item).item, item);
        }
        assert_eq!(ROWS.len(), WaterItem::ALL.len());
    }

    #[test]
    fn every_item_with_its_limits_is_that_of_the_table() {
        let table: Vec<_> = include_str!("golden.csv").lines().skip(1).collect();
        assert_eq!(table.len(), 21);
        for (item, line) in WaterItem::ALL.into_iter().zip(table) {
            let cells: Vec<_> = line.split(',').collect();
            let decimals = row(item).decimals.to_string();
            assert_eq!(cells[..3], [item.code(), item.name(), decimals.as_str()]);
            if item == WaterItem::Ph {
                // Its two limits are tried where it is rated.
                continue;
            }
            for (body, limits) in [(WaterBody::River, cells[3]), (WaterBody::Lake, cells[4])] {
                let ours: Vec<_> = row(item).limits(body).map(|(_, limit)| limit).collect();
                let limits: Vec<Decimal> = limits.split(' ').map(|limit| limit.parse().unwrap()).collect();
                assert_eq!(ours, limits, "{line}");
            }
        }
    }
}
