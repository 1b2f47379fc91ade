use leptos::prelude::*;

/// A row of a table in parts.
pub enum PartedRow {
    /// What is said across all columns, of the rows below it.
    Part(String),
    /// Cells: the first is the heading of the row.
    Cells(Vec<String>),
}

/// A table of text whose rows are told apart by sentences across it.
pub fn parted_table(caption: String, headings: Vec<String>, rows: Vec<PartedRow>) -> impl IntoView + use<> {
    let columns = headings.len().to_string();
    let headings = headings.into_iter().map(|text| view! { <th scope="col">{text}</th> }).collect_view();
    let row = |row: PartedRow| match row {
        PartedRow::Part(text) => {
            let columns = columns.clone();
            view! {
                <tr>
                    <td colspan=columns>
                        <strong>{text}</strong>
                    </td>
                </tr>
            }
            .into_any()
        }
        PartedRow::Cells(cells) => {
            let mut cells = cells.into_iter();
            let name = cells.next();
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    {cells.map(|text| view! { <td>{text}</td> }).collect_view()}
                </tr>
            }
            .into_any()
        }
    };
    view! {
        <table class="table">
            <caption class="table__caption">{caption}</caption>
            <thead>
                <tr>{headings}</tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
