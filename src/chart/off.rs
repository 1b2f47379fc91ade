/// The series of a chart that a reader has put away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Off(u64);

impl Off {
    /// Whether the series of this index is put away. Those beyond the 64th cannot be.
    pub fn has(self, index: usize) -> bool {
        index < 64 && self.0 >> index & 1 == 1
    }

    /// Puts a series away, or takes it back.
    pub fn turn(&mut self, index: usize) {
        if index < 64 {
            self.0 ^= 1 << index;
        }
    }

    /// The indices of those that are put away, counted from 1, such as `2-5`: as it stands in an address.
    pub fn written(self) -> String {
        let numbers: Vec<_> = (0..64).filter(|index| self.has(*index)).map(|index| (index + 1).to_string()).collect();
        numbers.join("-")
    }

    /// What an address says; numbers that are none are passed over.
    pub fn read(text: &str) -> Self {
        let mut off = Self::default();
        for index in text.split('-').filter_map(|number| number.parse::<usize>().ok()?.checked_sub(1)) {
            if !off.has(index) {
                off.turn(index);
            }
        }
        off
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_is_read_back() {
        let mut off = Off::default();
        for index in [1, 4, 63, 200] {
            off.turn(index);
        }
        assert_eq!(off.written(), "2-5-64");
        assert_eq!(Off::read("2-5-64"), off);
        assert_eq!(Off::read("x-0-2-2"), Off::read("2"));
        off.turn(1);
        assert!(!off.has(1) && off.has(4) && !off.has(200));
    }
}
