//! What pages are made of. A component shows what it is given and computes no number.

mod answer;
mod block;
mod chart;
mod context_figures;
mod data_table;
mod demonstration_mark;
mod facts;
mod footer;
mod header;
mod number;
mod pictures;
mod plot;
mod recomputed;
mod scrollable_table;

pub use answer::Answer;
pub use block::Block;
pub use chart::Chart;
pub use context_figures::ContextFigures;
pub use data_table::{DataTable, TableRow, text_table};
pub use demonstration_mark::DemonstrationMark;
pub use facts::Facts;
pub use footer::Footer;
pub use header::Header;
pub use number::Number;
pub use plot::Plot;
pub use recomputed::RecomputedLine;
pub use scrollable_table::ScrollableTable;
