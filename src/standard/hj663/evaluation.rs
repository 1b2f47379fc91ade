use super::{AnnualValue, Decimals};
use crate::{
    domain::{Decimal, Pollutant, Ratio},
    standard::gb3095::{Averaging, Class, Gb3095Version, limit},
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
    ///
    /// ```
    /// use mingcha::{
    ///     domain::Pollutant,
    ///     standard::{
    ///         gb3095::{Class, Gb3095Version},
    ///         hj663::{AnnualValue, Decimals, Metric},
    ///     },
    /// };
    ///
    /// let mean = AnnualValue { pollutant: Pollutant::Pm25, metric: Metric::Mean, value: Some(42.into()), valid_days: 360, valid: true };
    /// let evaluation = mean.evaluate(Gb3095Version::Gb3095_2012, Class::II, Decimals::HJ663_2013).unwrap();
    /// assert_eq!((evaluation.limit, evaluation.compliant), (35.into(), Some(false))); // µg/m³
    /// assert_eq!(evaluation.multiple.unwrap().to_string(), "0.20"); // (42 − 35) ÷ 35
    /// ```
    pub fn evaluate(&self, version: Gb3095Version, class: Class, decimals: Decimals) -> Option<Evaluation> {
        let limit = self.metric.limit(self.pollutant, version, class)?;
        let above = self.value.filter(|value| *value > limit);
        Some(Evaluation {
            limit,
            compliant: self.value.filter(|_| self.valid).map(|value| value <= limit),
            multiple: above.and_then(|value| (value - limit).div_rounded(limit, decimals.multiple)),
        })
    }
}

/// On how many of the days with a valid value it is above the 24 h limit (ozone: that of the daily maximum 8 h mean);
/// in percent the exceedance rate (超标率).
///
/// Each day has the version in force on it and its value as published, in the unit of the pollutant.
///
/// ```
/// use mingcha::domain::{Decimal, Pollutant};
/// use mingcha::standard::gb3095::{Class, Gb3095Version};
/// use mingcha::standard::hj663::exceeding_days;
///
/// let days = [Some(75), Some(76), None].map(|value| (Gb3095Version::Gb3095_2012, value.map(|value: i32| value.into())));
/// let exceeding = exceeding_days(Pollutant::Pm25, Class::II, days);
/// assert_eq!((exceeding.part, exceeding.whole), (1, 2));
/// ```
pub fn exceeding_days(
    pollutant: Pollutant,
    class: Class,
    days: impl IntoIterator<Item = (Gb3095Version, Option<Decimal>)>,
) -> Ratio {
    let averaging = if pollutant == Pollutant::O3 { Averaging::Mda8 } else { Averaging::Day };
    let exceeds = |(version, value): (_, Option<_>)| Some(value? > limit(version, class, pollutant, averaging)?);
    days.into_iter().filter_map(exceeds).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::Metric, *};

    fn annual(pollutant: Pollutant, metric: Metric, value: &str, valid: bool) -> AnnualValue {
        AnnualValue { pollutant, metric, value: value.parse().ok(), valid_days: 360, valid }
    }

    fn evaluate(value: AnnualValue, version: Gb3095Version) -> Evaluation {
        value.evaluate(version, Class::II, Decimals::default()).unwrap()
    }

    #[test]
    fn a_value_at_the_limit_complies_and_one_above_has_a_multiple() {
        for (value, compliant, multiple) in
            [("35", true, None), ("36", false, Some("0.03")), ("70", false, Some("1.00")), ("46", false, Some("0.31"))]
        {
            let evaluation = evaluate(annual(Pollutant::Pm25, Metric::Mean, value, true), Gb3095Version::Gb3095_2012);
            assert_eq!(evaluation.compliant, Some(compliant), "{value}");
            assert_eq!(evaluation.multiple.map(|multiple| multiple.to_string()).as_deref(), multiple, "{value}");
        }
    }

    #[test]
    fn the_version_decides_and_class_one_is_held_to_more() {
        let value = annual(Pollutant::Pm25, Metric::Mean, "28", true);
        let complies = |version, class| value.evaluate(version, class, Decimals::default()).unwrap().compliant;
        assert_eq!(complies(Gb3095Version::Gb3095_2026Transition, Class::II), Some(true));
        assert_eq!(complies(Gb3095Version::Gb3095_2026, Class::II), Some(false));
        assert_eq!(complies(Gb3095Version::Gb3095_2012, Class::I), Some(false));
    }

    #[test]
    fn a_year_with_too_few_days_neither_complies_nor_fails() {
        let evaluation =
            evaluate(annual(Pollutant::O3, Metric::Percentile(90), "176", false), Gb3095Version::Gb3095_2012);
        assert_eq!((evaluation.compliant, evaluation.multiple), (None, Some(Decimal::new(10, 2))));
        let missing = evaluate(annual(Pollutant::O3, Metric::Percentile(90), "", false), Gb3095Version::Gb3095_2012);
        assert_eq!((missing.compliant, missing.multiple), (None, None));
        let mean = annual(Pollutant::O3, Metric::Mean, "90", true);
        assert_eq!(mean.evaluate(Gb3095Version::Gb3095_2012, Class::II, Decimals::default()), None);
    }

    #[test]
    fn exceeding_days_are_counted_by_the_limits_in_force() {
        let daily = [Some(60), Some(61), None, Some(75), Some(76)].map(|value| value.map(|day: i32| day.into()));
        let (before, after) = (Gb3095Version::Gb3095_2012, Gb3095Version::Gb3095_2026Transition);
        let count = |days: &[(Gb3095Version, Option<Decimal>)]| {
            exceeding_days(Pollutant::Pm25, Class::II, days.iter().copied())
        };
        let [old, new] = [before, after].map(|version| daily.map(|value| (version, value)));
        assert_eq!((count(&old).part, count(&new).part, count(&new).whole), (1, 3, 4));
        let both = count(&[old, new].concat());
        assert_eq!((both.part, both.percent(1).unwrap().to_string()), (4, "50.0".to_owned()));
        assert_eq!(count(&[]).percent(1), None);
        let ozone = [160, 161].map(|value: i32| (before, Some(value.into())));
        assert_eq!(exceeding_days(Pollutant::O3, Class::II, ozone).part, 1);
    }
}
