use leptos::prelude::*;

/// Around a table that may be wider than the page and then scrolls by itself: the keyboard reaches it, to scroll it too.
#[component]
pub fn TableRoom(
    /// What a screen reader calls it.
    label: String,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! { <div class="table-room" tabindex="0" role="group" aria-label=label>{children()}</div> }
}
