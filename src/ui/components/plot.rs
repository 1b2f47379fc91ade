use leptos::prelude::*;

use super::pictures::pictures;
use crate::{
    chart::{Body, ChartSpec, HourlyView},
    ui::context::use_site,
};

/// A chart's published picture, with the elements that make it live: canvases over it, words beside the selected point, the
/// line below it that a screen reader announces, and buttons for what else can be done.
///
/// Nothing of it is built in the browser: `ui/live` finds it by its classes, buttons by their values.
#[component]
pub fn Plot<'a>(
    /// The chart.
    spec: &'a ChartSpec,
) -> impl IntoView + use<> {
    let locale = use_site().locale;
    let of_hours = matches!(spec.body, Body::HourlyChart(_));
    let hint = match &spec.body {
        Body::HourlyChart(hours) => HourlyView::new(hours, locale).hint(),
        _ => locale.chart().hint.to_owned(),
    };
    let summary_id = format!("{}-summary", spec.id);
    let hours = of_hours.then(|| {
        view! {
            <div class="chart__brush" hidden=""></div>
            <div class="chart__cursor" hidden=""></div>
        }
    });
    let spans = of_hours.then(|| {
        choice(
            locale.hours().spans,
            locale.hours().buttons.iter().map(|(act, name)| {
                view! { <button class="choice__button" value=*act>{*name}</button> }
            }),
        )
    });
    let names = spec.series();
    let series = (names.len() > 1).then(|| {
        choice(locale.chart().series, names.into_iter().enumerate().map(|(index, name)| {
        view! { <button class="choice__button" aria-pressed="true" value=format!("series-{index}")>{name}</button> }
    }))
    });
    view! {
        <p class="visually-hidden" id=summary_id.clone()>{spec.summary.clone()}</p>
        <div class="chart__plot" tabindex="0" role="group" aria-label=spec.title.clone() aria-describedby=summary_id>
            {pictures(spec)}
            <canvas class="chart__canvas" aria-hidden="true"></canvas>
            {(!of_hours).then(|| {
                view! { <canvas class="chart__canvas chart__canvas--over" aria-hidden="true" hidden=""></canvas> }
            })}
            {hours}
            <div class="chart__tip" aria-hidden="true" hidden=""></div>
        </div>
        <p class="chart__readout live-only" aria-live="polite">{hint}</p>
        {spans}
        {series}
    }
}

/// A group of buttons.
fn choice<V: IntoView + 'static>(label: &'static str, buttons: impl Iterator<Item = V>) -> impl IntoView {
    view! { <div class="choice live-only" role="group" aria-label=label>{buttons.collect_view()}</div> }
}
