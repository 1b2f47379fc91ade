use leptos::prelude::*;

/// A part of a page: its heading in the margin where there is room, its content beside it.
#[component]
pub fn Block(
    /// The heading.
    #[prop(into)]
    heading: String,
    /// What the part is based on or how to read it; may be left out.
    #[prop(optional, into)]
    note: Option<String>,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="block">
            <div>
                <h2 class="block__heading">{heading}</h2>
                {note.map(|note| view! { <p class="block__note">{note}</p> })}
            </div>
            <div class="block__body">{children()}</div>
        </section>
    }
}
