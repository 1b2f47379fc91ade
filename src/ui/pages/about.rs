use leptos::prelude::*;

use super::heading::Heading;
use crate::{
    locale::fill,
    snapshot::{AirYearFiles, Entry, FileIntake, Manifest, SnapshotName},
    ui::{
        Route,
        components::{Block, DataTable, ScrollableTable, TableRow},
        context::{use_publication, use_site},
    },
};

/// 关于与方法: who publishes, how figures are computed, and the files that anyone can check.
#[component]
pub fn About() -> impl IntoView {
    let (site, published) = (use_site(), use_publication());
    let texts = site.locale.about();
    let part = |(heading, paragraphs): &(&'static str, &'static [&'static str])| {
        let paragraph = |text: &&str| {
            let text = fill(text, &[("bureau", &published.snapshots.portal.bureau)]);
            view! { <p>{text}</p> }
        };
        let paragraphs = paragraphs.iter().map(paragraph).collect_view();
        view! {
            <Block heading=*heading>
                <div class="prose">{paragraphs}</div>
            </Block>
        }
    };
    let file = |name: String, path: &str, sha256: &str| {
        let href = site.file_href(&format!("data/{path}"));
        let link = view! { <a class="link" href=href rel="external">{name}</a> };
        TableRow::Cells(vec![link.into_any(), sha256.to_owned().into_any()])
    };
    let intake = published.snapshots.intake.as_ref().map(|intake| {
        let rows = intake.0.iter().map(account).map(TableRow::from).collect();
        let headings = texts.intake_columns.map(str::to_owned).into();
        view! {
            <Block heading=texts.intake_heading note=texts.intake_note>
                <ScrollableTable caption=texts.intake_caption.to_owned() headings=headings rows=rows />
            </Block>
        }
    });
    let Manifest { snapshots, air_years, report, .. } = published.manifest.as_ref();
    let named =
        |(name, entry): (&SnapshotName, &Entry)| file(format!("{}.json", name.stem()), &entry.path, &entry.sha256);
    let of_year = |(year, AirYearFiles { summary, days }): (&i16, &AirYearFiles)| {
        [(format!("air-{year}.json"), summary), (format!("air-daily-{year}.json"), days)]
            .map(|(name, entry)| file(name, &entry.path, &entry.sha256))
    };
    let mut files = vec![file("manifest.json".to_owned(), "manifest.json", texts.manifest)];
    files.extend(snapshots.iter().map(named));
    files.extend(air_years.iter().flat_map(of_year));
    files.push(file("report.txt".to_owned(), &report.path, &report.sha256));
    let headings = texts.files_columns.map(str::to_owned).into();
    view! {
        <Heading route=Route::About />
        {texts.parts.iter().map(part).collect_view()}
        {intake}
        <Block heading=texts.files_heading note=texts.files_note>
            <DataTable headings=headings rows=files class="table--hashes" />
        </Block>
    }
}

/// How many of a file's rows were accepted and rejected.
fn account(file: &FileIntake) -> Vec<String> {
    vec![file.file.clone(), file.rows.to_string(), file.accepted.to_string(), file.rejected.to_string()]
}
