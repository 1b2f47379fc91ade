use super::FIELDS;
use crate::{domain::Decimal, ingest::cell::short, standard::gb3838::Item};

/// What is measured of water.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// An item of GB 3838 table 1: mg/L, pH without unit.
    Item(Item),
    /// Total nitrogen, mg/L.
    TotalNitrogen,
    /// Chlorophyll a, mg/m³.
    ChlorophyllA,
    /// Transparency, m.
    Transparency,
    /// The water's temperature, °C.
    Temperature,
}

/// A measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The value that means and classes are made from.
    pub value: Decimal,
    /// Whether it was below what can be detected; the value then is half of that limit
    /// (地表水环境质量监测数据统计技术规定 of 2020: 未检出按检出限的 1/2 参与计算; provisional, its text was not read).
    pub below_detection: bool,
}

/// No concentration is above this; the arithmetic is exact below it.
const GREATEST: i64 = 1_000_000;
const MOST_DECIMALS: u32 = 10;

impl Quantity {
    /// Every quantity.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = [Self::TotalNitrogen, Self::ChlorophyllA, Self::Transparency, Self::Temperature];
        Item::all().map(Self::Item).chain(others)
    }

    /// The name of its column in our own files.
    pub fn column(self) -> &'static str {
        match self {
            Self::Item(item) => item.column(),
            Self::TotalNitrogen => "total_nitrogen",
            Self::ChlorophyllA => "chlorophyll_a",
            Self::Transparency => "transparency",
            Self::Temperature => "temperature",
        }
    }

    /// What a column of this name holds: our name, the standard's or the network's code; `(mg/L)` may stand behind it.
    pub fn named(name: &str) -> Option<Self> {
        let name = ["(mg/L)", "（mg/L）", "(无量纲)", "（无量纲）"]
            .iter()
            .find_map(|unit| name.strip_suffix(unit))
            .unwrap_or(name);
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        let field = FIELDS.iter().find(|field| is(field.name) || field.aliases.iter().any(|alias| is(alias)))?;
        Self::all().find(|quantity| quantity.column() == field.name)
    }

    /// What a cell that is not empty says; `<0.02` and `0.02L` are below the limit of detection.
    ///
    /// # Errors
    ///
    /// What is wrong with it, and what to do.
    pub fn parse(self, cell: &str) -> Result<Reading, (String, &'static str)> {
        let limit = cell.strip_prefix('<').or_else(|| cell.strip_prefix('＜')).or_else(|| cell.strip_suffix('L'));
        let Ok(number) = limit.unwrap_or(cell).trim().parse::<Decimal>() else {
            return Err((format!("“{}”不是数", short(cell)), "请写成阿拉伯数字，不带单位和千分号；未监测的留空"));
        };
        let (least, greatest) = self.range();
        if number < Decimal::from(least) || number > Decimal::from(greatest) || number.scale() > MOST_DECIMALS {
            let what = format!("“{}”不在 {least} 到 {greatest} 之间，或小数超过 {MOST_DECIMALS} 位", short(cell));
            return Err((what, "请核对数值和单位"));
        }
        if limit.is_some() && least < 0 || limit.is_some() && self == Self::Item(Item::Ph) {
            return Err((format!("“{}”低于检出限，这一项没有检出限", short(cell)), "请核对数值"));
        }
        let value = if limit.is_some() { number * Decimal::new(5, 1) } else { number };
        Ok(Reading { value, below_detection: limit.is_some() })
    }

    /// What is possible at all.
    fn range(self) -> (i64, i64) {
        match self {
            Self::Item(Item::Ph) => (0, 14),
            Self::Item(Item::DissolvedOxygen) => (0, 40),
            Self::Temperature => (-5, 45),
            _ => (0, GREATEST),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantity_is_known_by_each_of_its_names() {
        for name in ["cod", "化学需氧量", "W01018", "化学需氧量(mg/L)"] {
            assert_eq!(Quantity::named(name), Some(Quantity::Item(Item::Cod)), "{name}");
        }
        assert_eq!(Quantity::named("水温"), Some(Quantity::Temperature));
        assert_eq!((Quantity::named("section"), Quantity::named("备注")), (None, None));
    }

    #[test]
    fn below_detection_counts_with_half_the_limit() {
        let parse = |cell| {
            Quantity::Item(Item::Ammonia)
                .parse(cell)
                .map(|reading| (reading.value.to_string(), reading.below_detection))
        };
        for cell in ["<0.05", "＜0.05", "0.05L", "< 0.05"] {
            assert_eq!(parse(cell), Ok(("0.025".to_owned(), true)), "{cell}");
        }
        assert_eq!(parse("0.05"), Ok(("0.05".to_owned(), false)));
        assert!(Quantity::Item(Item::Ph).parse("<7").is_err() && Quantity::Item(Item::Ph).parse("14.1").is_err());
        assert!(Quantity::Temperature.parse("-1.5").is_ok() && parse("-1").is_err() && parse("少量").is_err());
    }
}
