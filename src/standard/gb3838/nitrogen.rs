use crate::domain::{Decimal, WaterClass};

/// The limits of total nitrogen in lakes and reservoirs, classes Ⅰ to Ⅴ (GB 3838-2002 table 1), tenths of a mg/L.
const LIMITS: [i64; 5] = [2, 5, 10, 15, 20];

/// The class of a lake's or reservoir's total nitrogen, `value` in mg/L. It is published separately and does not count
/// towards the class of the section (环办〔2011〕22号); rivers have no limits.
///
/// ```
/// use mingcha::domain::WaterClass;
/// use mingcha::standard::gb3838::total_nitrogen_class;
///
/// assert_eq!(total_nitrogen_class("1.0".parse().unwrap()), WaterClass::III);
/// assert_eq!(total_nitrogen_class("2.01".parse().unwrap()), WaterClass::Inferior);
/// ```
pub fn total_nitrogen_class(value: Decimal) -> WaterClass {
    let mut limits = WaterClass::ALL.into_iter().zip(LIMITS);
    limits.find(|(_, limit)| value <= Decimal::new(*limit, 1)).map_or(WaterClass::Inferior, |(class, _)| class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_still_belongs_to_its_class() {
        for (value, numeral) in [
            ("0.20", "Ⅰ"),
            ("0.21", "Ⅱ"),
            ("0.50", "Ⅱ"),
            ("0.51", "Ⅲ"),
            ("1.00", "Ⅲ"),
            ("1.01", "Ⅳ"),
            ("1.50", "Ⅳ"),
            ("1.51", "Ⅴ"),
            ("2.00", "Ⅴ"),
            ("2.01", "劣Ⅴ"),
        ] {
            assert_eq!(total_nitrogen_class(value.parse().unwrap()).numeral(), numeral, "{value}");
        }
    }
}
