//! From what a chart says ([`ChartSpec`]) to a picture, a table and a CSV, all of the same numbers.
//!
//! Knows no Leptos, no files and no browser.

mod spec;
mod table;

pub use spec::*;
pub use table::Table;
