use crate::{
    domain::{Decimal, PerPollutant, Pollutant},
    standard::gb3095::{Class, Gb3095Version, annual_limit},
};

/// The composite index of ambient air quality (环境空气质量综合指数): the sum of the single indices C ÷ S of the six
/// pollutants, without weights. The lower the better; cities are ranked by it.
///
/// C is the value of the period as published, see [`period_value`](super::period_value).
///
/// Provisional: that single indices and the index are rounded to two decimals, each once, from the quotients.
///
/// ```
/// use mingcha::domain::{Decimal, PerPollutant};
/// use mingcha::standard::{gb3095::Gb3095Version, hj663::CompositeIndex};
///
/// let index = CompositeIndex::new(Gb3095Version::Gb3095_2012);
/// let at_the_limits = PerPollutant::from([60, 40, 4, 160, 70, 35]).map(|value: i32| Some(Decimal::from(value)));
/// assert_eq!(index.index(&at_the_limits).unwrap().to_string(), "6.00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompositeIndex {
    /// S of each pollutant, in its unit.
    pub limits: PerPollutant<Decimal>,
    /// The decimals of single indices and of the index.
    pub decimals: u32,
}

impl CompositeIndex {
    /// The index by the class Ⅱ limits of a version (see [`annual_limit`]).
    ///
    /// Those of 2012 and of the transition are those in use. Provisional: that the final ones will be used alike.
    pub fn new(version: Gb3095Version) -> Self {
        let limits = PerPollutant::from_fn(|pollutant| annual_limit(version, Class::II, pollutant));
        Self { limits, decimals: 2 }
    }

    /// The single index C ÷ S of a pollutant; `None` where its limit is zero.
    ///
    /// ```
    /// use mingcha::{domain::Pollutant, standard::{gb3095::Gb3095Version, hj663::CompositeIndex}};
    ///
    /// let index = CompositeIndex::new(Gb3095Version::Gb3095_2012);
    /// assert_eq!(index.single(Pollutant::Pm25, 21.into()).unwrap().to_string(), "0.60"); // 21 ÷ 35
    /// ```
    pub fn single(&self, pollutant: Pollutant, value: Decimal) -> Option<Decimal> {
        value.div_rounded(self.limits[pollutant], self.decimals)
    }

    /// The index of the six values, each in its unit; `None` where one is missing, or a limit is zero.
    ///
    /// It is the sum of the quotients, not of the single indices as they are printed.
    pub fn index(&self, values: &PerPollutant<Option<Decimal>>) -> Option<Decimal> {
        // Over the product of all limits, so that one division and one rounding decide.
        let product = |limits: &mut dyn Iterator<Item = Decimal>| limits.fold(Decimal::from(1), |all, one| all * one);
        let mut sum = Decimal::ZERO;
        for (pollutant, value) in values.iter() {
            let others = self.limits.iter().filter(|(other, _)| *other != pollutant);
            sum = sum + (*value)? * product(&mut others.map(|(_, limit)| *limit));
        }
        sum.div_rounded(product(&mut self.limits.values().copied()), self.decimals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(values: [&str; 6]) -> PerPollutant<Option<Decimal>> {
        PerPollutant::from(values).map(|value| value.parse().ok())
    }

    fn index(index: CompositeIndex, items: [&str; 6]) -> Option<String> {
        index.index(&values(items)).map(|index| index.to_string())
    }

    #[test]
    fn the_index_adds_up_the_single_indices() {
        let composite = CompositeIndex::new(Gb3095Version::Gb3095_2012);
        assert_eq!(
            composite.limits.map(|limit| limit.to_string()),
            PerPollutant::from(["60", "40", "4", "160", "70", "35"].map(String::from))
        );
        assert_eq!(index(composite, ["60", "40", "4.0", "160", "70", "35"]).unwrap(), "6.00");
        // 0.2 + 0.5 + 0.15 + 0.85 + 0.8142… + 0.6 = 3.1142…
        assert_eq!(index(composite, ["12", "20", "0.6", "136", "57", "21"]).unwrap(), "3.11");
        assert_eq!(composite.single(Pollutant::Pm10, Decimal::from(57)).unwrap().to_string(), "0.81");
        let transition = CompositeIndex::new(Gb3095Version::Gb3095_2026Transition);
        // 0.2 + 0.5 + 0.15 + 0.85 + 0.95 + 0.7
        assert_eq!(index(transition, ["12", "20", "0.6", "136", "57", "21"]).unwrap(), "3.35");
    }

    #[test]
    fn it_is_rounded_once_and_a_tie_is_seen_as_one() {
        // 12/70 and 11.5/35 add up to exactly a half, though neither ends; 0.005 more from CO makes a tie.
        let composite = CompositeIndex::new(Gb3095Version::Gb3095_2012);
        assert_eq!(index(composite, ["0", "0", "0.02", "0", "12", "11.5"]).unwrap(), "0.50");
        assert_eq!(index(composite, ["0", "0", "0.06", "0", "12", "11.5"]).unwrap(), "0.52");
        // Six single indices of 0.004 are printed as 0.00, and add up to 0.02.
        assert_eq!(index(composite, ["0.24", "0.16", "0.016", "0.64", "0.28", "0.14"]).unwrap(), "0.02");
    }

    #[test]
    fn a_missing_pollutant_leaves_no_index() {
        let composite = CompositeIndex::new(Gb3095Version::Gb3095_2012);
        assert_eq!(index(composite, ["12", "20", "", "136", "57", "21"]), None);
    }

    #[test]
    fn decimals_are_a_configuration() {
        let classic = CompositeIndex::new(Gb3095Version::Gb3095_2012);
        let finer = CompositeIndex { decimals: 3, ..classic };
        assert_eq!(index(finer, ["12", "20", "0.6", "136", "57", "21"]).unwrap(), "3.114");
    }
}
