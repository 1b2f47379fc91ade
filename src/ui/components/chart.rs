use std::sync::Arc;

use leptos::prelude::*;

use super::{Plot, text_table};
use crate::{
    chart::ChartSpec,
    ui::{Collector, context::use_site},
};

/// A chart: its finding, its picture, its table, its source and its files.
#[component]
pub fn Chart(
    /// What it shows.
    spec: ChartSpec,
    /// Whether the table is open from the start, as it should be where it is short.
    #[prop(optional)]
    open: bool,
    /// Whether its picture and its table are also published as files.
    #[prop(default = true)]
    files: bool,
) -> impl IntoView {
    let site = use_site();
    let texts = site.locale.chart();
    let spec = Arc::new(spec);
    Collector::add(|data| data.charts.push(Arc::clone(&spec)));
    let files = files.then(|| {
        let link = |kind: &str, text| {
            let name = format!("{}.{kind}", spec.id);
            view! { <a class="link" href=site.file_href(&format!("charts/{name}")) download=name rel="external">{text}</a> }
        };
        view! {
            <span class="chart__files">
                {link("svg", texts.vector)} {link("png", texts.picture)} {link("csv", texts.numbers)}
            </span>
        }
    });
    let plot = view! { <Plot spec=spec.as_ref() /> };
    let table = text_table(spec.title.clone(), spec.table());
    view! {
        <figure class="chart" id=spec.id.clone()>
            <h3 class="chart__title">
                {spec.title.clone()} {spec.watermark.clone().map(|mark| view! { <span class="demonstration-mark">{mark}</span> })}
            </h3>
            {plot}
            <details open=open>
                <summary class="chart__summary">{texts.table}</summary>
                // It scrolls by itself where it is long: the keyboard reaches it, to scroll it too.
                <div class="chart__table" tabindex="0" role="group" aria-label=spec.title.clone()>{table}</div>
            </details>
            <figcaption class="chart__source">{spec.source.clone()} " " {files}</figcaption>
        </figure>
    }
}
