/// The series of a chart that a reader has put away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenSeries(u64);

impl HiddenSeries {
    /// Whether the series of this index is put away. Those beyond the 64th cannot be.
    pub fn contains(self, index: usize) -> bool {
        index < 64 && self.0 >> index & 1 == 1
    }

    /// Puts a series away, or takes it back.
    pub fn toggle(&mut self, index: usize) {
        if index < 64 {
            self.0 ^= 1 << index;
        }
    }

    /// The indices of those that are put away, counted from 1, such as `2-5`: as it stands in an address.
    pub fn to_address(self) -> String {
        let numbers: Vec<_> =
            (0..64).filter(|index| self.contains(*index)).map(|index| (index + 1).to_string()).collect();
        numbers.join("-")
    }

    /// What an address says; numbers that are none are passed over.
    pub fn from_address(text: &str) -> Self {
        let mut hidden = Self::default();
        for index in text.split('-').filter_map(|number| number.parse::<usize>().ok()?.checked_sub(1)) {
            if !hidden.contains(index) {
                hidden.toggle(index);
            }
        }
        hidden
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_is_read_back() {
        let mut hidden = HiddenSeries::default();
        for index in [1, 4, 63, 200] {
            hidden.toggle(index);
        }
        assert_eq!(hidden.to_address(), "2-5-64");
        assert_eq!(HiddenSeries::from_address("2-5-64"), hidden);
        assert_eq!(HiddenSeries::from_address("x-0-2-2"), HiddenSeries::from_address("2"));
        hidden.toggle(1);
        assert!(!hidden.contains(1) && hidden.contains(4) && !hidden.contains(200));
    }
}
