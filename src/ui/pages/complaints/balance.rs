use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    locale::fill,
    snapshot::ComplaintsYear,
    ui::{components::DemonstrationMark, context::use_site},
};

/// Received = closed + in progress + not accepted, written out.
#[component]
pub fn Balance(
    /// The year.
    complaints: Arc<ComplaintsYear>,
) -> impl IntoView {
    let site = use_site();
    let texts = site.locale.complaints();
    let term = |sign: Option<&'static str>, name: &'static str, count: u32| {
        view! {
            <div>
                <dt class="balance__name">{name}</dt>
                <dd class="balance__count">
                    {sign.map(|sign| view! { <span class="balance__sign">{sign}</span> })}
                    <span class="number">{count}<span class="number__unit">{texts.unit}</span></span>
                </dd>
            </div>
        }
    };
    let pending = (complaints.summary.pending > 0).then(|| {
        let count = complaints.summary.pending.to_string();
        view! { <p>{fill(texts.pending_note, &[("count", &count)])}</p> }
    });
    view! {
        <div>
            <dl class="balance__terms">
                {term(None, texts.received, complaints.summary.received)}
                {term(Some("="), texts.closed, complaints.summary.closed)}
                {term(Some("+"), texts.in_progress, complaints.summary.in_progress)}
                {term(Some("+"), texts.not_accepted, complaints.summary.not_accepted)}
            </dl>
            {pending}
            <DemonstrationMark provenance=complaints.provenance />
        </div>
    }
}
