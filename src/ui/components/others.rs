use leptos::prelude::*;

use super::{Block, Number};
use crate::{domain::ContextFigure, ui::site::use_site};

/// What others published: a part of a page, apart from the bureau's figures and under its own sources.
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
    let rows = figures.into_iter().map(row).collect_view();
    view! {
        <Block heading=texts.others note=texts.others_note>
            <ul class="others">{rows}</ul>
        </Block>
    }
}
