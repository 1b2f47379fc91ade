use super::{quotient, table};
use crate::domain::{Decimal, Indicator, WaterItem, tally};

/// The mean of an item's values as it is rated, mg/L: rounded by GB/T 8170 to the item's decimals; where that would
/// make it zero, to its first significant digit (技术规定 of 2020, provisional). `None` for no values.
///
/// pH is averaged over the concentration of hydrogen ions: −lg of the mean of 10^−pH, rounded to whole numbers.
///
/// ```
/// use mingcha::{domain::{Decimal, WaterItem}, standard::gb3838::mean};
///
/// let mean = |item, values: &[&str]| {
///     let values: Vec<Decimal> = values.iter().map(|value| value.parse().unwrap()).collect();
///     mean(item, &values).map(|mean| mean.to_string())
/// };
/// assert_eq!(mean(WaterItem::Ammonia, &["0.40", "0.81"]).as_deref(), Some("0.60")); // 0.605: half to even
/// assert_eq!(mean(WaterItem::Ph, &["7", "9"]).as_deref(), Some("7")); // −lg of (10⁻⁷ + 10⁻⁹) ÷ 2 is 7.30
/// assert_eq!(mean(WaterItem::Ph, &[]), None);
/// ```
pub fn mean(item: WaterItem, values: &[Decimal]) -> Option<Decimal> {
    if item == WaterItem::Ph {
        return ph_mean(values).map(|mean| mean.round(table::row(item).decimals));
    }
    quotient(values.iter().copied().sum(), tally(values).into(), table::row(item).decimals)
}

/// The mean of an indicator's values as it is published: an item's as it is [rated](mean), of the others with the decimals
/// that measurements have (provisional). `None` for no values.
///
/// ```
/// use mingcha::domain::{Decimal, Indicator};
/// use mingcha::standard::gb3838::indicator_mean;
///
/// let metres = ["0.5", "0.8"].map(|value| value.parse().unwrap());
/// assert_eq!(indicator_mean(Indicator::Transparency, &metres).unwrap().to_string(), "0.65");
/// assert_eq!(indicator_mean(Indicator::Transparency, &[]), None);
/// ```
pub fn indicator_mean(indicator: Indicator, values: &[Decimal]) -> Option<Decimal> {
    let decimals = match indicator {
        Indicator::Item(item) => return mean(item, values),
        Indicator::TotalNitrogen | Indicator::Transparency => 2,
        Indicator::ChlorophyllA | Indicator::Temperature => 1,
    };
    quotient(values.iter().copied().sum(), tally(values).into(), decimals)
}

/// The mean of pH values to 20 decimals.
fn ph_mean(values: &[Decimal]) -> Option<Decimal> {
    // Ions relative to the most acid value, so that the sum keeps all its digits, and equal values give themselves.
    let least = *values.iter().min()?;
    let ln_ten = Decimal::from(10).ln()?;
    // A value too far from the most acid one for a decimal to hold its ions adds none.
    let ions = |value: &Decimal| ((least - *value) * ln_ten).exp().unwrap_or(Decimal::ZERO);
    let mean = values.iter().map(ions).sum::<Decimal>().div_rounded(tally(values).into(), 27)?;
    // Where the last digits of the logarithm are off, they must not break a tie.
    Some((least - mean.log10()?).round(20))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(items: &[&str]) -> Vec<Decimal> {
        items.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn a_mean_is_rounded_to_the_items_decimals_but_never_to_zero() {
        let of = |item, items: &[&str]| mean(item, &decimals(items)).map(|mean| mean.to_string());
        assert_eq!(of(WaterItem::Cod, &["18", "19"]).as_deref(), Some("18.5"));
        assert_eq!(of(WaterItem::Ammonia, &["0.10", "0.15"]).as_deref(), Some("0.12"));
        assert_eq!(of(WaterItem::Mercury, &["0.000002", "0.000004"]).as_deref(), Some("0.000003"));
        assert_eq!(of(WaterItem::Mercury, &["0", "0"]).as_deref(), Some("0.00000"));
        assert_eq!(of(WaterItem::Cod, &[]), None);
    }

    #[test]
    fn ph_is_averaged_over_hydrogen_ions() {
        // Computed with 60 digits.
        for (values, expected) in [
            (&["6", "8"] as &[_], "6.29670862188133862094"),
            (&["7.83", "8.12", "8.40"], "8.05620993240766801621"),
            (&["9.1", "6.2", "7.9"], "6.66800553725943696651"),
            (&["7.5", "7.5", "7.5"], "7.50000000000000000000"),
            (&["0", "14"], "0.30102999566397685227"),
        ] {
            assert_eq!(ph_mean(&decimals(values)).unwrap().to_string(), expected, "{values:?}");
        }
        assert_eq!(mean(WaterItem::Ph, &[]), None);
    }

    #[test]
    fn ph_is_rated_in_whole_numbers_and_a_tie_goes_to_the_even_one() {
        for (values, expected) in
            [(&["7.5", "7.5"] as &[_], "8"), (&["8.5"], "8"), (&["6", "8"], "6"), (&["8.6", "9.9"], "9")]
        {
            assert_eq!(mean(WaterItem::Ph, &decimals(values)).unwrap().to_string(), expected, "{values:?}");
        }
    }

    #[test]
    fn a_mean_keeps_the_decimals_of_its_indicator() {
        let of = |indicator| indicator_mean(indicator, &decimals(&["1.05", "1"])).unwrap().to_string();
        assert_eq!(of(Indicator::TotalNitrogen), "1.02");
        assert_eq!(of(Indicator::ChlorophyllA), "1.0");
        assert_eq!(indicator_mean(Indicator::Transparency, &[]), None);
    }
}
