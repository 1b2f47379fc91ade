use std::str::FromStr;

use super::{AqiItem, Hj633Version};
use crate::domain::{Pollutant, UnknownName};

/// Which report an index is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportPeriod {
    /// The report of a natural day (日报).
    Daily,
    /// The report of an hour (实时报).
    Hourly,
}

impl ReportPeriod {
    /// The items that rate a pollutant: first the one that must be there, then one that counts where it is given.
    ///
    /// The particles of an hour are rated by their moving 24 h mean in the 2012 version, and by their 1 h mean in the
    /// column of the 24 h mean in the 2026 version; both are the item `…_24h`. Only the 2012 version rates ozone by
    /// two items. Provisional: that the second may be absent.
    ///
    /// ```
    /// use mingcha::domain::Pollutant;
    /// use mingcha::standard::hj633::{AqiItem, Hj633Version, ReportPeriod};
    ///
    /// let items = ReportPeriod::Daily.items(Hj633Version::Hj633_2026, Pollutant::Pm25);
    /// assert_eq!(items, [AqiItem::Pm25_24h]);
    /// ```
    pub fn items(self, version: Hj633Version, pollutant: Pollutant) -> &'static [AqiItem] {
        match (pollutant, self, version) {
            (Pollutant::So2, Self::Daily, _) => &[AqiItem::So2_24h],
            (Pollutant::So2, Self::Hourly, _) => &[AqiItem::So2_1h],
            (Pollutant::No2, Self::Daily, _) => &[AqiItem::No2_24h],
            (Pollutant::No2, Self::Hourly, _) => &[AqiItem::No2_1h],
            (Pollutant::Co, Self::Daily, _) => &[AqiItem::Co24h],
            (Pollutant::Co, Self::Hourly, _) => &[AqiItem::Co1h],
            (Pollutant::O3, Self::Daily, Hj633Version::Hj633_2012) => &[AqiItem::O3_8h, AqiItem::O3_1h],
            (Pollutant::O3, Self::Hourly, Hj633Version::Hj633_2012) => &[AqiItem::O3_1h, AqiItem::O3_8h],
            (Pollutant::O3, Self::Daily, Hj633Version::Hj633_2026) => &[AqiItem::O3_8h],
            (Pollutant::O3, Self::Hourly, Hj633Version::Hj633_2026) => &[AqiItem::O3_1h],
            (Pollutant::Pm10, ..) => &[AqiItem::Pm10_24h],
            (Pollutant::Pm25, ..) => &[AqiItem::Pm25_24h],
        }
    }
}

impl FromStr for ReportPeriod {
    type Err = UnknownName;

    /// Reads `daily` or `hourly`.
    fn from_str(name: &str) -> Result<Self, UnknownName> {
        match name {
            "daily" => Ok(Self::Daily),
            "hourly" => Ok(Self::Hourly),
            _ => Err(UnknownName),
        }
    }
}
