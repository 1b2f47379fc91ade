use leptos::prelude::*;

/// A number with its unit set smaller beside it.
#[component]
pub fn Number(
    /// The value as published.
    #[prop(into)]
    value: String,
    /// The unit as printed.
    #[prop(into)]
    unit: String,
) -> impl IntoView {
    view! {
        <span class="number">
            {value}
            <span class="number__unit">{unit}</span>
        </span>
    }
}
