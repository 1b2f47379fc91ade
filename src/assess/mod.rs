//! Records → snapshots, by the standards (评价). Pure: no file, no clock, no list of problems.

pub mod air;
mod assessment;
mod complaints;
mod published_hours;
mod recomputed;
mod water;

pub use assessment::{AirYearOutcome, Assessment, KnownYears, assess};
pub use published_hours::PublishedHours;
