use leptos::prelude::*;

use crate::{chart::Off, ui::site::use_site};

/// Which series are drawn: a button for each, pressed while it is.
#[component]
pub fn SeriesChoice(
    /// Their names, in order.
    names: Vec<String>,
    /// Those that are not drawn.
    off: RwSignal<Off>,
) -> impl IntoView {
    let texts = use_site().locale.chart();
    let button = |(index, name): (usize, String)| {
        let pressed = move || if off.get().has(index) { "false" } else { "true" };
        view! {
            <button class="choice__button" aria-pressed=pressed on:click=move |_| off.update(|off| off.turn(index))>
                {name}
            </button>
        }
    };
    (names.len() > 1).then(|| {
        view! {
            <div class="choice live-only" role="group" aria-label=texts.series>
                {names.into_iter().enumerate().map(button).collect_view()}
            </div>
        }
    })
}
