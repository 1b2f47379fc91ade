use std::collections::HashMap;

use crate::{
    ingest::table::{Column, Row},
    record::Fault,
};

/// Checks that the row's case was not in an earlier row.
pub(super) fn check_id<C: Column>(row: &Row<C>, column: C, seen: &mut HashMap<String, u64>) {
    let Some(id) = row.text(column) else { return };
    let first = *seen.entry(id.to_owned()).or_insert(row.line);
    if first != row.line {
        row.refuse(column, Fault::new(format!("与第 {first} 行重复"), "请删去一行，或改正编号"));
    }
}
