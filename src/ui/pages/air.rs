use leptos::prelude::*;

use super::heading::Heading;
use crate::{
    domain::{Kind, Section},
    locale::fill,
    snapshot::{Name, headline},
    ui::{
        Route, charts,
        components::{Block, Chart, Facts, Island, Months, Others, YEAR_ID},
        live::MonthsData,
        site::{use_publication, use_site},
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
    let set = published.set.clone();
    let figures = set.figures.unwrap_or_default();
    let value = |code| figures.find(code, Kind::Actual).map_or_else(String::new, |figure| figure.value.to_string());
    let answer = fill(
        texts.answer,
        &[
            ("year", &published.set.portal.year.to_string()),
            ("ratio", &value(headline::GOOD_DAYS_RATIO)),
            ("pm25", &value(headline::PM25_MEAN)),
        ],
    );
    let facts = |section, label| view! { <Facts figures=figures.reached_or_alone(section) all=figures.clone() recomputed=published.set.recomputed.clone() label=label /> };
    let (figures_of_air, actions) =
        (facts(Section::Air, texts.published_heading), facts(Section::AirAction, texts.actions_heading));
    let others = set.context.map(|context| view! { <Others figures=context.about(&OTHERS) /> });
    let days = set.air.map(|air| {
        let (calendar, levels) = (charts::air::calendar(&air, locale), charts::air::levels(&air, locale));
        let (pm25, o3) = (charts::air::pm25_by_month(&air, locale), charts::air::o3_by_month(&air, locale));
        // Single days can be asked for where they are published.
        let daily = published.manifest.snapshots.get(&Name::AirDaily);
        let choice = daily.map(|entry| {
            let data = MonthsData { year: air.year, daily: site.file_href(&format!("data/{}", entry.path)) };
            Island::Months.around("", view! { <Months data=data /> })
        });
        let primary = charts::air::primary_pollutants(&air, locale);
        view! {
            <Block heading=texts.days_heading note=texts.days_note>
                <Chart spec=calendar />
                <Chart spec=levels />
            </Block>
            <Block heading=texts.months_heading note=texts.months_note>
                {choice}
                <div class="group" id=YEAR_ID>
                    <Chart spec=pm25 />
                    <Chart spec=o3 />
                </div>
            </Block>
            <Block heading=texts.primary_heading note=texts.primary_note>
                <Chart spec=primary open=true />
            </Block>
        }
    });
    view! {
        <Heading route=Route::Air answer=answer />
        <Block heading=texts.published_heading note=texts.published_note>
            {figures_of_air}
        </Block>
        {days}
        <Block heading=texts.actions_heading>{actions}</Block>
        {others}
    }
}
