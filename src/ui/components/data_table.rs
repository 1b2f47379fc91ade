use leptos::prelude::*;

use crate::chart::Table;

/// A table of text: the first cell of each row is its heading.
pub fn data_table(caption: String, table: Table) -> impl IntoView + use<> {
    framed(caption, table.headings, table.rows.into_iter().map(cells).collect_view())
}

/// A table with its caption, headings and rows.
pub(super) fn framed<Rows: IntoView>(caption: String, headings: Vec<String>, rows: Rows) -> impl IntoView + use<Rows> {
    let headings = headings.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect_view();
    view! {
        <table class="table">
            <caption class="table__caption">{caption}</caption>
            <thead>
                <tr>{headings}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// A row of cells, the first of which is its heading.
pub(super) fn cells(cells: Vec<String>) -> impl IntoView + use<> {
    let mut cells = cells.into_iter();
    let name = cells.next();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells.map(|text| view! { <td>{text}</td> }).collect_view()}
        </tr>
    }
}
