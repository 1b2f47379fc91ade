use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Decimal;

/// A part of a whole, with both numbers, so that a reader can check the percentage.
///
/// On the wire `{"numerator":336,"denominator":365,"percent":"92.1"}`: the percentage, with one decimal, is there for
/// those who read the file, and is computed from the two numbers here.
///
/// ```
/// use mingcha::domain::Ratio;
///
/// let good_days = Ratio { part: 336, whole: 365 };
/// assert_eq!(good_days.percent(1).unwrap().to_string(), "92.1");
/// assert_eq!(Ratio { part: 0, whole: 0 }.percent(1), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Ratio<T = u32> {
    /// The part; at most the whole.
    pub part: T,
    /// The whole.
    pub whole: T,
}

impl<T: Into<Decimal>> Ratio<T> {
    /// The part of the whole, in percent, rounded once to `decimals` by GB/T 8170-2008; `None` where the whole is 0.
    pub fn percent(self, decimals: u32) -> Option<Decimal> {
        self.part.into().percent_of(self.whole.into(), decimals)
    }
}

impl Ratio {
    /// Counts one more of the whole, and of the part where it belongs to it.
    pub fn count(&mut self, belongs: bool) {
        self.part += u32::from(belongs);
        self.whole += 1;
    }
}

impl FromIterator<bool> for Ratio {
    /// How many of the items are true.
    fn from_iter<I: IntoIterator<Item = bool>>(items: I) -> Self {
        let mut ratio = Self::default();
        for belongs in items {
            ratio.count(belongs);
        }
        ratio
    }
}

/// A ratio as it is written.
#[derive(Serialize, Deserialize)]
struct Wire {
    numerator: u32,
    denominator: u32,
    percent: Option<Decimal>,
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { part: numerator, whole: denominator } = *self;
        Wire { numerator, denominator, percent: self.percent(1) }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Wire { numerator, denominator, .. } = Wire::deserialize(deserializer)?;
        Ok(Self { part: numerator, whole: denominator })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_has_the_decimals_asked_for_and_none_of_nothing() {
        let percent =
            |part, whole, decimals| Ratio { part, whole }.percent(decimals).map(|percent| percent.to_string());
        assert_eq!(percent(2, 3, 1).as_deref(), Some("66.7"));
        assert_eq!(percent(228, 228, 2).as_deref(), Some("100.00"));
        // 12.5 and 37.5: half to even.
        assert_eq!(percent(1, 8, 0).as_deref(), Some("12"));
        assert_eq!(percent(3, 8, 0).as_deref(), Some("38"));
        assert_eq!(percent(0, 0, 1), None);
    }

    #[test]
    fn the_wire_has_both_counts_and_the_percentage() {
        let ratio: Ratio = [true, false, true].into_iter().collect();
        let json = serde_json::to_string(&ratio).unwrap();
        assert_eq!(json, r#"{"numerator":2,"denominator":3,"percent":"66.7"}"#);
        assert_eq!(serde_json::from_str::<Ratio>(&json).unwrap(), ratio);
        let nothing = serde_json::to_string(&Ratio::default()).unwrap();
        assert_eq!(nothing, r#"{"numerator":0,"denominator":0,"percent":null}"#);
    }
}
