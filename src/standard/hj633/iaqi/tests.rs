use super::*;

/// The smallest step of a rounded concentration.
fn step(item: AqiItem) -> Decimal {
    Decimal::new(1, item.decimals())
}

/// Every version with every item.
fn columns() -> impl Iterator<Item = (Hj633Version, super::AqiItem)> {
    Hj633Version::ALL.into_iter().flat_map(|version| super::AqiItem::ALL.map(|item| (version, item)))
}

#[test]
fn gives_every_golden_value() {
    let mut checked = 0;
    for line in include_str!("../../../../tests/fixtures/aqi_golden.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let version = fields[0].parse().unwrap();
        let item = fields[1].parse().unwrap();
        let expected: u16 = fields[3].parse().unwrap();
        assert_eq!(iaqi(version, item, fields[2].parse().unwrap()), Some(expected), "{line}");
        checked += 1;
    }
    assert_eq!(checked, 213);
}

#[test]
fn a_break_point_ends_its_level_and_the_next_step_begins_the_next() {
    for (version, item) in columns() {
        let at = |value| iaqi(version, item, value);
        assert_eq!(at(Decimal::ZERO), Some(0));
        let points = table::points(version, item);
        for (place, (point, index)) in points.iter().zip(table::IAQI).enumerate().skip(1) {
            let named = format!("{version:?} {item} {point}");
            let below = at(decimal(*point) - step(item)).unwrap();
            assert!(below <= index && below > table::IAQI[place - 1], "{named}");
            assert_eq!(at(decimal(*point)), Some(index), "{named}");
            let next = at(decimal(*point) + step(item));
            if place + 1 < points.len() {
                assert!(next.unwrap() > index && next.unwrap() <= table::IAQI[place + 1], "{named}");
            } else {
                assert_eq!(next, table::above(version, item), "{named}");
            }
        }
    }
}

#[test]
fn never_falls_while_the_concentration_rises() {
    for (version, item) in columns() {
        let top = decimal(*table::points(version, item).last().unwrap());
        let (mut concentration, mut before) = (Decimal::ZERO, 0);
        while concentration <= top {
            let index = iaqi(version, item, concentration).unwrap();
            assert!(index >= before, "{version:?} {item} {concentration}: {index} after {before}");
            (concentration, before) = (concentration + step(item), index);
        }
        assert!(iaqi(version, item, concentration).is_none_or(|index| index == before), "{version:?} {item}");
    }
}

#[test]
fn carbon_monoxide_of_2_2_is_exactly_55() {
    for version in Hj633Version::ALL {
        assert_eq!(iaqi(version, AqiItem::Co24h, Decimal::new(22, 1)), Some(55));
    }
}

#[test]
fn is_taken_of_the_rounded_concentration() {
    let of = |item, text: &str| iaqi(Hj633Version::Hj633_2012, item, text.parse().unwrap());
    assert_eq!(of(AqiItem::Pm25_24h, "35.5"), Some(52)); // half to even: 36
    assert_eq!(of(AqiItem::Pm25_24h, "34.5"), Some(49)); // half to even: 34
    assert_eq!(of(AqiItem::Pm25_24h, "75.49"), Some(100));
    assert_eq!(of(AqiItem::Co24h, "4.049"), Some(100));
    assert_eq!(of(AqiItem::O3_8h, "800.5"), Some(300)); // half to even: 800
    assert_eq!(of(AqiItem::Pm25_24h, "-0.4"), None);
    assert_eq!(of(AqiItem::Co1h, "9999999999999999999999999999"), Some(500));
}

#[test]
fn above_the_table_each_version_has_its_own_rule() {
    let both = |item, value| Hj633Version::ALL.map(|version| iaqi(version, item, Decimal::from(value)));
    assert_eq!(both(AqiItem::O3_8h, 800), [Some(300); 2]);
    assert_eq!(both(AqiItem::O3_8h, 801), [None, Some(300)]);
    assert_eq!(both(AqiItem::So2_1h, 800), [Some(200); 2]);
    assert_eq!(both(AqiItem::So2_1h, 801), [None, Some(200)]);
    assert_eq!(both(AqiItem::O3_1h, 1201), [Some(500); 2]);
    assert_eq!(both(AqiItem::Pm10_24h, 2000), [Some(500); 2]);
}

#[test]
fn only_the_particles_are_rated_differently_since_2026() {
    let both = |item, value| Hj633Version::ALL.map(|version| iaqi(version, item, Decimal::from(value)));
    assert_eq!(both(AqiItem::Pm10_24h, 150), [Some(100), Some(112)]);
    assert_eq!(both(AqiItem::Pm25_24h, 75), [Some(100), Some(114)]);
    assert_eq!(both(AqiItem::O3_8h, 170), [Some(110), Some(110)]);
}
