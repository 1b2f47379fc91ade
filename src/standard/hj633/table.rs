use super::Version;
use crate::domain::Pollutant;

/// The IAQI that belong to the break points of every column (table 1 of both versions).
pub(super) const IAQI: [u16; 8] = [0, 50, 100, 150, 200, 300, 400, 500];

/// The break points of a pollutant's daily column (table 1): 24 h means, for ozone the daily maximum 8 h mean.
///
/// µg/m³, for carbon monoxide mg/m³. The column of ozone ends at 800, IAQI 300.
pub(super) fn daily(version: Version, pollutant: Pollutant) -> &'static [u16] {
    match (pollutant, version) {
        (Pollutant::So2, _) => &[0, 50, 150, 475, 800, 1600, 2100, 2620],
        (Pollutant::No2, _) => &[0, 40, 80, 180, 280, 565, 750, 940],
        (Pollutant::Co, _) => &[0, 2, 4, 14, 24, 36, 48, 60],
        (Pollutant::O3, _) => &[0, 100, 160, 215, 265, 800],
        (Pollutant::Pm10, Version::Hj633_2012) => &[0, 50, 150, 250, 350, 420, 500, 600],
        (Pollutant::Pm10, Version::Hj633_2026) => &[0, 50, 120, 250, 350, 420, 500, 600],
        (Pollutant::Pm25, Version::Hj633_2012) => &[0, 35, 75, 115, 150, 250, 350, 500],
        (Pollutant::Pm25, Version::Hj633_2026) => &[0, 35, 60, 115, 150, 250, 350, 500],
    }
}

/// The IAQI above the last break point of the daily column, where it can be told from the daily value.
///
/// Ozone above 800: 300 by the notes of the 2026 table; by those of the 2012 table the 8 h mean has no IAQI and the
/// 1 h mean stands in for it, so that the daily value alone tells nothing. The others: 500 (provisional, see the
/// module).
pub(super) fn above(version: Version, pollutant: Pollutant) -> Option<u16> {
    match (pollutant, version) {
        (Pollutant::O3, Version::Hj633_2012) => None,
        (Pollutant::O3, Version::Hj633_2026) => Some(300),
        _ => Some(500),
    }
}
