use leptos::prelude::*;

use crate::{domain::Provenance, ui::context::use_site};

/// Marks what is beside it as a demonstration, where it is one.
#[component]
pub fn DemonstrationMark(
    /// Where it comes from.
    provenance: Provenance,
) -> impl IntoView {
    let text = use_site().locale.words().demonstration;
    provenance.is_demonstration().then(|| view! { <span class="demonstration-mark">{text}</span> })
}
