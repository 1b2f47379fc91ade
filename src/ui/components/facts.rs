use leptos::prelude::*;

use super::{Number, RecomputedLine};
use crate::{
    domain::{Figure, FigureKind},
    snapshot::Figures,
    ui::context::{use_publication, use_site},
};

/// A list of figures, each with the sentence it was published in and its target beside it.
#[component]
pub fn Facts(
    /// The figures to list, in order.
    figures: Vec<Figure>,
    /// All figures, to find targets in.
    #[prop(into)]
    all: std::sync::Arc<Figures>,
    /// Whether each row carries the figure's permanent address, as it does on one page only.
    #[prop(optional)]
    anchored: bool,
    /// What the list holds, for those who hear it; the visible heading is above it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let site = use_site();
    let recomputed = use_publication().snapshots.recomputed;
    let texts = site.locale.words();
    let row = |figure: Figure| {
        let target = all.target_of(&figure).map(|target| {
            view! {
                <p class="fact__target">
                    <span class="tag">{texts.target}</span>
                    {site.locale.period(target.period)}
                    " "
                    <Number value=target.value.to_string() unit=target.unit.symbol() />
                </p>
            }
        });
        let beside = recomputed.as_ref().and_then(|all| all.find(&figure)).cloned();
        let beside = beside.map(|recomputed| view! { <RecomputedLine recomputed=recomputed unit=figure.unit /> });
        let tag = (figure.kind == FigureKind::Target).then(|| view! { <span class="tag">{texts.target}</span> });
        view! {
            <li class="fact" id=anchored.then(|| figure.id())>
                <p class="fact__value">
                    <Number value=figure.value.to_string() unit=figure.unit.symbol() />
                </p>
                <div>
                    <p class="fact__metric">
                        {figure.metric.clone()}
                        <span class="fact__scope">{format!("{} · {}", figure.area, site.locale.period(figure.period))}</span>
                        {tag}
                    </p>
                    <blockquote class="fact__quote">
                        <a class="fact__link" href=site.figure_href(&figure)>{figure.quote.clone()}</a>
                    </blockquote>
                    {beside}
                    {target}
                </div>
            </li>
        }
    };
    view! {
        <ul class="facts" aria-label=label>
            {figures.into_iter().map(row).collect_view()}
        </ul>
    }
}
