use std::{fmt, str::FromStr};

use crate::domain::{Pollutant, UnknownName};

/// What is rated (table 1 of both versions): a pollutant with the time its mean is taken over.
///
/// Carbon monoxide in mg/m³, the others in µg/m³ (see [`Pollutant::unit`]).
///
/// ```
/// use mingcha::{domain::Pollutant, standard::hj633::AqiItem};
///
/// let item: AqiItem = "CO_24h".parse()?;
/// assert_eq!((item.pollutant(), item.decimals()), (Pollutant::Co, 1));
/// assert!("PM2.5".parse::<AqiItem>().is_err());
/// # Ok::<(), mingcha::domain::UnknownName>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AqiItem {
    /// 24 h mean of sulphur dioxide.
    So2_24h,
    /// 1 h mean of sulphur dioxide.
    So2_1h,
    /// 24 h mean of nitrogen dioxide.
    No2_24h,
    /// 1 h mean of nitrogen dioxide.
    No2_1h,
    /// 24 h mean of carbon monoxide.
    Co24h,
    /// 1 h mean of carbon monoxide.
    Co1h,
    /// Moving 8 h mean of ozone: of a day, its maximum.
    O3_8h,
    /// 1 h mean of ozone: of a day, its maximum.
    O3_1h,
    /// 24 h mean of PM10; the column also rates the 1 h mean by the 2026 version (see [`ReportPeriod`](super::ReportPeriod)).
    Pm10_24h,
    /// 24 h mean of PM2.5; the column also rates the 1 h mean by the 2026 version.
    Pm25_24h,
}

impl AqiItem {
    /// All items, by pollutant.
    pub const ALL: [Self; 10] = [
        Self::So2_24h,
        Self::So2_1h,
        Self::No2_24h,
        Self::No2_1h,
        Self::Co24h,
        Self::Co1h,
        Self::O3_8h,
        Self::O3_1h,
        Self::Pm10_24h,
        Self::Pm25_24h,
    ];

    /// Its name in data files, such as `PM25_24h`.
    pub fn name(self) -> &'static str {
        match self {
            Self::So2_24h => "SO2_24h",
            Self::So2_1h => "SO2_1h",
            Self::No2_24h => "NO2_24h",
            Self::No2_1h => "NO2_1h",
            Self::Co24h => "CO_24h",
            Self::Co1h => "CO_1h",
            Self::O3_8h => "O3_8h",
            Self::O3_1h => "O3_1h",
            Self::Pm10_24h => "PM10_24h",
            Self::Pm25_24h => "PM25_24h",
        }
    }

    /// The pollutant.
    pub fn pollutant(self) -> Pollutant {
        match self {
            Self::So2_24h | Self::So2_1h => Pollutant::So2,
            Self::No2_24h | Self::No2_1h => Pollutant::No2,
            Self::Co24h | Self::Co1h => Pollutant::Co,
            Self::O3_8h | Self::O3_1h => Pollutant::O3,
            Self::Pm10_24h => Pollutant::Pm10,
            Self::Pm25_24h => Pollutant::Pm25,
        }
    }

    /// The decimals that its concentration is rounded to before it is rated (2026: 4.2.2): one for carbon monoxide,
    /// none for the others.
    pub fn decimals(self) -> u32 {
        u32::from(self.pollutant() == Pollutant::Co)
    }
}

impl fmt::Display for AqiItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for AqiItem {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::ALL.into_iter().find(|item| item.name() == name).ok_or(UnknownName)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_as_its_item() {
        for item in AqiItem::ALL {
            assert_eq!(item.to_string().parse(), Ok(item));
        }
        assert_eq!("PM2.5_24h".parse::<AqiItem>(), Err(UnknownName));
    }
}
