use super::{AnnualValue, Decimals};
use crate::{
    domain::{Decimal, Pollutant},
    standard::gb3095::{Averaging, Class, Version, limit},
};

/// A value of a year beside the limit it is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// The limit of GB 3095, in the unit of the pollutant.
    pub limit: Decimal,
    /// Whether the value is at most the limit (达标); `None` where it is missing or not valid.
    pub compliant: Option<bool>,
    /// How many times the limit it is above that limit (超标倍数), (C − S) ÷ S; `None` where it is not above, or
    /// missing.
    pub multiple: Option<Decimal>,
}

impl AnnualValue {
    /// Holds the value against the limits of a version and class. `None` where these set no limit for its metric,
    /// which is never so for what [`annual_values`](super::annual_values) gives.
    ///
    /// The published value is compared, and the multiple is computed from it and rounded once, so that a reader can
    /// do the same. Provisional: both of this, and that a year with too few days is not said to comply or not.
    pub fn evaluate(&self, version: Version, class: Class, decimals: Decimals) -> Option<Evaluation> {
        let limit = self.metric.limit(self.pollutant, version, class)?;
        let above = self.value.filter(|value| *value > limit);
        Some(Evaluation {
            limit,
            compliant: self.value.filter(|_| self.valid).map(|value| value <= limit),
            multiple: above.and_then(|value| (value - limit).div_rounded(limit, decimals.multiple)),
        })
    }
}

/// Whether all comply: of a pollutant with the evaluations of all its metrics, of a city with those of all six
/// pollutants (HJ 663). One that does not comply decides; otherwise `None` where one is not known, or none is given.
pub fn all_compliant<'a>(evaluations: impl IntoIterator<Item = &'a Evaluation>) -> Option<bool> {
    let mut all = None;
    let mut known = true;
    for evaluation in evaluations {
        match evaluation.compliant {
            Some(false) => return Some(false),
            Some(true) => all = Some(true),
            None => known = false,
        }
    }
    all.filter(|_| known)
}

/// How many days a pollutant exceeded its limit, of how many with a valid value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExceedingDays {
    /// Days above the limit.
    pub exceeding: u32,
    /// Days with a valid value.
    pub valid: u32,
}

impl ExceedingDays {
    /// Counts daily values as published, in the unit of the pollutant, against the 24 h limit (ozone: that of the daily
    /// maximum 8 h mean). Where the limits change within the period, count its parts and [add](Self::plus) them.
    pub fn count(
        pollutant: Pollutant,
        daily: impl IntoIterator<Item = Option<Decimal>>,
        version: Version,
        class: Class,
    ) -> Self {
        let averaging = if pollutant == Pollutant::O3 { Averaging::Mda8 } else { Averaging::Day };
        let limit = limit(version, class, pollutant, averaging);
        daily.into_iter().flatten().fold(Self::default(), |count, value| Self {
            exceeding: count.exceeding + u32::from(limit.is_some_and(|limit| value > limit)),
            valid: count.valid + 1,
        })
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { exceeding: self.exceeding + other.exceeding, valid: self.valid + other.valid }
    }

    /// Exceeding ÷ valid in percent (超标率), with the decimals of a rate; `None` without valid days.
    pub fn rate(self, decimals: Decimals) -> Option<Decimal> {
        Decimal::from(self.exceeding).percent_of(Decimal::from(self.valid), decimals.rate)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Metric, *};

    fn annual(pollutant: Pollutant, metric: Metric, value: &str, valid: bool) -> AnnualValue {
        AnnualValue { pollutant, metric, value: value.parse().ok(), valid_days: 360, valid }
    }

    fn evaluate(value: AnnualValue, version: Version) -> Evaluation {
        value.evaluate(version, Class::II, Decimals::default()).unwrap()
    }

    #[test]
    fn a_value_at_the_limit_complies_and_one_above_has_a_multiple() {
        for (value, compliant, multiple) in
            [("35", true, None), ("36", false, Some("0.03")), ("70", false, Some("1.00")), ("46", false, Some("0.31"))]
        {
            let evaluation = evaluate(annual(Pollutant::Pm25, Metric::Mean, value, true), Version::Gb3095_2012);
            assert_eq!(evaluation.compliant, Some(compliant), "{value}");
            assert_eq!(evaluation.multiple.map(|multiple| multiple.to_string()).as_deref(), multiple, "{value}");
        }
    }

    #[test]
    fn the_version_decides_and_class_one_is_held_to_more() {
        let value = annual(Pollutant::Pm25, Metric::Mean, "28", true);
        let complies = |version, class| value.evaluate(version, class, Decimals::default()).unwrap().compliant;
        assert_eq!(complies(Version::Gb3095_2026Transition, Class::II), Some(true));
        assert_eq!(complies(Version::Gb3095_2026, Class::II), Some(false));
        assert_eq!(complies(Version::Gb3095_2012, Class::I), Some(false));
    }

    #[test]
    fn a_year_with_too_few_days_neither_complies_nor_fails() {
        let evaluation = evaluate(annual(Pollutant::O3, Metric::Percentile(90), "176", false), Version::Gb3095_2012);
        assert_eq!((evaluation.compliant, evaluation.multiple), (None, Some(Decimal::new(10, 2))));
        let missing = evaluate(annual(Pollutant::O3, Metric::Percentile(90), "", false), Version::Gb3095_2012);
        assert_eq!((missing.compliant, missing.multiple), (None, None));
        let mean = annual(Pollutant::O3, Metric::Mean, "90", true);
        assert_eq!(mean.evaluate(Version::Gb3095_2012, Class::II, Decimals::default()), None);
    }

    #[test]
    fn a_city_complies_if_all_do() {
        let of = |value, valid| evaluate(annual(Pollutant::Pm25, Metric::Mean, value, valid), Version::Gb3095_2012);
        let (good, bad, unknown) = (of("20", true), of("40", true), of("20", false));
        assert_eq!(all_compliant(&[good, good]), Some(true));
        assert_eq!(all_compliant(&[good, unknown, bad]), Some(false));
        assert_eq!(all_compliant(&[unknown, good]), None);
        assert_eq!(all_compliant(&[]), None);
    }

    #[test]
    fn exceeding_days_are_counted_by_the_limits_in_force() {
        let daily = || [Some(60), Some(61), None, Some(75), Some(76)].map(|value| value.map(|day: i32| day.into()));
        let count = |version| ExceedingDays::count(Pollutant::Pm25, daily(), version, Class::II);
        let (before, after) = (count(Version::Gb3095_2012), count(Version::Gb3095_2026Transition));
        assert_eq!((before.exceeding, after.exceeding, after.valid), (1, 3, 4));
        let whole = before.plus(after);
        assert_eq!((whole.exceeding, whole.rate(Decimals::default()).unwrap().to_string()), (4, "50.0".to_owned()));
        assert_eq!(ExceedingDays::default().rate(Decimals::default()), None);
        let ozone = [160, 161].map(|value: i32| Some(value.into()));
        assert_eq!(ExceedingDays::count(Pollutant::O3, ozone, Version::Gb3095_2012, Class::II).exceeding, 1);
    }
}
