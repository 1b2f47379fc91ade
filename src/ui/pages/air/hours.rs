use leptos::prelude::*;

use crate::ui::{
    Route, charts,
    components::{Block, Chart},
    context::{use_publication, use_site},
    pages::heading::Heading,
};

/// 逐小时浓度: every pollutant hour by hour, station by station.
#[component]
pub fn Hours() -> impl IntoView {
    let (locale, snapshots) = (use_site().locale, use_publication().snapshots);
    let texts = locale.air_hours();
    let charts = snapshots.air_hours.map(|hours| charts::hours::all(&hours, locale)).unwrap_or_default();
    let charts = charts.into_iter().map(|spec| view! { <Chart spec=spec /> }).collect_view();
    view! {
        <Heading route=Route::AirHours />
        <Block heading=texts.heading note=texts.note>{charts}</Block>
    }
}

/// The link from the page of air to the page of hours.
#[component]
pub fn HoursLink() -> impl IntoView {
    let site = use_site();
    let texts = site.locale.air_hours();
    view! {
        <Block heading=texts.page.heading note=texts.note>
            <p><a class="link" href=site.href(Route::AirHours)>{texts.page.name}</a></p>
        </Block>
    }
}
