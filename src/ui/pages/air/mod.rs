//! 空气质量, with what only this page shows.

mod annual;
mod history;
mod hours;
mod levels;
mod months;

pub use hours::Hours;
pub use months::Month;

use leptos::prelude::*;

use self::{
    annual::{evaluation, fill_required_days, index_sentence},
    history::history,
    hours::HoursLink,
    levels::levels,
    months::Months,
};
use super::{heading::Heading, mark_demonstrations::mark_demonstrations};
use crate::{
    domain::{FigureKind, Topic},
    locale::{fill, fill_all},
    snapshot::headline,
    ui::{
        Route, charts,
        components::{Block, Chart, ContextFigures, DemonstrationMark, Facts, ScrollableTable, TableRow},
        context::{use_publication, use_site},
    },
};

/// What others published about the same quantities.
const OTHERS: [&str; 6] = [
    headline::GOOD_DAYS_RATIO,
    "good-days-ratio-without-dust",
    "dust-share-of-exceedance-days",
    headline::PM25_MEAN,
    "pm25-fall-since-2020",
    "cities-within-limits",
];

/// 空气质量: what was published, then the year day by day.
#[component]
pub fn Air() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let (locale, texts) = (site.locale, site.locale.air());
    let snapshots = published.snapshots.clone();
    let figures = snapshots.figures;
    let value = |code| {
        figures.find(code, FigureKind::Actual, published.snapshots.portal.year).map(|figure| figure.value.to_string())
    };
    let answer = fill_all(
        texts.answer,
        &[
            ("year", Some(&published.snapshots.portal.year.to_string())),
            ("ratio", value(headline::GOOD_DAYS_RATIO).as_deref()),
            ("pm25", value(headline::PM25_MEAN).as_deref()),
        ],
    );
    let facts =
        |topic, label| view! { <Facts figures=figures.reached_or_alone(topic) all=figures.clone() label=label /> };
    let (figures_of_air, actions) =
        (facts(Topic::Air, texts.published_heading), facts(Topic::AirAction, texts.actions_heading));
    let others = view! { <ContextFigures figures=snapshots.context.about(&OTHERS) /> };
    let annual_texts = locale.annual_air();
    let years = snapshots.air_history.map(|years| {
        let (headings, rows) = history(&years, locale);
        view! {
            <Block heading=annual_texts.history_heading note=annual_texts.history_note>
                <ScrollableTable caption=annual_texts.history_caption.to_owned() headings=headings rows=rows />
            </Block>
        }
    });
    let pollutants = snapshots.air_daily.as_ref().map(|days| {
        let pollutants = charts::pollutants::pollutants(days, locale);
        view! {
            <Block heading=annual_texts.pollutants_heading note=annual_texts.pollutants_note>
                <Chart spec=pollutants />
            </Block>
        }
    });
    let days = snapshots.air.map(|air| {
        let provenance = air.provenance;
        let year = air.year.to_string();
        let table = |caption: &str, table| {
            let mut caption = fill(caption, &[("year", &year)]);
            if provenance.is_demonstration() {
                caption = format!("{caption}（{}）", locale.words().demonstration);
            }
            let table = mark_demonstrations(table, std::iter::repeat(provenance), locale);
            let rows = table.rows.into_iter().map(TableRow::from).collect();
            view! { <ScrollableTable caption=caption headings=table.headings rows=rows /> }
        };
        let advice = table(annual_texts.levels_caption, levels(&air, locale));
        let evaluated = table(annual_texts.caption, evaluation(&air, locale));
        let index = index_sentence(&air.summary.evaluation, locale);
        let note = fill_required_days(annual_texts.note, air.summary.evaluation.limits.name());
        let short = (!air.summary.complete).then(|| view! { <p>{fill_required_days(annual_texts.incomplete, "")}</p> });
        let (calendar, levels) = (charts::air::calendar(&air, locale), charts::air::levels(&air, locale));
        let (pm25, o3) = (charts::air::pm25_by_month(&air, locale), charts::air::o3_by_month(&air, locale));
        // Single days have pages of their own where they are published.
        let months = snapshots.air_daily.is_some().then(|| view! { <Months year=air.year present=Route::Air /> });
        let primary = charts::air::primary_pollutants(&air, locale);
        view! {
            <Block heading=texts.days_heading note=texts.days_note>
                <Chart spec=calendar />
                {levels.map(|spec| view! { <Chart spec=spec /> })}
                <details>
                    <summary class="chart__summary">{annual_texts.levels_summary}</summary>
                    {advice}
                </details>
            </Block>
            <Block heading=annual_texts.heading note=note>
                {short}
                {evaluated}
                <p>{index} " " <DemonstrationMark provenance=provenance /></p>
            </Block>
            <Block heading=texts.months_heading note=texts.months_note>
                {months}
                <Chart spec=pm25 />
                <Chart spec=o3 />
            </Block>
            {primary.map(|primary| {
                view! {
                    <Block heading=texts.primary_heading note=texts.primary_note>
                        <Chart spec=primary open=true />
                    </Block>
                }
            })}
        }
    });
    // A bureau may publish hours before it has rated a day.
    let hours = snapshots.air_hours.is_some().then(|| view! { <HoursLink /> });
    view! {
        <Heading route=Route::Air answer=answer />
        <Block heading=texts.published_heading note=texts.published_note>
            {figures_of_air}
        </Block>
        {days}
        {pollutants}
        {hours}
        {years}
        <Block heading=texts.actions_heading>{actions}</Block>
        {others}
    }
}
