//! Exports of air quality → the city's days → years as the standards rate them.

mod annual;
mod city;
mod concentration;
mod days;
mod hour;
mod hours;
mod published_hours;
mod quantity;
mod quick;
mod station_days;
mod usual;
mod year;

pub use published_hours::{HoursSource, PublishedHours};

use std::collections::BTreeMap;

use self::{city::CityDays, station_days::StationDays};
use super::{
    File, Input, Problem, Source, Spec, Table, day,
    keep::{Keep, KeptFile, Stamp},
    layout::Layout,
};
use crate::{
    domain::{Date, Portal, Provenance},
    snapshot::{AirDaily, AirYear},
    store::sha256,
};

/// What a year is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AirSource {
    /// The year.
    pub year: i16,
    /// The hash of all that it is made from.
    pub made_from: String,
    /// The first of the files that it is made from.
    pub(super) file: File,
    provenance: Provenance,
    content: Content,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Content {
    /// Hours of stations, as parts that are kept, each with its file.
    Hours(Vec<(File, String)>),
    /// The city's days, and the indices that were given with them.
    Days { days: CityDays, published: BTreeMap<Date, u16> },
}

/// Reads every export of air quality: what the years that they speak of are made from, and the hours of years that are
/// published as they are; both in order.
pub(super) fn read(
    source: &Source,
    specs: &[Spec],
    portal: Option<&Portal>,
    keep: &mut Keep,
) -> (Vec<AirSource>, Vec<HoursSource>) {
    let mut years = BTreeMap::new();
    let mut hours: BTreeMap<i16, HoursSource> = BTreeMap::new();
    for (spec, file) in source.files(specs, Input::AirHourly) {
        // Hours come from sources of `portal.toml`, which say where they come from.
        let (Some(kept), Some(provenance)) = (hourly(source, spec, &file, keep), spec.provenance) else { continue };
        for (year, part) in kept.parts {
            let content = (file.clone(), part);
            if spec.publish.hours() {
                let empty = HoursSource { year, provenance, parts: Vec::new() };
                hours.entry(year).or_insert(empty).parts.push(content.clone());
            }
            if !spec.publish.days() {
                continue;
            }
            add(source, &mut years, year, &file, provenance, Content::Hours(vec![content]));
        }
    }
    for (spec, file) in source.files(specs, Input::AirDaily) {
        let Some(table) = Table::open(source, spec, &file) else { continue };
        let daily = match spec.layout {
            Layout::CityDay => days::of_city(&table),
            _ => days::of_stations(&table, portal),
        };
        let Some(days::Daily { mut days, mut published, provenance }) = daily else { continue };
        while let Some(first) = days.keys().next().map(|day| day.year()) {
            let next = Date::constant(first + 1, 1, 1);
            let (later, later_published) = (days.split_off(&next), published.split_off(&next));
            let content = Content::Days { days, published };
            add(source, &mut years, first, &file, provenance, content);
            (days, published) = (later, later_published);
        }
    }
    let mut years: Vec<_> = years.into_values().collect();
    years.iter_mut().for_each(AirSource::seal);
    (years, hours.into_values().collect())
}

/// Adds what a file says of a year to what others said.
fn add(
    source: &Source,
    years: &mut BTreeMap<i16, AirSource>,
    year: i16,
    file: &File,
    provenance: Provenance,
    content: Content,
) {
    let Some(own) = years.get_mut(&year) else {
        years.insert(year, AirSource { year, made_from: String::new(), file: file.clone(), provenance, content });
        return;
    };
    let refuse = |what: String| source.problems.push(file.clone(), (1, 1), what, "请核对 portal.toml 里的 sources");
    if own.provenance != provenance {
        return refuse(format!("{year} 年的来源（provenance）与另一个文件的不同"));
    }
    match (&mut own.content, content) {
        (Content::Hours(parts), Content::Hours(more)) => parts.extend(more),
        (Content::Days { days, published }, Content::Days { days: more, published: more_published }) => {
            if let Some((again, _)) = more.iter().find(|(day, _)| days.contains_key(day)) {
                return refuse(format!("{again} 在另一个文件里已有"));
            }
            days.extend(more);
            published.extend(more_published);
        }
        _ => refuse(format!("{year} 年既有小时值又有日值，不知道以哪个为准")),
    }
}

/// What an hourly export comes to: kept from before, or read now.
fn hourly(source: &Source, spec: &Spec, file: &File, keep: &mut Keep) -> Option<KeptFile> {
    let settings = sha256(format!("{spec:?}").as_bytes());
    if let Some(kept) = keep.file(file.path(), &settings, source.today) {
        kept.notes.iter().for_each(|note| source.warnings.add(note.clone()));
        source.intake.borrow_mut().push(kept.intake.clone());
        keep.next.files.push(kept.clone());
        return Some(kept);
    }
    let path = source.folder.join(file.path());
    let stamp = Stamp::of(&path).map_err(|error| source.unreadable(file.clone(), error.into())).ok()?;
    let table = Table::open(source, spec, file)?;
    let days = match quick::read(&table) {
        Some((days, account)) => {
            account.close(source, spec, file, &table.columns);
            days
        }
        None => hours::read(&table)?,
    };
    let parts = by_year(days).into_iter().filter_map(|(year, days)| {
        // Numbers, texts and maps: there is nothing in it that could not be written.
        postcard::to_stdvec(&days).ok().map(|part| (year, keep.add(part)))
    });
    let parts = parts.collect();
    let intake = source.intake.borrow().last()?.clone();
    let notes = source.warnings.of(file);
    let kept = KeptFile { stamp, settings, today: source.today, intake, notes, parts };
    keep.next.files.push(kept.clone());
    Some(kept)
}

fn by_year(days: StationDays) -> BTreeMap<i16, StationDays> {
    let mut years: BTreeMap<i16, StationDays> = BTreeMap::new();
    for (station, mut days) in days.0 {
        while let Some(first) = days.keys().next().map(|day| day::of_number(*day).year()) {
            let later = days.split_off(&day::number(Date::constant(first + 1, 1, 1)));
            years.entry(first).or_default().0.insert(station.clone(), days);
            days = later;
        }
    }
    years
}

impl AirSource {
    /// Hashes all that the year is made from.
    fn seal(&mut self) {
        let of_content = match &self.content {
            Content::Hours(parts) => {
                let mut hashes: Vec<_> = parts.iter().map(|(_, part)| &part[..]).collect();
                hashes.sort_unstable();
                hashes.join(" ")
            }
            Content::Days { days, published } => format!("{days:?} {published:?}"),
        };
        self.made_from = sha256(format!("{} {:?} {of_content}", self.year, self.provenance).as_bytes());
    }

    /// The year as the standards rate it, and its days.
    ///
    /// # Errors
    ///
    /// Where two files speak of the same hour of a station.
    pub fn rated(&self, keep: &Keep) -> Result<(AirYear, AirDaily), Problem> {
        let (days, published, notes) = match &self.content {
            Content::Days { days, published } => (days.clone(), published.clone(), Vec::new()),
            Content::Hours(parts) => {
                let stations = merged(parts, keep)?;
                (city::days(&stations), BTreeMap::new(), city::odd(&stations))
            }
        };
        let daily = year::daily(&days, self.year, self.provenance);
        Ok((year::rate(&daily, &published, notes), daily))
    }
}

fn merged(parts: &[(File, String)], keep: &Keep) -> Result<StationDays, Problem> {
    let mut stations = StationDays::default();
    for (file, part) in parts {
        let problem = |what: String, remedy: &str| Problem {
            file: file.clone(),
            place: (1, 1).into(),
            what,
            remedy: remedy.to_owned(),
        };
        let lost = || problem("读过的内容丢失了".to_owned(), "请删去文件夹里的 .mingcha，再运行一次");
        let days: StationDays = keep.part(part).ok_or_else(lost)?;
        stations.merge(days, false).map_err(|(station, day, twice)| {
            let what = format!("站点“{station}”{} 第 {} 小时在另一个文件里已有", day::of_number(day), twice.hour);
            problem(what, "请删去其中一处")
        })?;
    }
    Ok(stations)
}
