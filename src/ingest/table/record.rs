use csv::StringRecord;

use crate::record::{Fault, Place};

/// One record of a table with the place of its first cell.
pub(in crate::ingest) struct Record<'a> {
    /// Where it begins.
    pub place: Place,
    /// Its cells.
    pub cells: &'a StringRecord,
    /// Cells that may not be used, by their index from 0, and why, such as formulas.
    pub refused: &'a [(usize, Fault)],
}
