use std::{any::Any, sync::Arc};

use gloo_net::http::{Request, Response};
use leptos::{
    ev::Targeted,
    html,
    mount::mount_to,
    prelude::*,
    task::spawn_local,
    web_sys::{Event, HtmlElement, HtmlSelectElement},
};

use super::Chart;
use crate::{
    domain::Pollutant,
    locale::fill,
    snapshot::AirDaily,
    ui::{
        Site,
        charts::air::by_day,
        live::{Collector, MonthsData},
        site::use_site,
    },
};

/// The element that shows the whole year, and gives way while a month is shown.
pub const YEAR_ID: &str = "months-year";

/// Whether the daily values are at hand.
#[derive(Clone, Default, PartialEq)]
enum Daily {
    #[default]
    Unasked,
    Asked,
    Failed,
    Here(Arc<AirDaily>),
}

/// The choice of a month, and the chosen month by days. The whole year is shown by its own element, before and after.
#[component]
pub fn Months(
    /// Which year, and where its days are.
    data: MonthsData,
) -> impl IntoView {
    let site = use_site();
    let locale = site.locale;
    let (texts, states) = (locale.air(), locale.site());
    Collector::add(|live| live.months = Some(data.clone()));
    let daily = RwSignal::new(Daily::default());
    let month = RwSignal::new(None::<i8>);
    let address = StoredValue::new(data.daily);
    let fetch = move || {
        if !matches!(daily.get_untracked(), Daily::Asked | Daily::Here(_)) {
            daily.set(Daily::Asked);
            let address = address.get_value();
            spawn_local(async move {
                // The reader may have gone to another page meanwhile.
                daily.try_set(read(&address).await.map_or(Daily::Failed, |days| Daily::Here(Arc::new(days))));
            });
        }
    };
    let choose = move |event: Targeted<Event, HtmlSelectElement>| {
        month.set(event.target().value().parse().ok());
        fetch();
    };
    let place = NodeRef::<html::Div>::new();
    // The charts of the month before end their life when those of the next take their place.
    Effect::new(move |_before: Option<Option<Box<dyn Any>>>| {
        if let Some(year) = document().get_element_by_id(YEAR_ID) {
            // Every browser knows the attribute, so that setting it does not fail.
            let _ = year.toggle_attribute_with_force("hidden", month.get().is_some());
        }
        let (place, days) = (
            place.get()?,
            match daily.get() {
                Daily::Here(days) => days,
                _ => return None,
            },
        );
        Some(show(place.into(), &days, month.get()?, site.clone()))
    });
    let state = move || match (month.get(), daily.get()) {
        (Some(_), Daily::Asked) => states.waiting,
        (Some(_), Daily::Failed) => states.failed,
        _ => "",
    };
    let failed = move || month.get().is_some() && daily.get() == Daily::Failed;
    let option = |number: i8| view! { <option value=number.to_string()>{locale.month(number)}</option> };
    view! {
        <p class="choice live-only">
            <label for="month">{texts.choose_month}</label>
            <select id="month" class="choice__list" on:change:target=choose>
                <option value="">{fill(texts.whole_year, &[("year", &data.year.to_string())])}</option>
                {(1..=12).map(option).collect_view()}
            </select>
            <span role="status">{state}</span>
            <button class="button" hidden=move || !failed() on:click=move |_| fetch()>{states.again}</button>
        </p>
        <div class="group" node_ref=place></div>
    }
}

/// Builds the charts of a month in an element; dropping what is returned takes them away.
fn show(place: HtmlElement, days: &AirDaily, month: i8, site: Site) -> Box<dyn Any> {
    let [pm25, o3] = [Pollutant::Pm25, Pollutant::O3].map(|pollutant| by_day(days, month, pollutant, site.locale));
    Box::new(mount_to(place, move || {
        provide_context(site);
        view! {
            <Chart spec=pm25 files=false />
            <Chart spec=o3 files=false />
        }
    }))
}

async fn read(address: &str) -> Option<AirDaily> {
    let response = Request::get(address).send().await.ok().filter(Response::ok)?;
    serde_json::from_str(&response.text().await.ok()?).ok()
}
