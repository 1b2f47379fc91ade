use leptos::prelude::*;

use crate::ui::{Route, context::use_site};

/// The page of an address that does not exist, with a link to the home page.
#[component]
pub fn NotFound() -> impl IntoView {
    let site = use_site();
    let texts = &site.locale.site().not_found;
    view! {
        <div class="heading">
            <h1 class="heading__title">{texts.heading}</h1>
            <p class="heading__answer">
                {texts.description} " "
                <a class="link" href=site.href(Route::Home)>{site.locale.home().page.name}</a>
            </p>
        </div>
    }
}
