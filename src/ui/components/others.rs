use leptos::prelude::*;

use super::Number;
use crate::{domain::ContextFigure, ui::site::use_site};

/// What others published, under their own sources and apart from the bureau's figures.
#[component]
pub fn Others(
    /// The figures of others, in order.
    figures: Vec<ContextFigure>,
) -> impl IntoView {
    let site = use_site();
    let texts = site.locale.words();
    let row = |figure: ContextFigure| {
        view! {
            <li class="other">
                <p class="other__value">
                    <Number value=figure.value.to_string() unit=figure.unit.symbol() />
                </p>
                <div class="other__words">
                    <p>{format!("{}，{}，{}", figure.area, figure.period_text, figure.metric)}</p>
                    <p class="other__source">
                        {format!("“{}”", figure.quote)} " " {texts.source}
                        <a class="link" href=figure.source_url.clone() rel="external noopener">{figure.source_title.clone()}</a>
                    </p>
                </div>
            </li>
        }
    };
    view! {
        <aside class="others" aria-label=texts.others>
            <h3 class="others__heading">{texts.others}</h3>
            <p class="others__note">{texts.others_note}</p>
            <ul class="others__list">{figures.into_iter().map(row).collect_view()}</ul>
        </aside>
    }
}
