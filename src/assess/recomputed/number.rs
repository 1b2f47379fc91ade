use crate::{
    domain::Decimal,
    snapshot::{FigureNumber, RecomputedNumber},
};

/// A count beside the published one.
pub(super) fn of_count(of: FigureNumber, published: Decimal, count: u32) -> RecomputedNumber {
    let count = Decimal::from(count);
    let difference = count - published;
    RecomputedNumber { of, published, fraction: None, exact: count.to_string(), rounded: count, difference }
}

/// The value as `times` × numerator ÷ denominator; `None` where the denominator is zero.
pub(super) fn quotient(published: Decimal, fraction: [Decimal; 2], times: u32) -> Option<RecomputedNumber> {
    let [numerator, denominator] = [fraction[0] * Decimal::from(times), fraction[1]];
    let rounded = numerator.div_rounded(denominator, published.scale())?;
    let exact = cut_off(numerator, denominator, published.scale() + 1)?;
    let difference = rounded - published;
    Some(RecomputedNumber { of: FigureNumber::Value, published, fraction: Some(fraction), exact, rounded, difference })
}

/// A quotient of numbers that are not negative, cut off after so many decimals, with `…` where it has further ones.
fn cut_off(numerator: Decimal, denominator: Decimal, decimals: u32) -> Option<String> {
    // A decimal holds no more.
    let decimals = decimals.min(28);
    let near = numerator.div_rounded(denominator, decimals)?;
    let cut = if near * denominator > numerator { near - Decimal::new(1, decimals) } else { near };
    Some(if cut * denominator == numerator { cut.normalized().to_string() } else { format!("{cut}…") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(published: &str, numerator: u32, denominator: u32, times: u32) -> RecomputedNumber {
        quotient(published.parse().unwrap(), [numerator.into(), denominator.into()], times).unwrap()
    }

    #[test]
    fn a_value_that_rounds_to_the_published_one_agrees() {
        let part = of("92.1", 336, 365, 100);
        assert_eq!((part.arithmetic().as_str(), part.agrees()), ("336÷365=92.05…→92.1", true));
        assert_eq!(of("92.05", 336, 365, 100).arithmetic(), "336÷365=92.054…→92.05");
        assert_eq!(of("92", 336, 365, 100).arithmetic(), "336÷365=92.0…→92");
    }

    #[test]
    fn the_last_digit_decides() {
        let part = of("92.0", 336, 365, 100);
        assert_eq!((part.agrees(), part.difference.to_string(), part.distance()), (false, "0.1".into(), "0.1".into()));
        let part = of("92.4", 336, 365, 100);
        assert_eq!((part.difference.to_string(), part.distance()), ("-0.3".to_owned(), "0.3".to_owned()));
    }

    #[test]
    fn a_tie_goes_to_the_even_digit_and_what_only_looks_like_one_does_not() {
        // 20.5, 21.5, and just above and below 20.5.
        for (sum, count, arithmetic) in [
            (41, 2, "41÷2=20.5→20"),
            (43, 2, "43÷2=21.5→22"),
            (20_501, 1000, "20501÷1000=20.5…→21"),
            (20_499, 1000, "20499÷1000=20.4…→20"),
        ] {
            assert_eq!(of("20", sum, count, 1).arithmetic(), arithmetic);
        }
        // 12.5 % and 37.5 % without decimals.
        assert!(of("12", 1, 8, 100).agrees() && of("38", 3, 8, 100).agrees());
        assert!(!of("13", 1, 8, 100).agrees());
    }

    #[test]
    fn what_needs_no_rounding_is_not_printed_twice() {
        assert_eq!(of("21", 7665, 365, 1).arithmetic(), "7665÷365=21");
        assert_eq!(of("50.0", 1, 2, 100).arithmetic(), "1÷2=50.0");
        assert_eq!(of_count(FigureNumber::Value, 228.into(), 228).arithmetic(), "228");
    }

    #[test]
    fn a_quotient_of_nothing_is_none_and_decimals_have_an_end() {
        assert_eq!(quotient(Decimal::ZERO, [Decimal::ZERO, Decimal::ZERO], 100), None);
        let published = Decimal::new(1, 28);
        assert!(!quotient(published, [1.into(), 3.into()], 1).unwrap().agrees());
    }
}
