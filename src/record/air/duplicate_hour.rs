/// The same hour was given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuplicateHour {
    /// The hour, from 1.
    pub hour: u8,
}

impl DuplicateHour {
    /// The hour of this index, from 0.
    ///
    /// # Panics
    ///
    /// Where a day has no such hour.
    pub fn at(index: usize) -> Self {
        Self { hour: u8::try_from(index + 1).expect("a day has 24 hours") }
    }
}
