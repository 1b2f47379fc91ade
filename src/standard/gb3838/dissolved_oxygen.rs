use super::class;
use crate::domain::{Decimal, WaterBody, WaterClass, WaterItem};

/// The class of dissolved oxygen where the water's temperature may be known: as [`class`] gives it, and Ⅰ also from
/// 90 % of saturation on (GB 3838-2002, table 1). `value` in mg/L, `temperature` in °C.
///
/// Saturation is 468 ÷ (31.6 + temperature) mg/L, for fresh water at 101.325 kPa; at higher altitudes there is less, so that this
/// is stricter than nature there. Provisional: the formula, from memory of HJ 2.3, as it is used in practice.
///
/// ```
/// use mingcha::domain::{Decimal, WaterClass};
/// use mingcha::standard::gb3838::dissolved_oxygen_class;
///
/// let seven = Decimal::from(7);
/// assert_eq!(dissolved_oxygen_class(seven, None), WaterClass::II);
/// // At 30 °C, 7 mg/L is more than nine tenths of saturation.
/// assert_eq!(dissolved_oxygen_class(seven, Some(Decimal::from(30))), WaterClass::I);
/// ```
pub fn dissolved_oxygen_class(value: Decimal, temperature: Option<Decimal>) -> WaterClass {
    // Crosswise, so that no rounding decides: value ≥ 0.9 · 468 ÷ (31.6 + temperature).
    let saturated = |temperature| value * (Decimal::new(316, 1) + temperature) >= Decimal::new(4212, 1);
    if temperature.is_some_and(saturated) {
        return WaterClass::I;
    }
    class(WaterItem::DissolvedOxygen, value, WaterBody::River)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: &str, temperature: &str) -> &'static str {
        dissolved_oxygen_class(value.parse().unwrap(), temperature.parse().ok()).numeral()
    }

    #[test]
    fn warm_water_is_of_class_one_with_less_oxygen() {
        // 90 % of saturation: at 20 °C 8.1628, at 28.4 °C exactly 7.02, at 35.5 °C 6.2772, at 0 °C 13.3291 mg/L.
        for (value, temperature, numeral) in [
            ("7.02", "28.4", "Ⅰ"),
            ("7.01", "28.4", "Ⅱ"),
            ("6.28", "35.5", "Ⅰ"),
            ("6.27", "35.5", "Ⅱ"),
            ("8.16", "20", "Ⅰ"),
            ("7.4", "20", "Ⅱ"),
            ("7.5", "0", "Ⅰ"),
            ("4.9", "20", "Ⅳ"),
        ] {
            assert_eq!(of(value, temperature), numeral, "{value} at {temperature}");
        }
    }

    #[test]
    fn without_a_temperature_the_limits_alone_decide() {
        assert_eq!((of("7.5", ""), of("7.02", ""), of("1.9", "")), ("Ⅰ", "Ⅱ", "劣Ⅴ"));
    }
}
