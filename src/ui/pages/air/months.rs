use leptos::prelude::*;

use crate::{
    domain::Pollutant,
    locale::fill,
    ui::{
        Route, charts,
        components::{Block, Chart},
        context::{use_publication, use_site},
        pages::heading::Heading,
    },
};

/// The links to the year and to each of its months; the present page is marked.
#[component]
pub fn Months(
    /// The year.
    year: i16,
    /// The page that shows them.
    present: Route,
) -> impl IntoView {
    let site = use_site();
    let locale = site.locale;
    let whole = (Route::Air, fill(locale.air().whole_year, &[("year", &year.to_string())]));
    let months = (1..=12).map(|month| (Route::AirMonth { year, month }, locale.month(month)));
    let link = |(route, name): (Route, String)| {
        let current = (route == present).then_some("page");
        view! { <li><a class="choice__button" href=site.href(route) aria-current=current>{name}</a></li> }
    };
    view! {
        <nav aria-label=locale.air().choose_month>
            <ul class="choice">{std::iter::once(whole).chain(months).map(link).collect_view()}</ul>
        </nav>
    }
}

/// A month day by day.
#[component]
pub fn Month(
    /// The year.
    year: i16,
    /// The month, from 1.
    month: i8,
) -> impl IntoView {
    let (locale, snapshots) = (use_site().locale, use_publication().snapshots);
    let texts = locale.air();
    let present = Route::AirMonth { year, month };
    let days = snapshots.air_daily.map(|days| {
        let [pm25, o3] =
            [Pollutant::Pm25, Pollutant::O3].map(|pollutant| charts::air::by_day(&days, month, pollutant, locale));
        [pm25, o3].into_iter().flatten().map(|spec| view! { <Chart spec=spec files=false /> }).collect_view()
    });
    view! {
        <Heading route=present />
        <Block heading=texts.months_heading note=texts.days_of_month_note>
            <Months year=year present=present />
            {days}
        </Block>
    }
}
