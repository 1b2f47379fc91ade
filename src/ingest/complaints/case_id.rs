use std::collections::HashMap;

use crate::{ingest::table::Row, record::Fault};

/// Checks that the row's case was not in an earlier row.
pub(super) fn check_id(row: &Row, seen: &mut HashMap<String, u64>) {
    let Some(id) = row.text("case") else { return };
    let first = *seen.entry(id.to_owned()).or_insert(row.line);
    if first != row.line {
        row.refuse("case", Fault::new(format!("与第 {first} 行重复"), "请删去一行，或改正编号"));
    }
}
