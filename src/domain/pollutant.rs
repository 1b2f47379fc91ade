use serde::{Deserialize, Serialize};

use super::Unit;

/// The six basic pollutants of GB 3095 table 1, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pollutant {
    /// Sulphur dioxide.
    So2,
    /// Nitrogen dioxide.
    No2,
    /// Carbon monoxide.
    Co,
    /// Ozone.
    O3,
    /// Particulate matter up to 10 µm.
    Pm10,
    /// Particulate matter up to 2.5 µm.
    Pm25,
}

impl Pollutant {
    /// All six, in the standard's order.
    pub const ALL: [Self; 6] = [Self::So2, Self::No2, Self::Co, Self::O3, Self::Pm10, Self::Pm25];

    /// The name as printed, such as `PM2.5`.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::So2 => "SO₂",
            Self::No2 => "NO₂",
            Self::Co => "CO",
            Self::O3 => "O₃",
            Self::Pm10 => "PM10",
            Self::Pm25 => "PM2.5",
        }
    }

    /// The column that holds it in a CSV file, such as `pm25`.
    pub fn column(self) -> &'static str {
        match self {
            Self::So2 => "so2",
            Self::No2 => "no2",
            Self::Co => "co",
            Self::O3 => "o3",
            Self::Pm10 => "pm10",
            Self::Pm25 => "pm25",
        }
    }

    /// mg/m³ for carbon monoxide, µg/m³ for the others.
    pub fn unit(self) -> Unit {
        match self {
            Self::Co => Unit::MilligramPerCubicMetre,
            _ => Unit::MicrogramPerCubicMetre,
        }
    }
}
