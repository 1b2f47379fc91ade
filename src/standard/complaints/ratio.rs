use crate::domain::Decimal;

/// A part of a whole, both as counts, so that a reader can check the percentage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ratio {
    /// The part; at most the whole.
    pub numerator: u32,
    /// The whole.
    pub denominator: u32,
}

impl Ratio {
    /// The part of the whole, in percent, rounded once to `decimals` by GB/T 8170-2008; `None` where the whole is 0.
    pub fn percent(self, decimals: u32) -> Option<Decimal> {
        Decimal::from(self.numerator).percent_of(Decimal::from(self.denominator), decimals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_has_the_decimals_asked_for_and_none_of_nothing() {
        let percent = |numerator, denominator, decimals| {
            Ratio { numerator, denominator }.percent(decimals).map(|percent| percent.to_string())
        };
        assert_eq!(percent(2, 3, 1).as_deref(), Some("66.7"));
        assert_eq!(percent(228, 228, 2).as_deref(), Some("100.00"));
        // 12.5 and 37.5: half to even.
        assert_eq!(percent(1, 8, 0).as_deref(), Some("12"));
        assert_eq!(percent(3, 8, 0).as_deref(), Some("38"));
        assert_eq!(percent(0, 0, 1), None);
    }
}
