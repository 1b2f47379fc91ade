use leptos::prelude::*;

use super::{Block, Number};
use crate::{domain::ContextFigure, ui::context::use_site};

/// Figures that others published: a block of a page, apart from the bureau's figures and with their own sources.
#[component]
pub fn ContextFigures(
    /// The figures, in order.
    figures: Vec<ContextFigure>,
) -> impl IntoView {
    let site = use_site();
    let texts = site.locale.words();
    let row = |figure: ContextFigure| {
        view! {
            <li class="context-figure">
                <p class="context-figure__value">
                    <Number value=figure.value.to_string() unit=figure.unit.symbol() />
                </p>
                <div>
                    <p>{format!("{}，{}，{}", figure.area, figure.period_text, figure.metric)}</p>
                    <p class="context-figure__source">
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
            <ul class="context-figures">{rows}</ul>
        </Block>
    }
}
