//! The bureau's files, read and validated: all problems at once, nothing guessed. No standard is applied here.
//!
//! [`table`] is the machinery, which knows no subject. Each subject has a folder or file of its own, with its columns and
//! its reader; [`subjects`] lists those that exports are about. A file that cannot be read never hides what is wrong in
//! another: only checks between the two are left out.

mod air;
mod area;
mod bureau;
mod cache;
mod complaints;
mod context;
mod figures;
mod personal;
mod portal;
mod report;
mod sources;
mod subject;
mod subjects;
pub mod table;
mod water;

pub use bureau::Bureau;
pub use cache::ExportCache;
