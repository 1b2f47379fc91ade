use super::{Version, table};
use crate::domain::{Decimal, Pollutant};

/// A daily concentration, rounded as it is before its IAQI is taken (2026: 4.2.2, by GB/T 8170).
///
/// Carbon monoxide to one decimal in mg/m³, the others to whole µg/m³.
pub fn rounded(pollutant: Pollutant, concentration: Decimal) -> Decimal {
    concentration.round(u32::from(pollutant == Pollutant::Co))
}

/// The individual air quality index of a daily concentration: 0 to 500.
///
/// `concentration` is the 24 h mean, for ozone the daily maximum 8 h mean, in the unit of the pollutant. The value is
/// interpolated between break points (table 1) and always rounded up (2012: 6.2; 2026: 4.2.6).
///
/// `None` for a negative concentration, and for an ozone value above 800 µg/m³ by HJ 633-2012, which rates it by the
/// 1 h mean instead.
pub fn iaqi(version: Version, pollutant: Pollutant, concentration: Decimal) -> Option<u16> {
    let concentration = rounded(pollutant, concentration);
    if concentration < Decimal::ZERO {
        return None;
    }
    let points = table::daily(version, pollutant);
    let at_or_above = points.iter().position(|point| concentration <= decimal(*point));
    match at_or_above {
        None => table::above(version, pollutant),
        Some(0) => Some(table::IAQI[0]),
        Some(upper) => {
            let lower = upper - 1;
            let (low, high) = (table::IAQI[lower], table::IAQI[upper]);
            let rise = decimal(high - low) * (concentration - decimal(points[lower]));
            let run = decimal(points[upper] - points[lower]);
            // The smallest whole number that is not below the line: rounding up without a quotient, whose last digit
            // would turn CO 2.2 mg/m³ from 55 into 56.
            (low..=high).find(|index| decimal(index - low) * run >= rise)
        }
    }
}

fn decimal(whole: u16) -> Decimal {
    Decimal::from(u32::from(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_every_golden_value() {
        let mut checked = 0;
        for line in include_str!("../../../tests/fixtures/aqi_golden.csv").lines().skip(1) {
            let fields: Vec<&str> = line.split(',').collect();
            let version = Version::ALL.into_iter().find(|version| version.name() == fields[0]).unwrap();
            let pollutant = Pollutant::ALL.into_iter().find(|pollutant| pollutant.column() == fields[1]).unwrap();
            let expected: u16 = fields[3].parse().unwrap();
            assert_eq!(iaqi(version, pollutant, fields[2].parse().unwrap()), Some(expected), "{line}");
            checked += 1;
        }
        assert_eq!(checked, 129);
    }

    #[test]
    fn a_break_point_ends_its_level_and_the_next_step_begins_the_next() {
        for version in Version::ALL {
            for pollutant in Pollutant::ALL {
                let step = if pollutant == Pollutant::Co { Decimal::new(1, 1) } else { Decimal::from(1) };
                for (point, index) in table::daily(version, pollutant).iter().zip(table::IAQI).skip(1) {
                    let at = |value| iaqi(version, pollutant, value);
                    assert!(at(decimal(*point) - step).unwrap() <= index, "{version:?} {pollutant:?} {point}");
                    assert_eq!(at(decimal(*point)), Some(index), "{version:?} {pollutant:?} {point}");
                    let next = at(decimal(*point) + step);
                    assert!(
                        next == table::above(version, pollutant) || next > Some(index),
                        "{version:?} {pollutant:?} {point}"
                    );
                }
            }
        }
    }

    #[test]
    fn carbon_monoxide_of_2_2_is_exactly_55() {
        for version in Version::ALL {
            assert_eq!(iaqi(version, Pollutant::Co, Decimal::new(22, 1)), Some(55));
        }
    }

    #[test]
    fn is_taken_of_the_rounded_concentration() {
        let of = |text: &str| iaqi(Version::Hj633_2012, Pollutant::Pm25, text.parse().unwrap());
        assert_eq!(of("35.5"), Some(52)); // half to even: 36
        assert_eq!(of("34.5"), Some(49)); // half to even: 34
        assert_eq!(of("75.49"), Some(100));
        assert_eq!(iaqi(Version::Hj633_2012, Pollutant::Co, Decimal::new(4049, 3)), Some(100));
    }

    #[test]
    fn above_the_table_each_version_has_its_own_rule() {
        let ozone = |version, value| iaqi(version, Pollutant::O3, Decimal::from(value));
        assert_eq!(ozone(Version::Hj633_2012, 800), Some(300));
        assert_eq!(ozone(Version::Hj633_2012, 801), None);
        assert_eq!(ozone(Version::Hj633_2026, 801), Some(300));
        for version in Version::ALL {
            assert_eq!(iaqi(version, Pollutant::Pm10, Decimal::from(2000)), Some(500));
            assert_eq!(iaqi(version, Pollutant::Pm10, Decimal::from(-1)), None);
        }
    }

    #[test]
    fn only_the_particles_are_rated_differently_since_2026() {
        let both = |pollutant, value| Version::ALL.map(|version| iaqi(version, pollutant, Decimal::from(value)));
        assert_eq!(both(Pollutant::Pm10, 150), [Some(100), Some(112)]);
        assert_eq!(both(Pollutant::Pm25, 75), [Some(100), Some(114)]);
        assert_eq!(both(Pollutant::O3, 170), [Some(110), Some(110)]);
    }
}
