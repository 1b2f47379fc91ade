use crate::domain::Decimal;

/// An amount as a laboratory gives it: a number, or that there is less than its detection limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// The number, or the detection limit.
    pub number: Decimal,
    /// Whether there is less than that.
    pub is_less: bool,
}

impl Amount {
    /// The limit in `<0.02` or `0.02L`; `None` where the cell says no such thing.
    pub fn limit(cell: &str) -> Option<&str> {
        cell.strip_prefix(['<', '＜']).or_else(|| cell.strip_suffix('L'))
    }

    /// What it counts with: below the detection limit half of it (技术规定 of 2020 as it is practised; provisional, its
    /// text was not read).
    pub fn counted(self) -> Decimal {
        if self.is_less { self.number * Decimal::new(5, 1) } else { self.number }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_the_detection_limit_counts_with_half_of_it() {
        for (cell, limit) in
            [("<0.02", Some("0.02")), ("＜0.02", Some("0.02")), ("0.02L", Some("0.02")), ("0.02", None)]
        {
            assert_eq!(Amount::limit(cell), limit, "{cell}");
        }
        let number = Decimal::new(2, 2);
        let counted = |is_less| Amount { number, is_less }.counted().to_string();
        assert_eq!((counted(true), counted(false)), ("0.010".to_owned(), "0.02".to_owned()));
    }
}
