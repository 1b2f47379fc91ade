use super::{Class, Gb3095Version};
use crate::domain::{Decimal, Pollutant};

/// The limit of the mean of one hour (table 1), in the unit of the pollutant; `None` for the particles, which have
/// none.
///
/// Apart from [`limit`](super::limit), which the browser carries and asks for no hours.
///
/// ```
/// use mingcha::domain::{Decimal, Pollutant};
/// use mingcha::standard::gb3095::{Class, Gb3095Version, hourly_limit};
///
/// let of = |pollutant| hourly_limit(Gb3095Version::Gb3095_2012, Class::II, pollutant);
/// assert_eq!(of(Pollutant::No2), Some(Decimal::from(200)));
/// assert_eq!(of(Pollutant::Pm25), None);
/// ```
pub fn hourly_limit(version: Gb3095Version, class: Class, pollutant: Pollutant) -> Option<Decimal> {
    let [one, two]: [u32; 2] = match (pollutant, version) {
        (Pollutant::So2, Gb3095Version::Gb3095_2026) => [150, 150],
        (Pollutant::So2, _) => [150, 500],
        (Pollutant::No2, _) => [200, 200],
        (Pollutant::Co, _) => [10, 10],
        (Pollutant::O3, _) => [160, 200],
        (Pollutant::Pm10 | Pollutant::Pm25, _) => return None,
    };
    Some(Decimal::from(if class == Class::I { one } else { two }))
}
