//! Personal data, recognised by the content of a cell or by the name of its column, so that it can be refused.
//!
//! Persons' names and addresses are recognised by the column only: two or three Chinese characters may as well be a place
//! or an enterprise. Under another title they are not found.

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
