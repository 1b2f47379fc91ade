use leptos::prelude::*;

use crate::chart::Table;

/// A row of a table.
pub enum TableRow {
    /// Cells: the first is the heading of the row.
    Cells(Vec<AnyView>),
    /// What holds for the rows below, across all columns.
    Note(String),
}

impl From<Vec<String>> for TableRow {
    fn from(cells: Vec<String>) -> Self {
        Self::Cells(cells.into_iter().map(IntoAny::into_any).collect())
    }
}

/// A table.
#[component]
pub fn DataTable(
    /// What it shows; may be left out where a heading says it.
    #[prop(optional, into)]
    caption: Option<String>,
    /// The headings of the columns.
    headings: Vec<String>,
    /// The rows, each as long as `headings`.
    rows: Vec<TableRow>,
    /// The style sheet's class beside `table`.
    #[prop(optional)]
    class: Option<&'static str>,
) -> impl IntoView {
    let columns = headings.len();
    let class = class.map_or_else(|| "table".to_owned(), |class| format!("table {class}"));
    let headings = headings.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect_view();
    let row = |row| match row {
        TableRow::Cells(cells) => {
            let mut cells = cells.into_iter();
            let heading = cells.next();
            let cells = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
            view! {
                <tr>
                    <th scope="row">{heading}</th>
                    {cells}
                </tr>
            }
            .into_any()
        }
        TableRow::Note(text) => view! {
            <tr>
                <td colspan=columns.to_string()>
                    <strong>{text}</strong>
                </td>
            </tr>
        }
        .into_any(),
    };
    view! {
        <table class=class>
            {caption.map(|caption| view! { <caption class="table__caption">{caption}</caption> })}
            <thead>
                <tr>{headings}</tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// A table of text.
pub fn text_table(caption: String, table: Table) -> impl IntoView + use<> {
    let rows = table.rows.into_iter().map(TableRow::from).collect();
    view! { <DataTable caption=caption headings=table.headings rows=rows /> }
}
