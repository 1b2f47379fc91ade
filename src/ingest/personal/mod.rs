//! Personal data, told by what stands in a cell or by the name of its column, so that it can be refused.
//!
//! Persons' names and addresses are told by the column only: what two or three Chinese characters mean cannot be told
//! from them, and a guess would refuse places and enterprises. In a column whose name does not say so they are not
//! found.

mod column;
mod digits;
mod email;
mod found;
mod id_number;
mod kind;
mod telephone;

pub(super) use column::column;
pub(super) use found::found_in;
pub(super) use kind::Personal;
