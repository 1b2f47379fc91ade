use super::{AqiItem, Hj633Version, table};
use crate::domain::Decimal;

/// A concentration rounded as it is before its IAQI is taken (2026: 4.2.2, by GB/T 8170): see [`AqiItem::decimals`].
///
/// ```
/// use mingcha::standard::hj633::{AqiItem, rounded};
///
/// assert_eq!(rounded(AqiItem::Pm25_24h, "60.5".parse().unwrap()).to_string(), "60");
/// ```
pub fn rounded(item: AqiItem, concentration: Decimal) -> Decimal {
    concentration.round(item.decimals())
}

/// The individual air quality index of a concentration: 0 to 500.
///
/// `concentration` is in the unit of the item's pollutant; it is rounded first. The value is interpolated between break
/// points (table 1) and always rounded up (2012: 6.2; 2026: 4.2.6).
///
/// `None` for a negative concentration, and by HJ 633-2012 for an 8 h mean of ozone or a 1 h mean of sulphur dioxide
/// above 800 µg/m³, which it rates by another item (notes of table 1).
///
/// ```
/// use mingcha::domain::Decimal;
/// use mingcha::standard::hj633::{AqiItem, Hj633Version, iaqi};
///
/// let of = |version| iaqi(version, AqiItem::Pm25_24h, Decimal::from(60));
/// assert_eq!(of(Hj633Version::Hj633_2012), Some(82));
/// assert_eq!(of(Hj633Version::Hj633_2026), Some(100));
/// ```
pub fn iaqi(version: Hj633Version, item: AqiItem, concentration: Decimal) -> Option<u16> {
    if concentration < Decimal::ZERO {
        return None;
    }
    let concentration = rounded(item, concentration);
    let points = table::points(version, item);
    let at_or_above = points.iter().position(|point| concentration <= decimal(*point));
    match at_or_above {
        None => table::above(version, item),
        Some(0) => Some(table::IAQI[0]),
        Some(upper) => {
            let lower = upper - 1;
            let (base, mut low, mut high) = (table::IAQI[lower], table::IAQI[lower], table::IAQI[upper]);
            let rise = decimal(high - base) * (concentration - decimal(points[lower]));
            let run = decimal(points[upper] - points[lower]);
            // The smallest whole number that is not below the line: rounding up without a quotient, whose last digit
            // would turn CO 2.2 mg/m³ from 55 into 56.
            while low < high {
                let middle = low.midpoint(high);
                if decimal(middle - base) * run >= rise {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            Some(high)
        }
    }
}

fn decimal(whole: u16) -> Decimal {
    Decimal::from(u32::from(whole))
}

#[cfg(test)]
mod tests;
