use super::MissingReason;

/// The M4 aggregate of a bucket (Jugel et al. 2014): its first, least, greatest and last value. A line drawn from these
/// four covers the same pixels as a line through every value, so no peak is lost.
///
/// Values are whole multiples of the last published decimal and never negative. A bucket without a value has the code
/// of the reason in all four fields: [`M4::missing`].
///
/// ```
/// use mingcha::domain::M4;
///
/// let morning = M4 { first: 5, min: 2, max: 9, last: 7 };
/// assert_eq!(morning.join(M4::of_value(3)), M4 { first: 5, min: 2, max: 9, last: 3 });
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct M4 {
    /// The first value.
    pub first: i32,
    /// The least value.
    pub min: i32,
    /// The greatest value.
    pub max: i32,
    /// The last value.
    pub last: i32,
}

impl M4 {
    /// The aggregate of one value.
    #[inline]
    pub const fn of_value(value: i32) -> Self {
        Self { first: value, min: value, max: value, last: value }
    }

    /// The aggregate of a bucket without a value.
    pub fn missing(reason: MissingReason) -> Self {
        Self::of_value(-i32::from(reason.code()))
    }

    /// Whether the bucket has a value.
    #[inline]
    pub const fn has_value(self) -> bool {
        self.first >= 0
    }

    /// The aggregate of this bucket and the next one. A bucket without a value does not count; if neither has one, their
    /// common reason remains, and different reasons become [`MissingReason::NotMeasured`].
    #[inline]
    #[must_use]
    pub fn join(self, next: Self) -> Self {
        match (self.has_value(), next.has_value()) {
            (true, true) => {
                Self { first: self.first, min: self.min.min(next.min), max: self.max.max(next.max), last: next.last }
            }
            (true, false) => self,
            (false, true) => next,
            (false, false) if self == next => self,
            (false, false) => Self::missing(MissingReason::NotMeasured),
        }
    }

    /// The four numbers of a tile's series.
    pub const fn to_array(self) -> [i32; 4] {
        [self.first, self.min, self.max, self.last]
    }
}
