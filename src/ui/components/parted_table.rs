use leptos::prelude::*;

use super::data_table::{cells, framed};

/// A row of a table in parts.
pub enum PartedRow {
    /// What is said across all columns, of the rows below it.
    Part(String),
    /// Cells: the first is the heading of the row.
    Cells(Vec<String>),
}

/// A table of text whose rows are told apart by sentences across it.
pub fn parted_table(caption: String, headings: Vec<String>, rows: Vec<PartedRow>) -> impl IntoView + use<> {
    let columns = headings.len();
    let row = |row: PartedRow| match row {
        PartedRow::Part(text) => view! {
            <tr>
                <td colspan=columns.to_string()>
                    <strong>{text}</strong>
                </td>
            </tr>
        }
        .into_any(),
        PartedRow::Cells(row) => cells(row).into_any(),
    };
    framed(caption, headings, rows.into_iter().map(row).collect_view())
}
