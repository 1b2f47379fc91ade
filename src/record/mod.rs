//! What the bureau's files say, row by row: what reading gives and assessing takes.
//!
//! Pure, and without any standard: a record says what was measured or received, and where it is written.

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
