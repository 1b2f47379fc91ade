use leptos::prelude::*;

use crate::ui::{Route, site::use_site};

/// There is no such page: says so and shows the way home.
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
