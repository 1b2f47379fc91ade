use leptos::prelude::*;

use crate::{
    chart::ChartSpec,
    ui::{
        Site,
        components::{Block, Chart},
    },
};

/// The body of a page that shows charts and nothing else: of no publication, for looking at them and testing them.
#[component]
pub fn ChartsPage(
    /// Where the portal is, and its language.
    site: Site,
    /// The page's heading.
    heading: String,
    /// The charts, each under its `id`. Their pictures are not published as files.
    charts: Vec<ChartSpec>,
) -> impl IntoView {
    provide_context(site);
    let block = |spec: ChartSpec| {
        view! {
            <Block heading=spec.id.clone()>
                <Chart spec=spec files=false />
            </Block>
        }
    };
    view! {
        <main id="main" class="page" tabindex="-1">
            <div class="heading">
                <h1 class="heading__title">{heading}</h1>
            </div>
            {charts.into_iter().map(block).collect_view()}
        </main>
    }
}
