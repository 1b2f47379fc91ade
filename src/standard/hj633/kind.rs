use std::str::FromStr;

use super::{Item, Version};
use crate::domain::{Pollutant, UnknownName};

/// Which report an index is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The report of a natural day (日报).
    Daily,
    /// The report of an hour (实时报).
    Hourly,
}

impl Kind {
    /// The items that rate a pollutant: first the one that must be there, then one that counts where it is given.
    ///
    /// The particles of an hour are rated by their moving 24 h mean in the 2012 version, and by their 1 h mean in the
    /// column of the 24 h mean in the 2026 version; both are the item `…_24h`. Only the 2012 version rates ozone by
    /// two items. Provisional: that the second may be absent.
    pub fn items(self, version: Version, pollutant: Pollutant) -> &'static [Item] {
        match (pollutant, self, version) {
            (Pollutant::So2, Self::Daily, _) => &[Item::So2_24h],
            (Pollutant::So2, Self::Hourly, _) => &[Item::So2_1h],
            (Pollutant::No2, Self::Daily, _) => &[Item::No2_24h],
            (Pollutant::No2, Self::Hourly, _) => &[Item::No2_1h],
            (Pollutant::Co, Self::Daily, _) => &[Item::Co24h],
            (Pollutant::Co, Self::Hourly, _) => &[Item::Co1h],
            (Pollutant::O3, Self::Daily, Version::Hj633_2012) => &[Item::O3_8h, Item::O3_1h],
            (Pollutant::O3, Self::Hourly, Version::Hj633_2012) => &[Item::O3_1h, Item::O3_8h],
            (Pollutant::O3, Self::Daily, Version::Hj633_2026) => &[Item::O3_8h],
            (Pollutant::O3, Self::Hourly, Version::Hj633_2026) => &[Item::O3_1h],
            (Pollutant::Pm10, ..) => &[Item::Pm10_24h],
            (Pollutant::Pm25, ..) => &[Item::Pm25_24h],
        }
    }
}

impl FromStr for Kind {
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
