//! 投诉办理, with what only this page shows.

mod balance;
mod changes;
mod rates;

use leptos::prelude::*;

use self::{
    balance::Balance,
    changes::{changes, year_on_year},
    rates::{limits, rates},
};
use super::{heading::Heading, mark_demonstrations::mark_demonstrations, sentences};
use crate::{
    domain::{FigureKind, Topic},
    locale::fill,
    snapshot::headline,
    standard::complaints::SMALL,
    ui::{
        Route, charts,
        components::{Block, Chart, ContextFigures, DemonstrationMark, Facts, ScrollableTable, TableRow},
        context::{use_publication, use_site},
    },
};

/// What others published about complaints of the same city.
const OTHERS: [&str; 2] = ["hotline-calls", "inspection-batch"];

/// 投诉办理: the arithmetic, the months, channels and types, and what inspections found.
#[component]
pub fn Complaints() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let (locale, texts) = (site.locale, site.locale.complaints());
    let snapshots = published.snapshots.clone();
    let figures = snapshots.figures;
    let published_answer = figures.find(headline::COMPLAINTS, FigureKind::Actual, published.snapshots.portal.year);
    let answer = published_answer
        .map(|figure| sentences::complaints(figure, locale))
        .or_else(|| sentences::complaints_counted(snapshots.complaints.as_deref()?, locale));
    let facts =
        |topic, label| view! { <Facts figures=figures.reached_or_alone(topic) all=figures.clone() label=label /> };
    let counted_by_bureau = facts(Topic::Complaints, texts.published_heading);
    let rectified = facts(Topic::Rectification, texts.rectification_heading);
    let rectification = charts::complaints::rectification(&figures, &published.snapshots.portal, locale);
    let others = view! { <ContextFigures figures=snapshots.context.about(&OTHERS) /> };
    let counted = snapshots.complaints.map(|complaints| {
        let date = locale.date(complaints.as_of);
        let dated = |text: &str| fill(text, &[("date", &date)]);
        let provenance = complaints.provenance;
        let table = |caption: &str, table| {
            let table = mark_demonstrations(table, std::iter::repeat(provenance), locale);
            let rows = table.rows.into_iter().map(TableRow::from).collect();
            view! { <ScrollableTable caption=caption.to_owned() headings=table.headings rows=rows /> }
        };
        let rates = table(texts.rates_caption, rates(&complaints, locale));
        let changes = table(texts.changes_caption, changes(&complaints, locale));
        let compared = year_on_year(&complaints, locale).map(|sentence| {
            view! { <p>{sentence} " " <DemonstrationMark provenance=provenance /></p> }
        });
        let months = charts::complaints::by_month(&complaints, locale);
        let days = charts::complaints::days_to_close(&complaints, locale).map(|days| {
            view! {
                <Block heading=texts.days_heading note=dated(texts.days_note)>
                    <Chart spec=days open=true />
                </Block>
            }
        });
        let channels = charts::complaints::by_channel(&complaints, locale);
        let types = charts::complaints::by_type(&complaints, locale);
        let small = fill(texts.areas_note, &[("threshold", &SMALL.to_string())]);
        let areas = match charts::complaints::by_area(&complaints, locale) {
            Some(areas) => view! { <Chart spec=areas open=true /> }.into_any(),
            None => view! { <p>{texts.areas_left_out}</p> }.into_any(),
        };
        let enforcement = charts::complaints::enforcement_by_month(&complaints, locale);
        let enforcement_types = charts::complaints::enforcement_by_type(&complaints, locale);
        view! {
            <Block heading=texts.sum_heading note=dated(texts.sum_note)>
                <Balance complaints=complaints />
            </Block>
            <Block heading=texts.rates_heading note=limits(&dated(texts.rates_note))>
                {rates}
            </Block>
            {days}
            <Block heading=texts.months_heading note=texts.months_note>
                <Chart spec=months />
                {compared}
                {changes}
            </Block>
            <Block heading=texts.kinds_heading note=texts.kinds_note>
                {[channels, types].into_iter().flatten().map(|spec| view! { <Chart spec=spec /> }).collect_view()}
            </Block>
            <Block heading=texts.areas_heading note=small>
                {areas}
            </Block>
            <Block heading=texts.enforcement_heading>
                <Chart spec=enforcement />
                {enforcement_types.map(|spec| view! { <Chart spec=spec /> })}
            </Block>
        }
    });
    view! {
        <Heading route=Route::Complaints answer=answer />
        <Block heading=texts.published_heading>
            {counted_by_bureau}
        </Block>
        {counted}
        <Block heading=texts.rectification_heading note=texts.rectification_note>
            {rectification.map(|spec| view! { <Chart spec=spec open=true /> })}
            {rectified}
        </Block>
        {others}
    }
}
