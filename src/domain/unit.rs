use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The unit of a published value, with the measure words that Chinese reports count with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Unit {
    /// Percent, %.
    Percent,
    /// Mass concentration of an air pollutant, µg/m³.
    MicrogramPerCubicMetre,
    /// Mass concentration of carbon monoxide in air, mg/m³.
    MilligramPerCubicMetre,
    /// Mass concentration in water, mg/L.
    MilligramPerLitre,
    /// Area, km².
    SquareKilometre,
    /// Volume, 10⁸ m³.
    HundredMillionCubicMetres,
    /// Money, 10⁸ yuan.
    HundredMillionYuan,
    /// Days.
    Day,
    /// A count, with the measure word its report uses.
    Count(Counter),
}

/// A Chinese measure word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the measure word that SYMBOLS pairs it with")]
pub enum Counter {
    Ge,
    Xiang,
    Jian,
    Jia,
    Tai,
    Chu,
    Liang,
    Zhang,
    Qi,
    Ren,
    Lun,
    Ming,
}

/// Each unit with the one symbol it is printed with.
const SYMBOLS: [(Unit, &str); 20] = [
    (Unit::Percent, "%"),
    (Unit::MicrogramPerCubicMetre, "µg/m³"),
    (Unit::MilligramPerCubicMetre, "mg/m³"),
    (Unit::MilligramPerLitre, "mg/L"),
    (Unit::SquareKilometre, "km²"),
    (Unit::HundredMillionCubicMetres, "亿m³"),
    (Unit::HundredMillionYuan, "亿元"),
    (Unit::Day, "天"),
    (Unit::Count(Counter::Ge), "个"),
    (Unit::Count(Counter::Xiang), "项"),
    (Unit::Count(Counter::Jian), "件"),
    (Unit::Count(Counter::Jia), "家"),
    (Unit::Count(Counter::Tai), "台"),
    (Unit::Count(Counter::Chu), "处"),
    (Unit::Count(Counter::Liang), "辆"),
    (Unit::Count(Counter::Zhang), "张"),
    (Unit::Count(Counter::Qi), "起"),
    (Unit::Count(Counter::Ren), "人"),
    (Unit::Count(Counter::Lun), "轮次"),
    (Unit::Count(Counter::Ming), "名"),
];

impl Unit {
    /// The symbol it is printed with, such as `µg/m³` or `件`.
    pub fn symbol(self) -> &'static str {
        SYMBOLS.iter().find(|(unit, _)| *unit == self).map_or("", |(_, symbol)| symbol)
    }

    /// Every symbol that is understood, for messages.
    pub fn symbols() -> impl Iterator<Item = &'static str> {
        SYMBOLS.iter().map(|(_, symbol)| *symbol)
    }

    /// Whether values of this unit are whole numbers of things.
    pub fn is_count(self) -> bool {
        matches!(self, Self::Count(_) | Self::Day)
    }
}

/// The text is not the symbol of a known unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownUnit;

impl fmt::Display for UnknownUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown unit")
    }
}

impl FromStr for Unit {
    type Err = UnknownUnit;

    fn from_str(text: &str) -> Result<Self, UnknownUnit> {
        SYMBOLS.iter().find(|(_, symbol)| *symbol == text).map(|(unit, _)| *unit).ok_or(UnknownUnit)
    }
}

impl TryFrom<String> for Unit {
    type Error = UnknownUnit;

    fn try_from(text: String) -> Result<Self, UnknownUnit> {
        text.parse()
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.symbol().to_owned()
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_reads_back_as_its_unit() {
        for (unit, symbol) in SYMBOLS {
            assert_eq!(symbol.parse(), Ok(unit));
            assert_eq!(unit.symbol(), symbol);
        }
    }

    #[test]
    fn unknown_symbols_are_refused() {
        assert_eq!("ug/m3".parse::<Unit>(), Err(UnknownUnit));
    }
}
