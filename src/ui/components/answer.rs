use leptos::prelude::*;

use super::Number;
use crate::{
    domain::Figure,
    ui::{Route, context::use_site},
};

/// One answer of the home page: a number and a sentence, linked to the page that proves it.
#[component]
pub fn Answer(
    /// The figure that answers.
    figure: Figure,
    /// What was asked, in a word or two.
    label: &'static str,
    /// The answer, as a sentence.
    sentence: String,
    /// The page that proves it.
    route: Route,
) -> impl IntoView {
    let site = use_site();
    let more = route.texts(site.locale).name;
    view! {
        <li class="answer">
            <h2 class="answer__label">{label}</h2>
            <p class="answer__number">
                <Number value=figure.value.to_string() unit=figure.unit.symbol() />
            </p>
            <p class="answer__sentence">{sentence}</p>
            <p class="answer__more">
                <a class="link" href=site.href(route)>{more}</a>
            </p>
        </li>
    }
}
