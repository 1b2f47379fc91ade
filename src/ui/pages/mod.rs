//! One file per page, rendered when it is published. Pages and texts decide what is shown; numbers are decided before.

mod about;
mod air;
mod bulletin;
mod charts;
mod complaints;
mod heading;
mod home;
mod mark_demonstrations;
mod not_found;
mod sentences;
mod water;
mod water_tables;

pub use charts::ChartsPage;
use leptos::prelude::*;

use super::{
    Publication, Route, Site,
    components::{Footer, Header},
};

/// The body of a page, rendered from a publication.
#[component]
pub fn Page(
    /// Where the portal is, and its language.
    site: Site,
    /// What is published.
    publication: Publication,
    /// The page; `None` for the page of an address that does not exist.
    route: Option<Route>,
) -> impl IntoView {
    provide_context(site);
    provide_context(publication);
    let content = match route {
        Some(Route::Home) => view! { <home::Home /> }.into_any(),
        Some(Route::Air) => view! { <air::Air /> }.into_any(),
        Some(Route::AirMonth { year, month }) => view! { <air::Month year=year month=month /> }.into_any(),
        Some(Route::AirHours) => view! { <air::Hours /> }.into_any(),
        Some(Route::Water) => view! { <water::Water /> }.into_any(),
        Some(Route::Complaints) => view! { <complaints::Complaints /> }.into_any(),
        Some(Route::Bulletin) => view! { <bulletin::Bulletin /> }.into_any(),
        Some(Route::About) => view! { <about::About /> }.into_any(),
        None => view! { <not_found::NotFound /> }.into_any(),
    };
    view! {
        <Header route=route />
        <main id="main" class="page" tabindex="-1">{content}</main>
        <Footer />
    }
}
