use leptos::prelude::*;

use super::heading::Heading;
use crate::{
    chart::Table,
    locale::fill,
    snapshot::{AirYearFiles, Entry, FileIntake, Manifest, SnapshotName},
    ui::{
        Route,
        components::{Block, TableRoom, data_table},
        site::{use_publication, use_site},
    },
};

/// 关于与方法: who publishes, how figures come about, and the files that anyone can check.
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
        let (href, sha256) = (site.file_href(&format!("data/{path}")), sha256.to_owned());
        view! {
            <tr>
                <th scope="row">
                    <a class="link" href=href rel="external">{name}</a>
                </th>
                <td class="table__hash">{sha256}</td>
            </tr>
        }
    };
    let intake = published.snapshots.intake.as_ref().map(|intake| {
        let table = Table {
            headings: texts.intake_columns.map(str::to_owned).into(),
            rows: intake.0.iter().map(account).collect(),
        };
        view! {
            <Block heading=texts.intake_heading note=texts.intake_note>
                <TableRoom label=texts.intake_caption.to_owned()>
                    {data_table(texts.intake_caption.to_owned(), table)}
                </TableRoom>
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
    let files = (
        file("manifest.json".to_owned(), "manifest.json", texts.manifest),
        snapshots.iter().map(named).collect_view(),
        air_years.iter().flat_map(of_year).collect_view(),
        file("report.txt".to_owned(), &report.path, &report.sha256),
    );
    view! {
        <Heading route=Route::About />
        {texts.parts.iter().map(part).collect_view()}
        {intake}
        <Block heading=texts.files_heading note=texts.files_note>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{texts.files_columns[0]}</th>
                        <th scope="col">{texts.files_columns[1]}</th>
                    </tr>
                </thead>
                <tbody>{files}</tbody>
            </table>
        </Block>
    }
}

/// What became of a file's rows.
fn account(file: &FileIntake) -> Vec<String> {
    vec![file.file.clone(), file.rows.to_string(), file.accepted.to_string(), file.rejected.to_string()]
}
