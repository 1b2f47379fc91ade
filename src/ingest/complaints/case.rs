use std::collections::HashMap;

use super::{
    case_id::check_id,
    datasets::{self, both_or_none},
    origin::Origin,
};
use crate::{
    domain::{EnforcementCase, Portal, Provenance},
    ingest::{
        area::check_area,
        subject::Reading,
        table::{Field, Layout, ROWS_IN_MEMORY, Row, Table, Uniform, optional, required},
    },
};

/// A row an enforcement case.
pub(super) const LAYOUT: Layout = Layout {
    name: "enforcement-cases",
    dataset: &datasets::CASES,
    fields: FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

/// The columns of the layout.
const FIELDS: &[Field] = &[
    required("case"),
    required("filed"),
    required("type"),
    required("area"),
    required("status"),
    optional("provenance"),
];

/// The enforcement cases of a year.
pub(super) struct Cases {
    /// The first file.
    pub origin: Origin,
    /// Where the file comes from.
    pub provenance: Provenance,
    /// The cases, one a row.
    pub rows: Vec<EnforcementCase>,
}

/// Reads the enforcement cases, which go with the complaints: one file without the other is a problem.
pub(super) fn read(reading: &Reading) -> Option<Cases> {
    let Reading { source, specs, portal, .. } = *reading;
    let provenance = Uniform::default();
    let mut origin = None;
    let mut seen = HashMap::new();
    let mut cases = Vec::new();
    for (spec, file) in both_or_none(&source, specs, &datasets::CASES, &datasets::COMPLAINTS)? {
        let table = Table::open(&source, spec, &file)?;
        origin.get_or_insert_with(|| Origin::of(&table));
        table.each(|row| {
            provenance.read(row);
            check_id(row, &mut seen);
            check_area(row, portal);
            let case = case(row, portal);
            cases.extend(case.filter(|_| row.is_sound()));
        });
    }
    Some(Cases { origin: origin?, provenance: provenance.get()?, rows: cases })
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
