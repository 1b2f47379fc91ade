use leptos::prelude::*;

use crate::chart::Table;

/// A table of text: the first cell of each row is its heading.
pub fn data_table(caption: String, table: Table) -> impl IntoView + use<> {
    let headings = table.headings.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect_view();
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let name = cells.next();
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.map(|text| view! { <td>{text}</td> }).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="table">
            <caption class="table__caption">{caption}</caption>
            <thead>
                <tr>{headings}</tr>
            </thead>
            <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
