use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The unit of a published value, with the measure words that Chinese reports count with.
///
/// ```
/// use mingcha::domain::Unit;
///
/// let unit: Unit = "μg/m3".parse().unwrap();
/// assert_eq!(unit, Unit::MicrogramPerCubicMetre);
/// assert_eq!(unit.to_string(), "µg/m³");
/// ```
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
#[expect(missing_docs, reason = "each is the measure word that its symbol is")]
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

impl Counter {
    /// All measure words.
    const ALL: [Self; 12] = [
        Self::Ge,
        Self::Xiang,
        Self::Jian,
        Self::Jia,
        Self::Tai,
        Self::Chu,
        Self::Liang,
        Self::Zhang,
        Self::Qi,
        Self::Ren,
        Self::Lun,
        Self::Ming,
    ];

    fn symbol(self) -> &'static str {
        match self {
            Self::Ge => "个",
            Self::Xiang => "项",
            Self::Jian => "件",
            Self::Jia => "家",
            Self::Tai => "台",
            Self::Chu => "处",
            Self::Liang => "辆",
            Self::Zhang => "张",
            Self::Qi => "起",
            Self::Ren => "人",
            Self::Lun => "轮次",
            Self::Ming => "名",
        }
    }
}

impl Unit {
    /// The units that are no measure words.
    const PHYSICAL: [Self; 8] = [
        Self::Percent,
        Self::MicrogramPerCubicMetre,
        Self::MilligramPerCubicMetre,
        Self::MilligramPerLitre,
        Self::SquareKilometre,
        Self::HundredMillionCubicMetres,
        Self::HundredMillionYuan,
        Self::Day,
    ];

    /// All units.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PHYSICAL.into_iter().chain(Counter::ALL.map(Self::Count))
    }

    /// The one symbol it is printed with, such as `µg/m³` or `件`.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::MicrogramPerCubicMetre => "µg/m³",
            Self::MilligramPerCubicMetre => "mg/m³",
            Self::MilligramPerLitre => "mg/L",
            Self::SquareKilometre => "km²",
            Self::HundredMillionCubicMetres => "亿m³",
            Self::HundredMillionYuan => "亿元",
            Self::Day => "天",
            Self::Count(counter) => counter.symbol(),
        }
    }

    /// Whether values of this unit are whole numbers of things.
    pub fn is_count(self) -> bool {
        matches!(self, Self::Count(_) | Self::Day)
    }
}

/// A unit's symbol in the one spelling that units are compared in: with the micro sign U+00B5, where keyboards write the
/// Greek letter U+03BC, and with m² and m³, where they write m2 and m3.
pub fn normalise_unit(symbol: &str) -> String {
    symbol.replace('\u{3bc}', "\u{b5}").replace("m2", "m²").replace("m3", "m³")
}

/// The text is not the symbol of a known unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownUnit;

impl fmt::Display for UnknownUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown unit")
    }
}

impl std::error::Error for UnknownUnit {}

impl FromStr for Unit {
    type Err = UnknownUnit;

    /// Parses the symbol, also with the Greek letter μ and with plain digits for powers.
    fn from_str(text: &str) -> Result<Self, UnknownUnit> {
        let symbol = normalise_unit(text);
        Self::all().find(|unit| unit.symbol() == symbol).ok_or(UnknownUnit)
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
        for unit in Unit::all() {
            assert_eq!(unit.symbol().parse(), Ok(unit));
        }
        assert_eq!(Unit::all().count(), 20);
    }

    #[test]
    fn what_keyboards_write_instead_is_the_same_unit() {
        assert_eq!("\u{3bc}g/m\u{b3}".parse(), Ok(Unit::MicrogramPerCubicMetre));
        assert_eq!("mg/m3".parse(), Ok(Unit::MilligramPerCubicMetre));
        assert_eq!("km2".parse(), Ok(Unit::SquareKilometre));
    }

    #[test]
    fn unknown_symbols_are_refused() {
        assert_eq!("ug/m3".parse::<Unit>(), Err(UnknownUnit));
    }
}
