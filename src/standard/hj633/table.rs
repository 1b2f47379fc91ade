use super::{Item, Version};

/// The IAQI that belong to the break points of every column (table 1 of both versions).
pub(super) const IAQI: [u16; 8] = [0, 50, 100, 150, 200, 300, 400, 500];

/// The break points of an item's column (table 1): µg/m³, for carbon monoxide mg/m³.
///
/// The 8 h column of ozone ends at 800, IAQI 300; the 1 h column of sulphur dioxide at 800, IAQI 200.
pub(super) fn points(version: Version, item: Item) -> &'static [u16] {
    match (item, version) {
        (Item::So2_24h, _) => &[0, 50, 150, 475, 800, 1600, 2100, 2620],
        (Item::So2_1h, _) => &[0, 150, 500, 650, 800],
        (Item::No2_24h, _) => &[0, 40, 80, 180, 280, 565, 750, 940],
        (Item::No2_1h, _) => &[0, 100, 200, 700, 1200, 2340, 3090, 3840],
        (Item::Co24h, _) => &[0, 2, 4, 14, 24, 36, 48, 60],
        (Item::Co1h, _) => &[0, 5, 10, 35, 60, 90, 120, 150],
        (Item::O3_8h, _) => &[0, 100, 160, 215, 265, 800],
        (Item::O3_1h, _) => &[0, 160, 200, 300, 400, 800, 1000, 1200],
        (Item::Pm10_24h, Version::Hj633_2012) => &[0, 50, 150, 250, 350, 420, 500, 600],
        (Item::Pm10_24h, Version::Hj633_2026) => &[0, 50, 120, 250, 350, 420, 500, 600],
        (Item::Pm25_24h, Version::Hj633_2012) => &[0, 35, 75, 115, 150, 250, 350, 500],
        (Item::Pm25_24h, Version::Hj633_2026) => &[0, 35, 60, 115, 150, 250, 350, 500],
    }
}

/// The IAQI above the last break point of the column, where the item has one.
///
/// By the notes of the 2012 table, ozone's 8 h mean above 800 has none (the 1 h mean stands in for it), nor has
/// sulphur dioxide's 1 h mean above 800 (the 24 h mean stands in). By those of the 2026 table they are 300 and 200.
/// The others: 500 (provisional, see the module).
pub(super) fn above(version: Version, item: Item) -> Option<u16> {
    match (item, version) {
        (Item::O3_8h | Item::So2_1h, Version::Hj633_2012) => None,
        (Item::O3_8h, Version::Hj633_2026) => Some(300),
        (Item::So2_1h, Version::Hj633_2026) => Some(200),
        _ => Some(500),
    }
}
