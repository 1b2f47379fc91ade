use std::collections::HashMap;

use super::{Input, Row, Source, Table, Uniform, figures::check_area};
use crate::domain::{Portal, Provenance};

const COLUMNS: [&str; 6] = ["case", "filed", "type", "area", "status", "provenance"];

/// The enforcement cases of a year.
pub(super) struct Cases {
    /// Where the file comes from.
    pub provenance: Provenance,
    /// Filed in each of the twelve months.
    pub months: [u32; 12],
}

/// Reads the enforcement cases, which go with the complaints: one file without the other is a problem.
pub(super) fn read(source: &Source, portal: Option<&Portal>) -> Option<Cases> {
    if !source.has(Input::EnforcementCases) && !source.has(Input::Complaints) {
        return None;
    }
    let table = Table::open(source, Input::EnforcementCases, &COLUMNS)?;
    let provenance = Uniform::default();
    let mut seen = HashMap::new();
    let mut months = [0; 12];
    for row in table.rows() {
        provenance.read(&row);
        check_id(&row, &mut seen);
        check_area(&row, portal);
        for column in ["type", "area", "status"] {
            row.text(column);
        }
        let filed = match portal {
            Some(portal) => row.date_in("filed", portal.year),
            None => row.date("filed"),
        };
        if let Some(filed) = filed {
            months[filed.month() as usize - 1] += 1;
        }
    }
    Some(Cases { provenance: provenance.get()?, months })
}

/// Checks that the row's case was not in an earlier row.
pub(super) fn check_id(row: &Row, seen: &mut HashMap<String, u64>) {
    let Some(id) = row.text("case") else { return };
    let first = *seen.entry(id.to_owned()).or_insert(row.line);
    if first != row.line {
        row.refuse("case", &format!("与第 {first} 行重复"), "请删去一行，或改正编号");
    }
}
