//! The bureau's files, read and validated: all problems at once, nothing guessed.
//!
//! Each input has a file of its own here; [`Source`] opens and decodes them, [`Table`] and [`Row`] read tables of any
//! columns. A file that cannot be read never hides what is wrong in another: only checks between the two are left out.

mod air;
mod bureau;
mod cases;
pub mod cell;
mod complaints;
mod complaints_year;
mod context;
mod figures;
mod input;
mod portal;
mod position;
mod problem;
mod provenance;
mod ratio;
mod report;
mod row;
mod schema;
mod source;
mod table;
mod water;

pub use bureau::{Bureau, read};
pub use input::Input;
pub use problem::Problem;

use problem::Problems;
use provenance::Uniform;
use row::Row;
use source::Source;
use table::Table;
