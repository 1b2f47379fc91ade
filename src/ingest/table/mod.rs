//! The machinery of tables: records of CSV and workbooks, columns, rows, places, problems, and the account of rows.
//!
//! It knows no subject: a [`Layout`] describes what a file holds and which columns it has.

pub mod cell;
mod column;
mod columns;
mod dataset;
pub mod day;
mod detection_limit;
mod encoding;
pub mod faults;
mod field;
mod file_kind;
mod file_provenance;
mod format;
mod header;
mod hour_label;
mod intake_builder;
mod layout;
pub mod lines;
pub mod month;
mod problems;
mod publish;
mod record;
mod records;
mod regular;
mod row;
mod source;
mod spec;
mod split_unit;
#[expect(clippy::module_inception, reason = "the type is the module's subject, and a file is named after its type")]
mod table;
pub mod text;
mod xlsx;

pub(super) use column::{Column, columns};
pub(super) use columns::Columns;
pub use dataset::Dataset;
pub(super) use dataset::PORTAL;
pub use detection_limit::detection_limit;
pub(super) use field::{Field, optional, required};
pub(super) use file_kind::FileKind;
pub(super) use file_provenance::{FileProvenance, PROVENANCE};
pub(super) use format::Format;
pub(super) use header::Header;
pub(super) use hour_label::HourLabel;
pub(super) use intake_builder::IntakeBuilder;
pub(super) use layout::{Layout, ROWS_IN_MEMORY};
pub(super) use problems::Problems;
pub(super) use publish::Publish;
pub(super) use record::Record;
pub(super) use records::Records;
pub(super) use regular::check_regular;
pub(super) use row::Row;
pub(super) use source::Source;
pub(super) use spec::Spec;
pub use split_unit::split_unit;
pub(super) use table::Table;
