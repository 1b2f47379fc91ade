use crate::domain::{Amount, Decimal};

/// The value of an amount in statistics: below the detection limit half of it (地表水环境质量监测数据统计技术规定 of 2020: 未检出按检出限的
/// 1/2 参与计算; provisional, its text was not read).
///
/// ```
/// use mingcha::domain::Amount;
/// use mingcha::standard::gb3838::counted;
///
/// let below = Amount { number: "0.02".parse().unwrap(), below_detection: true };
/// assert_eq!(counted(below).normalized().to_string(), "0.01");
/// ```
pub fn counted(amount: Amount) -> Decimal {
    if amount.below_detection { amount.number * Decimal::new(5, 1) } else { amount.number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_the_detection_limit_counts_with_half_of_it() {
        let number = Decimal::new(2, 2);
        let text = |below_detection| counted(Amount { number, below_detection }).to_string();
        assert_eq!((text(true), text(false)), ("0.010".to_owned(), "0.02".to_owned()));
    }
}
