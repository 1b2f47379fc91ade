use std::collections::HashMap;

use super::{
    File, Input, Row, Source, Spec, Table, Uniform,
    figures::check_area,
    layout::{Field, optional, required},
};
use crate::domain::{EnforcementCase, Portal, Provenance};

/// The columns of the layout.
pub(super) const FIELDS: &[Field] = &[
    required("case"),
    required("filed"),
    required("type"),
    required("area"),
    required("status"),
    optional("provenance"),
];

/// The enforcement cases of a year.
pub(super) struct Cases {
    /// Where the file comes from.
    pub provenance: Provenance,
    /// The cases.
    pub cases: Vec<EnforcementCase>,
}

/// Reads the enforcement cases, which go with the complaints: one file without the other is a problem.
pub(super) fn read(source: &Source, specs: &[Spec], portal: Option<&Portal>) -> Option<Cases> {
    let provenance = Uniform::default();
    let mut seen = HashMap::new();
    let mut cases = Vec::new();
    for (spec, file) in both_or_none(source, specs, Input::EnforcementCases, Input::Complaints)? {
        let table = Table::open(source, spec, &file)?;
        table.each(|row| {
            provenance.read(row);
            check_id(row, &mut seen);
            check_area(row, portal);
            let case = case(row, portal);
            cases.extend(case.filter(|_| row.is_sound()));
        });
    }
    Some(Cases { provenance: provenance.get()?, cases })
}

/// The files of an input that goes with another: none where both are absent; a problem where it alone is.
pub(super) fn both_or_none<'s>(
    source: &Source,
    specs: &'s [Spec],
    input: Input,
    other: Input,
) -> Option<Vec<(&'s Spec, File)>> {
    let files = source.files(specs, input);
    if files.is_empty() && specs.iter().any(|spec| spec.input() == other) {
        source.unreadable(input, std::io::Error::from(std::io::ErrorKind::NotFound).into());
    }
    Some(files).filter(|files| !files.is_empty())
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
