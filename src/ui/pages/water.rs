use leptos::prelude::*;

use super::{
    heading::Heading,
    water_tables::{basins, lakes},
};
use crate::{
    chart::Table,
    domain::{Decimal, FigureKind, Topic},
    locale::fill_all,
    snapshot::headline,
    ui::{
        Route, charts,
        components::{Block, Chart, ContextFigures, Facts, ScrollableTable, TableRow},
        context::{use_publication, use_site},
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
    let good = figures.find(headline::GOOD_WATER_RATIO, FigureKind::Actual, published.snapshots.portal.year);
    let text = |number: Option<Decimal>| number.map(|number| number.to_string());
    let inferior = figures.find(headline::INFERIOR_WATER_RATIO, FigureKind::Actual, published.snapshots.portal.year);
    let answer = fill_all(
        texts.answer,
        &[
            ("year", Some(&published.snapshots.portal.year.to_string())),
            ("all", text(good.and_then(|figure| figure.denominator)).as_deref()),
            ("good", text(good.map(|figure| figure.value)).as_deref()),
            ("inferior", text(inferior.map(|figure| figure.value)).as_deref()),
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
        let block = |heading: &'static str, note: &'static str, table: Table| {
            let rows = table.rows.into_iter().map(TableRow::from).collect();
            view! {
                <Block heading=heading note=note>
                    <ScrollableTable caption=heading.to_owned() headings=table.headings rows=rows />
                </Block>
            }
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
            {[area, volume].into_iter().flatten().map(|spec| view! { <Chart spec=spec open=true /> }).collect_view()}
        </Block>
        <ContextFigures figures=others />
    }
}
