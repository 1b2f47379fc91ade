use super::{Fault, Place};

/// A fault at a place, where only the caller knows the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedFault {
    /// Where.
    pub place: Place,
    /// What is wrong, and what to do about it.
    pub fault: Fault,
}

impl Fault {
    /// The same fault at a place of some file.
    pub fn at(self, place: impl Into<Place>) -> LocatedFault {
        LocatedFault { place: place.into(), fault: self }
    }
}

impl From<Fault> for LocatedFault {
    /// A fault of a file as a whole.
    fn from(fault: Fault) -> Self {
        fault.at((1, 1))
    }
}
