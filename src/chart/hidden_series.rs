/// The series of a chart that a reader has hidden, by index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenSeries(u64);

impl HiddenSeries {
    /// Whether a series is hidden. Those after the 64th cannot be.
    pub fn contains(self, index: usize) -> bool {
        index < 64 && self.0 >> index & 1 == 1
    }

    /// Hides a series, or shows it again.
    pub fn toggle(&mut self, index: usize) {
        if index < 64 {
            self.0 ^= 1 << index;
        }
    }

    /// The text for an address: the numbers of the hidden series, counted from 1, such as `2-5`.
    pub fn to_address(self) -> String {
        let numbers: Vec<_> =
            (0..64).filter(|index| self.contains(*index)).map(|index| (index + 1).to_string()).collect();
        numbers.join("-")
    }

    /// The hidden series that an address names; what is not a number is ignored.
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
    fn an_address_is_read_back() {
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
