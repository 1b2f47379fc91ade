use super::{AqiItem, Hj633Version};

/// The IAQI that belong to the break points of every column (table 1 of both versions).
pub(super) const IAQI: [u16; 8] = [0, 50, 100, 150, 200, 300, 400, 500];

/// The break points of an item's column (table 1): µg/m³, for carbon monoxide mg/m³.
///
/// The 8 h column of ozone ends at 800, IAQI 300; the 1 h column of sulphur dioxide at 800, IAQI 200.
pub(super) fn points(version: Hj633Version, item: AqiItem) -> &'static [u16] {
    match (item, version) {
        (AqiItem::So2_24h, _) => &[0, 50, 150, 475, 800, 1600, 2100, 2620],
        (AqiItem::So2_1h, _) => &[0, 150, 500, 650, 800],
        (AqiItem::No2_24h, _) => &[0, 40, 80, 180, 280, 565, 750, 940],
        (AqiItem::No2_1h, _) => &[0, 100, 200, 700, 1200, 2340, 3090, 3840],
        (AqiItem::Co24h, _) => &[0, 2, 4, 14, 24, 36, 48, 60],
        (AqiItem::Co1h, _) => &[0, 5, 10, 35, 60, 90, 120, 150],
        (AqiItem::O3_8h, _) => &[0, 100, 160, 215, 265, 800],
        (AqiItem::O3_1h, _) => &[0, 160, 200, 300, 400, 800, 1000, 1200],
        (AqiItem::Pm10_24h, Hj633Version::Hj633_2012) => &[0, 50, 150, 250, 350, 420, 500, 600],
        (AqiItem::Pm10_24h, Hj633Version::Hj633_2026) => &[0, 50, 120, 250, 350, 420, 500, 600],
        (AqiItem::Pm25_24h, Hj633Version::Hj633_2012) => &[0, 35, 75, 115, 150, 250, 350, 500],
        (AqiItem::Pm25_24h, Hj633Version::Hj633_2026) => &[0, 35, 60, 115, 150, 250, 350, 500],
    }
}

/// The IAQI above the last break point of the column, where the item has one.
///
/// By the notes of the 2012 table, ozone's 8 h mean above 800 has none (the 1 h mean replaces it), nor has
/// sulphur dioxide's 1 h mean above 800 (the 24 h mean replaces it). By those of the 2026 table they are 300 and 200.
/// The others: 500 (provisional, see the module).
pub(super) fn above(version: Hj633Version, item: AqiItem) -> Option<u16> {
    match (item, version) {
        (AqiItem::O3_8h | AqiItem::So2_1h, Hj633Version::Hj633_2012) => None,
        (AqiItem::O3_8h, Hj633Version::Hj633_2026) => Some(300),
        (AqiItem::So2_1h, Hj633Version::Hj633_2026) => Some(200),
        _ => Some(500),
    }
}
