//! What table 1 says of an item: apart from the items, since the table names them.

use super::{Item, table};

impl Item {
    /// All items, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        table::ROWS.iter().map(|row| row.item)
    }

    /// The name as the standard prints it, such as `高锰酸盐指数`.
    pub fn name(self) -> &'static str {
        table::row(self).name
    }

    /// Its code in the monitoring network such as `W01018`.
    pub fn code(self) -> &'static str {
        table::row(self).code
    }

    /// The column that holds it in a CSV file, in mg/L (pH without unit), such as `permanganate_index`.
    pub fn column(self) -> &'static str {
        table::row(self).column
    }

    /// The decimals that a mean is rounded to before it is rated (provisional, see the module).
    pub fn decimals(self) -> u32 {
        table::row(self).decimals
    }
}

#[cfg(test)]
mod tests {
    use super::{super::WaterBody, *};
    use crate::domain::Decimal;

    #[test]
    fn every_item_finds_its_own_row() {
        for item in Item::all() {
            assert_eq!(table::row(item).item, item);
        }
        assert_eq!(Item::all().count(), 21);
        let fluoride = Item::Fluoride;
        assert_eq!((fluoride.name(), fluoride.code(), fluoride.column()), ("氟化物", "W21017", "fluoride"));
    }

    #[test]
    fn every_item_with_its_limits_is_that_of_the_table() {
        let table: Vec<_> = include_str!("golden.csv").lines().skip(1).collect();
        assert_eq!(table.len(), 21);
        for (item, line) in Item::all().zip(table) {
            let cells: Vec<_> = line.split(',').collect();
            let decimals = item.decimals().to_string();
            assert_eq!(cells[..3], [item.code(), item.name(), decimals.as_str()]);
            if item == Item::Ph {
                // Its two limits are tried where it is rated.
                continue;
            }
            for (body, limits) in [(WaterBody::River, cells[3]), (WaterBody::Lake, cells[4])] {
                let ours: Vec<_> = table::row(item).limits(body).map(|(_, limit)| limit).collect();
                let limits: Vec<Decimal> = limits.split(' ').map(|limit| limit.parse().unwrap()).collect();
                assert_eq!(ours, limits, "{line}");
            }
        }
    }
}
