use super::{AqiItem, Hj633Version};
use crate::domain::{AqiLevel, Pollutant};

/// The rating of a day or an hour.
///
/// ```
/// use mingcha::{
///     domain::{AqiLevel, Decimal, PerPollutant, Pollutant},
///     standard::hj633::{Hj633Version, aqi},
/// };
///
/// // 24 h means in the order of `Pollutant::ALL`; PM2.5 of 77 µg/m³ lies between 75 (100) and 115 (150): 102.5, rounded up.
/// let day = PerPollutant::from([10, 10, 1, 80, 40, 77]).map(|value: i32| Some(Decimal::from(value)));
/// let rating = aqi(Hj633Version::Hj633_2012, &day).unwrap();
/// assert_eq!((rating.aqi, rating.level()), (103, AqiLevel::LightPollution));
/// assert_eq!((&rating.primary[..], rating.exceeding.as_deref()), (&[Pollutant::Pm25][..], Some(&[Pollutant::Pm25][..])));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The air quality index, 0 to 500.
    pub aqi: u16,
    /// The primary pollutants (首要污染物) in the standard's order: none where the index is at most 50, several where
    /// they tie (2012: 4.4.2; 2026: 4.3.1).
    pub primary: Vec<Pollutant>,
    /// The exceeding pollutants (超标污染物), whose index is above 100 (2012: 4.4.2), in the standard's order. `None` by
    /// the 2026 version, which knows the notion no longer.
    pub exceeding: Option<Vec<Pollutant>>,
}

impl Rating {
    /// The rating that these indices give, by pollutant in the standard's order; `None` where there is none of them.
    pub(super) fn new(version: Hj633Version, indices: &[(AqiItem, u16)]) -> Option<Self> {
        let aqi = indices.iter().map(|(_, index)| *index).max()?;
        let named = |counts: &dyn Fn(u16) -> bool| {
            let mut pollutants: Vec<_> =
                indices.iter().filter(|(_, index)| counts(*index)).map(|(item, _)| item.pollutant()).collect();
            pollutants.dedup();
            pollutants
        };
        let primary = named(&|index| index == aqi && AqiLevel::from_aqi(aqi) > AqiLevel::Excellent);
        let exceeding =
            (version == Hj633Version::Hj633_2012).then(|| named(&|index| !AqiLevel::from_aqi(index).is_good()));
        Some(Self { aqi, primary, exceeding })
    }

    /// Its level.
    pub fn level(&self) -> AqiLevel {
        AqiLevel::from_aqi(self.aqi)
    }
}
