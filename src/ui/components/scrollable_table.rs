use leptos::prelude::*;

use super::{DataTable, TableRow};

/// A table that may be wider than the page and then scrolls by itself: the keyboard reaches it, to scroll it too.
#[component]
pub fn ScrollableTable(
    /// What it shows.
    caption: String,
    /// The headings of the columns.
    headings: Vec<String>,
    /// The rows, each as long as `headings`.
    rows: Vec<TableRow>,
) -> impl IntoView {
    let label = caption.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=label>
            <DataTable caption=caption headings=headings rows=rows />
        </div>
    }
}
