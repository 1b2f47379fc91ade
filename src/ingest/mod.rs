//! The bureau's files, read and validated: all problems at once, nothing guessed.
//!
//! Each input has a file of its own here; [`Source`] opens and decodes them, [`Table`] and [`Row`] read tables of any
//! columns. A file that cannot be read never hides what is wrong in another: only checks between the two are left out.

mod account;
mod air;
mod amount;
mod bureau;
mod cases;
pub mod cell;
mod columns;
mod complaints;
mod complaints_year;
mod context;
mod day;
mod encoding;
mod figures;
mod file;
mod input;
pub mod keep;
mod layout;
pub mod lines;
mod month;
mod personal;
mod place;
mod portal;
mod position;
mod problem;
mod provenance;
mod ratio;
mod records;
mod report;
mod row;
mod schema;
mod source;
mod spec;
mod table;
mod water;
mod xlsx;

pub use air::{AirSource, HoursSource, PublishedHours};
pub use bureau::{Bureau, read};
pub use file::File;
pub use input::Input;
pub use place::Place;
pub use problem::Problem;

use account::Account;
use columns::Columns;
use problem::Problems;
use provenance::Uniform;
use records::{Format, Record, Records, Unreadable};
use row::Row;
use source::Source;
use spec::Spec;
use table::Table;
