//! Drinking-water sources (集中式饮用水水源): how many meet their standard, by count and by volume.
//!
//! A surface source meets it at class Ⅲ of GB 3838 table 1, within table 2 ([`within_table_2`]), and within table 3
//! ([`table_3::within_table_3`]) for those of its items that the province chose for the source; a groundwater source at class Ⅲ
//! of GB/T 14848. The limits of table 3 are provisional.

pub(crate) mod table_3;

use crate::domain::{Decimal, Ratio};

/// Table 2 of GB 3838-2002, tenths of a mg/L.
const TABLE_2: [(&str, i64); 5] = [("硫酸盐", 2500), ("氯化物", 2500), ("硝酸盐", 100), ("铁", 3), ("锰", 1)];

/// A source in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Whether its water met the standard.
    pub meets: bool,
    /// The water taken from it, in any unit that is the same for all.
    pub volume: Decimal,
}

/// Share of the sources that meet the standard (达标水源数 ÷ 监测水源数).
pub fn by_count(sources: &[Source]) -> Ratio {
    sources.iter().map(|source| source.meets).collect()
}

/// Share of the water that is taken from them (达标取水量 ÷ 取水总量).
pub fn by_volume(sources: &[Source]) -> Ratio<Decimal> {
    let meeting = sources.iter().filter(|source| source.meets);
    Ratio { part: meeting.map(|source| source.volume).sum(), whole: sources.iter().map(|source| source.volume).sum() }
}

/// Whether an item of GB 3838 table 2 is within its limit, `value` in mg/L (nitrate as N); `None` for another item.
pub fn within_table_2(item: &str, value: Decimal) -> Option<bool> {
    let (_, limit) = TABLE_2.iter().find(|(name, _)| *name == item)?;
    Some(value <= Decimal::new(*limit, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(items: &[(bool, &str)]) -> Vec<Source> {
        items.iter().map(|(meets, volume)| Source { meets: *meets, volume: volume.parse().unwrap() }).collect()
    }

    #[test]
    fn a_large_source_weighs_more_by_volume_only() {
        let sources = sources(&[(true, "700.5"), (true, "100"), (false, "199.5")]);
        assert_eq!(by_count(&sources).percent(1).unwrap().to_string(), "66.7");
        assert_eq!(by_volume(&sources).percent(1).unwrap().to_string(), "80.0");
        assert_eq!(by_volume(&sources).part.to_string(), "800.5");
    }

    #[test]
    fn nothing_taken_is_no_share() {
        assert_eq!(by_count(&[]).percent(1), None);
        assert_eq!(by_volume(&sources(&[(true, "0")])).percent(1), None);
    }

    #[test]
    fn a_limit_is_still_within() {
        for (item, at, above) in [
            ("硫酸盐", "250", "251"),
            ("氯化物", "250", "250.1"),
            ("硝酸盐", "10", "10.1"),
            ("铁", "0.3", "0.31"),
            ("锰", "0.1", "0.11"),
        ] {
            let within = |value: &str| within_table_2(item, value.parse().unwrap());
            assert_eq!((within(at), within(above)), (Some(true), Some(false)), "{item}");
        }
        assert_eq!(within_table_2("氨氮", Decimal::ZERO), None);
    }
}
