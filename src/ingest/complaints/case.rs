use super::datasets;
use crate::{
    domain::{EnforcementCase, Portal},
    ingest::table::{Field, Layout, ROWS_IN_MEMORY, Row, optional, required},
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

/// An enforcement case, where its row is sound.
pub(super) fn case(row: &Row, portal: Option<&Portal>) -> Option<EnforcementCase> {
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
