use std::sync::Arc;

use leptos::{ev, prelude::*};

use super::{live_hours::LiveHours, pictures::pictures, series_choice::SeriesChoice};
use crate::{
    chart::{ChartSpec, Hours},
    ui::site::use_site,
};

/// Lengths of time that can be asked for, in hours.
const YEAR: f64 = 8760.0;
const MONTH: f64 = 720.0;
const WEEK: f64 = 168.0;
const DAY: f64 = 24.0;

/// Hours over years: their picture, what a reader can do with it, and what the picture says then.
#[component]
pub fn HoursPlot(
    /// What the chart says.
    spec: Arc<ChartSpec>,
    /// Its hours.
    hours: Hours,
) -> impl IntoView {
    let site = use_site();
    let texts = site.locale.hours();
    let names = spec.series();
    let live = LiveHours::new(Arc::clone(&spec), hours, site);
    // Runs in the browser only.
    Effect::new(move || {
        live.begin();
        let resized = window_event_listener(ev::resize, move |_| live.resized());
        let scrolled = window_event_listener(ev::scroll, move |_| live.moved());
        on_cleanup(move || {
            resized.remove();
            scrolled.remove();
        });
    });
    let summary_id = format!("{}-summary", spec.id);
    let button = |name: &'static str, act: fn(LiveHours)| {
        view! { <button class="choice__button" on:click=move |_| act(live)>{name}</button> }
    };
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
            <div class="chart__brush" hidden="" node_ref=live.brush></div>
            <div class="chart__cursor" hidden="" node_ref=live.cursor></div>
            {live.tip.view()}
        </div>
        <p class="chart__readout live-only" aria-live="polite">
            {move || live.says()}
        </p>
        <div class="choice live-only" role="group" aria-label=texts.spans>
            {button(texts.all, LiveHours::show_all)}
            {button(texts.year, |live| live.show(YEAR))}
            {button(texts.month, |live| live.show(MONTH))}
            {button(texts.week, |live| live.show(WEEK))}
            {button(texts.day, |live| live.show(DAY))}
            {button(texts.nearer, |live| live.zoom(0.5))}
            {button(texts.farther, |live| live.zoom(2.0))}
            {button(texts.earlier, |live| live.shift(-0.5))}
            {button(texts.later, |live| live.shift(0.5))}
        </div>
        <SeriesChoice names=names off=live.off />
    }
}
