//! What pages are made of. A component shows what it is given and computes no number.

mod answer;
mod block;
mod chart;
mod data_table;
mod facts;
mod footer;
mod header;
mod number;
mod others;
mod parted_table;
mod pictures;
mod plot;
mod recomputed;
mod table_room;

pub use answer::Answer;
pub use block::Block;
pub use chart::Chart;
pub use data_table::data_table;
pub use facts::Facts;
pub use footer::Footer;
pub use header::Header;
pub use number::Number;
pub use others::Others;
pub use parted_table::{PartedRow, parted_table};
pub use plot::Plot;
pub use recomputed::RecomputedLine;
pub use table_room::TableRoom;
