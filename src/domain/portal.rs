use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Who publishes, for which areas, and how to reach them: `portal.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portal {
    /// The bureau's name, such as `乌兰察布市生态环境局`.
    pub bureau: String,
    /// The city's name, such as `乌兰察布`.
    pub city: String,
    /// The year that the pages are about.
    pub year: i16,
    /// The report that the figures are taken from.
    pub report: Report,
    /// The areas that figures may refer to.
    pub areas: Vec<Area>,
    /// How to reach the bureau.
    pub contacts: Vec<Contact>,
    /// What is expected to be published when.
    pub releases: Vec<ScheduledRelease>,
    /// Hosts that may show the portal's pages in a frame, such as `https://www.example.gov.cn`.
    #[serde(default)]
    pub embed_hosts: Vec<String>,
    /// The day as of which complaints are counted; where there is none, the latest day in their file.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "super::iso_date::optional")]
    pub complaints_as_of: Option<Date>,
}

/// The report that the figures are taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// When it was given: a day, or the month or year where no more is known.
    pub date: super::Period,
}

/// An area that figures may refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// Its six-digit administrative division code (GB/T 2260), where it is such a division.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What kind of area it is.
    pub kind: AreaKind,
}

/// The kinds of area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AreaKind {
    /// The whole city.
    City,
    /// One of its counties, banners, districts and county-level cities (旗县市区).
    District,
    /// Another area, which is no administrative division, such as a lake.
    Place,
}

/// One way to reach the bureau.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What it is for.
    pub name: String,
    /// The telephone number.
    pub telephone: String,
}

/// A publication that is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduledRelease {
    /// What will be published.
    pub title: String,
    /// The last day by which it is expected.
    #[serde(with = "super::iso_date")]
    pub due: Date,
}

impl ScheduledRelease {
    /// Whether the day is after the due day.
    pub fn is_overdue(&self, on: Date) -> bool {
        self.due < on
    }
}
