use leptos::prelude::*;

use super::{heading::Heading, sentences};
use crate::{
    domain::{Figure, FigureKind, ScheduledRelease},
    locale::{Locale, fill},
    snapshot::{Figures, headline},
    ui::{
        Route, charts,
        components::{Answer, Block, Chart, DataTable, TableRow},
        context::{use_publication, use_site},
    },
};

/// An answer as a sentence, from its figure among all figures; `None` where it needs one that is not published.
type Sentence = fn(&Figure, &Figures, Locale) -> Option<String>;

/// 首页: four answers, then what was reached beside what is aimed at, then what comes next.
#[component]
pub fn Home() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let texts = site.locale.home();
    let snapshots = published.snapshots.clone();
    let figures = snapshots.figures;
    let answers = [
        (
            headline::GOOD_DAYS_RATIO,
            texts.good_days,
            Route::Air,
            (|figure, figures, locale| Some(sentences::good_days(figure, figures, locale))) as Sentence,
        ),
        (headline::PM25_MEAN, texts.pm25, Route::Air, |figure, figures, locale| {
            Some(sentences::pm25(figure, figures, locale))
        }),
        (headline::GOOD_WATER_RATIO, texts.good_water, Route::Water, sentences::good_water),
        (headline::COMPLAINTS, texts.complaints, Route::Complaints, |figure, _, locale| {
            Some(sentences::complaints(figure, locale))
        }),
    ];
    let answer = |(code, label, route, sentence): (&str, &'static str, Route, Sentence)| {
        let figure = figures.find(code, FigureKind::Actual, published.snapshots.portal.year)?.clone();
        let sentence = sentence(&figure, &figures, site.locale)?;
        Some(view! { <Answer figure=figure label=label sentence=sentence route=route /> })
    };
    let targets = charts::home::targets(&figures, &published.snapshots.portal, site.locale);
    let (year, next) = (published.snapshots.portal.year.to_string(), (published.snapshots.portal.year + 1).to_string());
    let targets_note = fill(texts.targets_note, &[("year", &year), ("next", &next)]);
    let release = |release: &ScheduledRelease| {
        let due = site.locale.date(release.due);
        let overdue = release
            .is_overdue(published.manifest.published)
            .then(|| view! { <span class="tag">{texts.overdue}</span> });
        TableRow::Cells(vec![release.title.clone().into_any(), view! { {due} {overdue} }.into_any()])
    };
    let releases = published.snapshots.portal.releases.iter().map(release).collect();
    let headings = texts.releases_columns.map(str::to_owned).into();
    view! {
        <Heading route=Route::Home />
        <ul class="answers">{answers.map(answer).collect_view()}</ul>
        {targets.map(|targets| {
            view! {
                <Block heading=texts.targets_heading note=targets_note>
                    <Chart spec=targets open=true />
                </Block>
            }
        })}
        <Block heading=texts.releases_heading note=texts.releases_note>
            <DataTable headings=headings rows=releases class="table--dates" />
        </Block>
    }
}
