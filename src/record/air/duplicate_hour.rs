/// The same hour was spoken of twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuplicateHour {
    /// The hour, from 1.
    pub hour: u8,
}
