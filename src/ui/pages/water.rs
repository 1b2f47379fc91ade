use leptos::prelude::*;

use super::{
    heading::Heading,
    water_tables::{basins, lakes},
};
use crate::{
    domain::{FigureKind, Topic},
    locale::fill,
    snapshot::headline,
    ui::{
        Route, charts,
        components::{Block, Chart, Facts, Others, TableRoom, data_table},
        site::{use_publication, use_site},
    },
};

/// What others published about the same quantities.
const OTHERS: [&str; 4] =
    [headline::GOOD_WATER_RATIO, headline::INFERIOR_WATER_RATIO, headline::DAIHAI_AREA, headline::DAIHAI_VOLUME];

/// The codes of all figures of the lake begin so.
const LAKE: &str = "daihai-";

/// 水环境: what was published, the sections month by month, and the lake.
#[component]
pub fn Water() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let (locale, texts) = (site.locale, site.locale.water());
    let snapshots = published.snapshots.clone();
    let figures = snapshots.figures;
    let context = snapshots.context;
    let figure = |code| figures.find(code, FigureKind::Actual, published.snapshots.portal.year);
    let value = |code| figure(code).map_or_else(String::new, |figure| figure.value.to_string());
    let sections = figure(headline::GOOD_WATER_RATIO).and_then(|figure| figure.denominator);
    let answer = fill(
        texts.answer,
        &[
            ("year", &published.snapshots.portal.year.to_string()),
            ("all", &sections.map_or_else(String::new, |all| all.to_string())),
            ("good", &value(headline::GOOD_WATER_RATIO)),
            ("inferior", &value(headline::INFERIOR_WATER_RATIO)),
        ],
    );
    let (of_lake, of_sections): (Vec<_>, Vec<_>) =
        figures.reached_or_alone(Topic::Water).into_iter().partition(|figure| figure.code.starts_with(LAKE));
    let facts = |rows, label| view! { <Facts figures=rows all=figures.clone() label=label /> };
    let (of_sections, of_lake) = (facts(of_sections, texts.published_heading), facts(of_lake, texts.lake_heading));
    let others = context.about(&OTHERS);
    let area = charts::water::daihai_area(&figures, &context, &published.snapshots.portal, locale);
    let volume = charts::water::daihai_volume(&figures, &context, &published.snapshots.portal, locale);
    let months = snapshots.water.map(|water| {
        let (classes, shares) = (charts::water::classes(&water, locale), charts::water::shares(&water, locale));
        let block = |heading: &'static str, note: &'static str, table| {
            let table = data_table(heading.to_owned(), table);
            view! { <Block heading=heading note=note><TableRoom label=heading.to_owned()>{table}</TableRoom></Block> }
        };
        let of_lakes = lakes(&water, locale).map(|table| block(texts.lakes_heading, texts.lakes_note, table));
        let of_basins = basins(&water, locale).map(|table| block(texts.basins_heading, texts.basins_note, table));
        view! {
            <Block heading=texts.months_heading note=texts.months_note>
                <Chart spec=classes />
                <Chart spec=shares />
            </Block>
            {of_lakes}
            {of_basins}
        }
    });
    view! {
        <Heading route=Route::Water answer=answer />
        <Block heading=texts.published_heading note=texts.published_note>
            {of_sections}
        </Block>
        {months}
        <Block heading=texts.lake_heading note=texts.lake_note>
            {of_lake}
            <Chart spec=area open=true />
            <Chart spec=volume open=true />
        </Block>
        <Others figures=others />
    }
}
