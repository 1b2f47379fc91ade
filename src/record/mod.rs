//! The content of the bureau's files, row by row: the result of reading and the input of assessing.
//!
//! Pure, and without any standard: a record is what was measured or received, with its place.

pub mod air;
mod complaints;
mod diagnostic;
mod fault;
mod fault_subject;
mod file;
mod located_fault;
mod place;
mod records;
mod water;

pub use air::AirRecords;
pub use complaints::ComplaintRecords;
pub use diagnostic::Diagnostic;
pub use fault::Fault;
pub use fault_subject::FaultSubject;
pub use file::File;
pub use located_fault::LocatedFault;
pub use place::Place;
pub use records::{Records, SeriesRecords};
pub use water::{MonthRecord, SectionRecords, WaterRecords};
