//! One sheet of an `.xlsx` workbook, row by row, in bounded memory whatever the file is.
//!
//! calamine reads a workbook and trusts it: it sets memory aside for as many strings
//! as the file declares, and reads parts of any size. So every part that it may read is first read from end to end by
//! [`examine`], with the XML and ZIP readers that calamine itself uses, and the workbook is refused there if one is
//! too large, too deep or not what Excel writes. calamine then sees only workbooks that it can read within bounds.

mod choose;
mod container;
mod date;
mod examine;
mod faults;
mod markup;
mod meter;
mod name;
mod number;
mod package_part;
mod reference;
mod rows;
mod sheet_cell;
#[cfg(test)]
mod tests;

pub(super) use rows::rows;
use sheet_cell::SheetCell;
