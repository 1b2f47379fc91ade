use super::{datasets, export::ExportRow};
use crate::{
    domain::{EnforcementCase, Portal},
    ingest::table::{Layout, ROWS_IN_MEMORY, Row, columns, optional, required},
};

/// A row an enforcement case.
pub(super) const LAYOUT: Layout = Layout {
    name: "enforcement-cases",
    dataset: &datasets::CASES,
    fields: CaseColumn::FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

columns! {
    /// The columns of an enforcement case.
    pub(super) enum CaseColumn: LAYOUT {
        Case = required("case"),
        Filed = required("filed"),
        Type = required("type"),
        Area = required("area"),
        Status = required("status"),
        Provenance = optional("provenance"),
    }
}

impl ExportRow for EnforcementCase {
    type Column = CaseColumn;

    const CASE: CaseColumn = CaseColumn::Case;
    const AREA: CaseColumn = CaseColumn::Area;
    const PROVENANCE: CaseColumn = CaseColumn::Provenance;

    fn read(row: &Row<CaseColumn>, portal: Option<&Portal>) -> Option<Self> {
        // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
        let filed = match portal {
            Some(portal) => row.date_in(CaseColumn::Filed, portal.year),
            None => row.date(CaseColumn::Filed),
        };
        let kind = row.text(CaseColumn::Type);
        let area = row.text(CaseColumn::Area);
        // Not published, and refused where it is empty.
        row.text(CaseColumn::Status);
        Some(Self { filed: filed?, kind: kind?.to_owned(), area: area?.to_owned() })
    }
}
