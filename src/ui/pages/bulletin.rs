use leptos::prelude::*;

use super::heading::Heading;
use crate::{
    domain::Topic,
    ui::{
        Route,
        components::{Block, Facts},
        context::{use_publication, use_site},
    },
};

/// 年度公报: every figure of the report, with its sentence, its target beside it and its permanent address.
#[component]
pub fn Bulletin() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let texts = site.locale.bulletin();
    let figures = published.snapshots.figures;
    let block = |topic: Topic| {
        let rows = figures.of(topic);
        let heading = site.locale.topic(topic);
        (!rows.is_empty()).then(|| {
            let facts = view! { <Facts figures=rows all=figures.clone() anchored=true label=heading /> };
            view! { <Block heading=heading>{facts}</Block> }
        })
    };
    view! {
        <Heading route=Route::Bulletin />
        <p class="aside">
            {published.snapshots.portal.report.title.clone()} "　"
            <a class="link" href=site.file_href(&format!("data/{}", published.manifest.report.path)) rel="external">{texts.report}</a>
        </p>
        {Topic::ALL.map(block).collect_view()}
    }
}
