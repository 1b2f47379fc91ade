use super::mean;
use crate::domain::Decimal;

/// The three-year moving average (三年滑动平均) of an annual value, new in HJ 663-2026: the mean of the year's value and
/// those of the two years before, rounded once to `decimals` by GB/T 8170; `None` where one of the three is missing.
///
/// Give only valid values. Provisional: that the annual values as published are averaged; the clause was not read.
///
/// ```
/// use mingcha::standard::hj663::three_year_mean;
///
/// let years = ["23", "21", "24"].map(|year| year.parse().ok());
/// assert_eq!(three_year_mean(years, 1).unwrap().to_string(), "22.7");
/// ```
pub fn three_year_mean(years: [Option<Decimal>; 3], decimals: u32) -> Option<Decimal> {
    let [one, two, three] = years;
    mean(&[one?, two?, three?], decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_years_are_averaged_and_two_are_not() {
        let of = |years: [&str; 3], decimals| {
            three_year_mean(years.map(|year| year.parse().ok()), decimals).map(|mean| mean.to_string())
        };
        assert_eq!(of(["23", "21", "24"], 1).as_deref(), Some("22.7"));
        assert_eq!(of(["23", "21", "23.5"], 1).as_deref(), Some("22.5"));
        assert_eq!(of(["23", "", "24"], 1), None);
    }
}
