use leptos::prelude::*;

use crate::{
    locale::fill,
    ui::{
        Route,
        context::{use_publication, use_site},
    },
};

/// The beginning of a page: its heading, and its answer as a sentence.
#[component]
pub fn Heading(
    /// The page.
    route: Route,
    /// Its answer; the page's description where there is none.
    #[prop(default = None)]
    answer: Option<String>,
) -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let texts = route.texts(site.locale);
    let values = route.values(&published.snapshots.portal, site.locale);
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let answer = answer.unwrap_or_else(|| fill(texts.description, &values));
    view! {
        <div class="heading">
            <h1 class="heading__title">{fill(texts.heading, &values)}</h1>
            <p class="heading__answer">{answer}</p>
        </div>
    }
}
