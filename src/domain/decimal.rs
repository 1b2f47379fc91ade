use std::{fmt, iter::Sum, ops, str::FromStr};

#[cfg(feature = "maths")]
use rust_decimal::MathematicalOps;
use rust_decimal::{Decimal as Inner, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// An exact decimal number that keeps the decimals it was published with: `92.10` is not printed as `92.1`.
///
/// Equality and order are those of the number (`92.10 == 92.1`). At most 28 significant digits.
///
/// ```
/// use mingcha::domain::Decimal;
///
/// let ratio = Decimal::from(336).percent_of(Decimal::from(365), 1).unwrap();
/// assert_eq!(ratio, Decimal::new(921, 1));
/// assert_eq!("20.5".parse::<Decimal>().unwrap().round(0).to_string(), "20"); // half to even
/// assert!("1,234".parse::<Decimal>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(Inner);

/// The text is not a plain decimal number such as `12`, `-0.5` or `92.1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecimalError;

impl Decimal {
    /// Zero, without decimals.
    pub const ZERO: Self = Self(Inner::ZERO);

    /// `digits` × 10^-`scale`: `new(921, 1)` is 92.1. `scale` is at most 28.
    pub fn new(digits: i64, scale: u32) -> Self {
        Self(Inner::new(digits, scale))
    }

    /// A number written in the program, such as a limit: anything but digits with an optional point among them, or
    /// more than nine digits, does not compile where it is a constant.
    ///
    /// ```
    /// use mingcha::domain::Decimal;
    ///
    /// const LIMIT: Decimal = Decimal::literal("0.05");
    /// assert_eq!(LIMIT.to_string(), "0.05");
    /// ```
    ///
    /// # Panics
    ///
    /// Where the text is not such a number.
    pub const fn literal(text: &str) -> Self {
        let bytes = text.as_bytes();
        assert!(!bytes.is_empty() && bytes.len() <= 10, "a literal has one to nine digits");
        let (mut digits, mut scale, mut has_point, mut index) = (0, 0, false, 0);
        while index < bytes.len() {
            match bytes[index] {
                digit @ b'0'..=b'9' => {
                    digits = digits * 10 + (digit - b'0') as u32;
                    scale += has_point as u32;
                }
                b'.' if !has_point && index > 0 && index + 1 < bytes.len() => has_point = true,
                _ => panic!("a literal is digits with an optional point among them"),
            }
            index += 1;
        }
        Self(Inner::from_parts(digits, 0, 0, false, scale))
    }

    /// The number of decimals it is published with.
    pub fn scale(self) -> u32 {
        self.0.scale()
    }

    /// The same number without trailing zeros.
    #[must_use]
    pub fn normalized(self) -> Self {
        Self(self.0.normalize())
    }

    /// The number of thousandths; `None` where it is no whole number of them, or too many.
    pub fn in_thousandths(self) -> Option<i64> {
        let thousandths = self.0.checked_mul(Inner::ONE_THOUSAND)?.normalize();
        if thousandths.scale() > 0 { None } else { i64::try_from(thousandths.mantissa()).ok() }
    }

    /// Rounded once to `decimals` places by GB/T 8170-2008 clause 3.2: half to even, on the exact decimal.
    ///
    /// The result has exactly `decimals` decimals, padded with zeros where it had fewer.
    #[must_use]
    pub fn round(self, decimals: u32) -> Self {
        let mut rounded = self.0.round_dp_with_strategy(decimals, RoundingStrategy::MidpointNearestEven);
        rounded.rescale(decimals);
        Self(rounded)
    }

    /// `self ÷ divisor`, rounded to `decimals` by GB/T 8170; `None` where the divisor is zero.
    ///
    /// The quotient is taken to 28 significant digits first, so that a tie is recognised.
    pub fn div_rounded(self, divisor: Self, decimals: u32) -> Option<Self> {
        self.0.checked_div(divisor.0).map(|quotient| Self(quotient).round(decimals))
    }

    /// `self` of `whole` as a percentage with `decimals` decimals; `None` where the whole is zero.
    pub fn percent_of(self, whole: Self, decimals: u32) -> Option<Self> {
        (self * Self::from(100)).div_rounded(whole, decimals)
    }

    /// The natural logarithm, to about 26 decimals; `None` where `self` is not positive.
    #[cfg(feature = "maths")]
    pub fn ln(self) -> Option<Self> {
        self.0.checked_ln().map(Self)
    }

    /// The logarithm to base 10, to about 26 decimals; `None` where `self` is not positive.
    #[cfg(feature = "maths")]
    pub fn log10(self) -> Option<Self> {
        self.0.checked_log10().map(Self)
    }

    /// e to the power of `self`, to about 26 decimals; `None` where it is beyond what a decimal holds.
    #[cfg(feature = "maths")]
    pub fn exp(self) -> Option<Self> {
        self.0.checked_exp().map(Self)
    }

    /// The position of a number on a scale: for geometry only, never for published arithmetic.
    ///
    /// 0 for text that is no number. Written by hand, since the exact parser of the standard library brings tables of
    /// 10 kB into the browser, and a picture needs no more than its own pixels.
    pub fn position_of(text: &str) -> f64 {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |text: &str| {
            let value = |digit: u8| f64::from(digit.wrapping_sub(b'0').min(9));
            text.bytes().filter(u8::is_ascii_digit).fold(0.0, |number, digit| number * 10.0 + value(digit))
        };
        let scale = fraction.bytes().fold(1.0, |scale, _| scale * 10.0);
        let size = digits(whole) + digits(fraction) / scale;
        if text.starts_with('-') { -size } else { size }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a plain decimal number")
    }
}

impl std::error::Error for DecimalError {}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Accepts an optional minus, digits, and optionally a point with digits: nothing else, so that `1e3`, `1_000`,
    /// `1,234`, `.5` and full-width digits are refused.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let plain = match unsigned.split_once('.') {
            Some((whole, fraction)) => all_digits(whole) && all_digits(fraction),
            None => all_digits(unsigned),
        };
        if !plain {
            return Err(DecimalError);
        }
        Inner::from_str_exact(text).map(Self).map_err(|_| DecimalError)
    }
}

impl TryFrom<String> for Decimal {
    type Error = DecimalError;

    fn try_from(text: String) -> Result<Self, DecimalError> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string()
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self(Inner::from(whole))
    }
}

impl From<i32> for Decimal {
    fn from(whole: i32) -> Self {
        Self(Inner::from(whole))
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Self {
        Self(Inner::from(whole))
    }
}

impl ops::Add for Decimal {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl ops::Sub for Decimal {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl ops::Mul for Decimal {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(items: I) -> Self {
        items.fold(Self::ZERO, |total, item| total + item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn keeps_the_decimals_it_was_published_with() {
        for text in ["92.1", "92.10", "100", "0.00", "-3.5", "2.86"] {
            assert_eq!(decimal(text).to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_not_a_plain_number() {
        for text in ["", "-", ".5", "5.", "1e3", "1,234", "1_000", "+1", "９２", " 1", "NaN", "一"] {
            assert_eq!(text.parse::<Decimal>(), Err(DecimalError), "{text:?}");
        }
    }

    #[test]
    fn a_literal_is_the_number_that_its_text_is() {
        for text in ["0.0000028", "250", "1.00", "0", "999999999"] {
            assert_eq!(Decimal::literal(text).to_string(), text);
            assert_eq!(Decimal::literal(text), decimal(text));
        }
        for text in ["", ".5", "5.", "1.2.3", "-1", "1e3", "12345678901"] {
            assert!(std::panic::catch_unwind(|| Decimal::literal(text)).is_err(), "{text:?}");
        }
    }

    #[test]
    fn rounds_half_to_even_once_on_the_exact_decimal() {
        for (text, decimals, rounded) in [
            ("0.125", 2, "0.12"),
            ("0.375", 2, "0.38"),
            ("2.5", 0, "2"),
            ("3.5", 0, "4"),
            ("2.5000001", 0, "3"),
            ("7", 1, "7.0"),
        ] {
            assert_eq!(decimal(text).round(decimals).to_string(), rounded);
        }
    }

    #[test]
    fn counts_its_thousandths_where_they_are_whole() {
        for (text, thousandths) in
            [("0.422", Some(422)), ("12.3", Some(12_300)), ("1.5000", Some(1500)), ("0.0005", None)]
        {
            assert_eq!(decimal(text).in_thousandths(), thousandths, "{text}");
        }
        assert_eq!(decimal("1.500").normalized().to_string(), "1.5");
        assert_eq!(decimal("120").normalized().to_string(), "120");
    }

    #[cfg(feature = "maths")]
    #[test]
    fn logarithms_and_powers_are_exact_to_twenty_decimals() {
        let rounded = |number: Option<Decimal>| number.map(|number| number.round(20).to_string());
        for (ln, number) in [
            ("0.69314718055994530942", "2"),
            ("-2.99573227355399099344", "0.05"),
            ("4.60517018598809136804", "100"),
            ("0.00000000000000000000", "1"),
        ] {
            assert_eq!(rounded(decimal(number).ln()).as_deref(), Some(ln), "ln {number}");
        }
        for (log, number) in [("0.30102999566398119521", "2"), ("-1.30102999566398119521", "0.05")] {
            assert_eq!(rounded(decimal(number).log10()).as_deref(), Some(log), "log10 {number}");
        }
        for (power, number) in [("2.71828182845904523536", "1"), ("0.00331546663680643346", "-5.7091569")] {
            assert_eq!(rounded(decimal(number).exp()).as_deref(), Some(power), "exp {number}");
        }
        assert_eq!((Decimal::ZERO.ln(), decimal("-1").log10()), (None, None));
    }

    #[test]
    fn the_position_of_a_number_is_the_number() {
        for (text, position) in [("92.1", 92.1), ("-3.50", -3.5), ("0", 0.0), ("11478", 11478.0), ("冰封", 0.0)] {
            assert!((Decimal::position_of(text) - position).abs() < 1e-9, "{text}");
        }
    }

    #[test]
    fn ratio_of_good_days_is_the_published_one() {
        assert_eq!(Decimal::from(336).percent_of(Decimal::from(365), 1).unwrap().to_string(), "92.1");
        assert_eq!(Decimal::from(5).percent_of(Decimal::from(6), 1).unwrap().to_string(), "83.3");
        assert_eq!(Decimal::from(1).percent_of(Decimal::ZERO, 1), None);
    }
}
