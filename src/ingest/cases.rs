use std::collections::HashMap;

use super::{Input, Row, Source, Table, Uniform, figures::check_area};
use crate::{
    domain::{Portal, Provenance},
    standard::complaints::EnforcementCase,
};

const COLUMNS: [&str; 6] = ["case", "filed", "type", "area", "status", "provenance"];

/// The enforcement cases of a year.
pub(super) struct Cases {
    /// Where the file comes from.
    pub provenance: Provenance,
    /// The cases.
    pub cases: Vec<EnforcementCase>,
}

/// Reads the enforcement cases, which go with the complaints: one file without the other is a problem.
pub(super) fn read(source: &Source, portal: Option<&Portal>) -> Option<Cases> {
    if !source.has(Input::EnforcementCases) && !source.has(Input::Complaints) {
        return None;
    }
    let table = Table::open(source, Input::EnforcementCases, &COLUMNS)?;
    let provenance = Uniform::default();
    let mut seen = HashMap::new();
    let mut cases = Vec::new();
    for row in table.rows() {
        provenance.read(&row);
        check_id(&row, &mut seen);
        check_area(&row, portal);
        cases.extend(case(&row, portal));
    }
    Some(Cases { provenance: provenance.get()?, cases })
}

fn case(row: &Row, portal: Option<&Portal>) -> Option<EnforcementCase> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let filed = match portal {
        Some(portal) => row.date_in("filed", portal.year),
        None => row.date("filed"),
    };
    let kind = row.text("type");
    let area = row.text("area");
    row.text("status");
    Some(EnforcementCase { filed: filed?, kind: kind?.to_owned(), area: area?.to_owned() })
}

/// Checks that the row's case was not in an earlier row.
pub(super) fn check_id(row: &Row, seen: &mut HashMap<String, u64>) {
    let Some(id) = row.text("case") else { return };
    let first = *seen.entry(id.to_owned()).or_insert(row.line);
    if first != row.line {
        row.refuse("case", &format!("与第 {first} 行重复"), "请删去一行，或改正编号");
    }
}
