use std::sync::Arc;

use leptos::prelude::*;

use super::{heading::Heading, sentences};
use crate::{
    domain::{Kind, Section},
    snapshot::{ComplaintsYear, headline},
    ui::{
        Route, charts,
        components::{Block, Chart, Facts, Others},
        site::{use_publication, use_site},
    },
};

/// What others published about complaints of the same city.
const OTHERS: [&str; 2] = ["hotline-calls", "inspection-batch"];

/// 投诉办理: the arithmetic, the months, channels and types, and what inspections found.
#[component]
pub fn Complaints() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let (locale, texts) = (site.locale, site.locale.complaints());
    let set = published.set.clone();
    let figures = set.figures.unwrap_or_default();
    let answer = figures.find(headline::COMPLAINTS, Kind::Actual).map(|figure| sentences::complaints(figure, locale));
    let facts =
        |section, label| view! { <Facts figures=figures.reached_or_alone(section) all=figures.clone() label=label /> };
    let counted_by_bureau = facts(Section::Complaints, texts.published_heading);
    let rectified = facts(Section::Rectification, texts.rectification_heading);
    let rectification = charts::complaints::rectification(&figures, &published.set.portal, locale);
    let others = set.context.map(|context| view! { <Others figures=context.about(&OTHERS) /> });
    let counted = set.complaints.map(|complaints| {
        let months = charts::complaints::by_month(&complaints, locale);
        let channels = charts::complaints::by_channel(&complaints, locale);
        let types = charts::complaints::by_type(&complaints, locale);
        let enforcement = charts::complaints::enforcement_by_month(&complaints, locale);
        view! {
            <Block heading=texts.sum_heading note=texts.sum_note>
                <Sum complaints=complaints />
                <Chart spec=months />
            </Block>
            <Block heading=texts.kinds_heading note=texts.kinds_note>
                <Chart spec=channels />
                <Chart spec=types />
            </Block>
            <Block heading=texts.enforcement_heading>
                <Chart spec=enforcement />
            </Block>
        }
    });
    view! {
        <Heading route=Route::Complaints answer=answer.unwrap_or_default() />
        <Block heading=texts.published_heading>
            {counted_by_bureau}
        </Block>
        {counted}
        <Block heading=texts.rectification_heading note=texts.rectification_note>
            <Chart spec=rectification open=true />
            {rectified}
        </Block>
        {others}
    }
}

/// Received = closed + in progress + not accepted, written out.
#[component]
fn Sum(
    /// The year.
    complaints: Arc<ComplaintsYear>,
) -> impl IntoView {
    let site = use_site();
    let texts = site.locale.complaints();
    let term = |sign: Option<&'static str>, name: &'static str, count: u32| {
        view! {
            <div class="sum__term">
                <dt class="sum__name">{name}</dt>
                <dd class="sum__count">
                    {sign.map(|sign| view! { <span class="sum__sign">{sign}</span> })}
                    <span class="number">{count}<span class="number__unit">{texts.unit}</span></span>
                </dd>
            </div>
        }
    };
    let mark = complaints
        .provenance
        .is_demonstration()
        .then(|| view! { <span class="mark">{site.locale.words().demonstration}</span> });
    view! {
        <div class="sum">
            <dl class="sum__terms">
                {term(None, texts.received, complaints.received)}
                {term(Some("="), texts.closed, complaints.closed)}
                {term(Some("+"), texts.in_progress, complaints.in_progress)}
                {term(Some("+"), texts.not_accepted, complaints.not_accepted)}
            </dl>
            {mark}
        </div>
    }
}
