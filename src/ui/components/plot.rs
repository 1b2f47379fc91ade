use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::{live_chart::LiveChart, pictures::pictures, series_choice::SeriesChoice};
use crate::{chart::ChartSpec, ui::site::use_site};

/// A chart's picture, and under it the point that the pointer or the keyboard is at.
///
/// The picture is the published SVG until the reader acts; then it is drawn on the canvas, at the same place and size.
#[component]
pub fn Plot(
    /// What the chart says.
    spec: Arc<ChartSpec>,
) -> impl IntoView {
    let texts = use_site().locale.chart();
    let live = LiveChart::new(Arc::clone(&spec));
    // Runs in the browser only.
    Effect::new(move || {
        live.follow();
        live.listen();
        let resized = window_event_listener(ev::resize, move |_| live.redraw_if_drawn());
        on_cleanup(move || resized.remove());
    });
    let summary_id = format!("{}-summary", spec.id);
    view! {
        <p class="visually-hidden" id=summary_id.clone()>{spec.summary.clone()}</p>
        <div
            class="chart__plot"
            class:chart__plot--live=move || live.is_drawn()
            tabindex="0"
            role="group"
            aria-label=spec.title.clone()
            aria-describedby=summary_id
            node_ref=live.plot
        >
            {pictures(&spec)}
            <canvas class="chart__canvas" aria-hidden="true" node_ref=live.canvas></canvas>
            <canvas class="chart__canvas chart__canvas--over" aria-hidden="true" hidden="" node_ref=live.over></canvas>
            {live.tip.view()}
        </div>
        <p class="chart__readout live-only" aria-live="polite">
            {move || live.label().unwrap_or_else(|| texts.hint.to_owned())}
        </p>
        <SeriesChoice names=spec.series() off=live.off />
    }
}
