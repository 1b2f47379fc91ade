use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Format, Input, layout::Layout};
use crate::domain::{Missing, Provenance};

/// An export and how it is laid out: one `[[sources]]` of `portal.toml`, or one of the files with names of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spec {
    /// Its path below the bureau's folder; a `*` in the file's name stands for any characters.
    pub file: String,
    /// The layout.
    pub layout: Layout,
    /// Whether it has exactly the layout's columns, under our names: one of the files with names of their own.
    pub exact: bool,
    /// Whether its first row names the columns.
    pub header: bool,
    /// Separator and sheet.
    pub format: Format,
    /// Where it comes from, unless a column says so.
    pub provenance: Option<Provenance>,
    /// The file's column for a field of the layout: its name, or its number from 1.
    pub columns: BTreeMap<String, String>,
    /// What a cell without a value says, and why it has none.
    pub missing: BTreeMap<String, Missing>,
    /// How many rows may be rejected without refusing the publication.
    pub reject_limit: u64,
    /// Whether an hour is named by its end, as national exports do, or by its beginning.
    pub hour_end: bool,
    /// What is published of hours.
    pub publish: Publish,
}

/// What is published of an export of hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Publish {
    /// The days that they come to.
    #[default]
    Days,
    /// The hours as they are; the days come from another file.
    Hours,
    /// Both.
    Both,
}

impl Publish {
    /// Whether hours are published as they are.
    pub fn hours(self) -> bool {
        self != Self::Days
    }

    /// Whether days are made from them.
    pub fn days(self) -> bool {
        self != Self::Hours
    }
}

impl Spec {
    /// A file that has a name and columns of its own.
    pub fn named(layout: Layout) -> Self {
        Self {
            file: layout.input().path().to_owned(),
            layout,
            exact: true,
            header: true,
            format: Format::default(),
            provenance: None,
            columns: BTreeMap::new(),
            missing: BTreeMap::new(),
            reject_limit: 0,
            hour_end: true,
            publish: Publish::Days,
        }
    }

    /// What it is an input of.
    pub fn input(&self) -> Input {
        self.layout.input()
    }
}

/// A `[[sources]]` of `portal.toml` as it is written; `schema` has checked it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    file: String,
    layout: String,
    #[serde(default)]
    provenance: Option<String>,
    #[serde(default)]
    delimiter: Option<String>,
    #[serde(default)]
    sheet: Option<String>,
    #[serde(default)]
    header: Option<bool>,
    #[serde(default)]
    reject_limit: Option<u64>,
    #[serde(default)]
    hours: Option<String>,
    #[serde(default)]
    publish: Option<String>,
    #[serde(default)]
    columns: BTreeMap<String, toml::Value>,
    #[serde(default)]
    missing: BTreeMap<String, String>,
}

/// The words for provenance.
pub(super) const PROVENANCE: [(&str, Provenance); 2] =
    [("演示数据", Provenance::Demonstration), ("本局数据", Provenance::Bureau)];

/// The words for what is published of hours.
pub(super) const PUBLISH: [(&str, Publish); 3] =
    [("days", Publish::Days), ("hours", Publish::Hours), ("both", Publish::Both)];

/// The words for separators.
pub(super) const DELIMITERS: [(&str, u8); 3] = [("comma", b','), ("tab", b'\t'), ("semicolon", b';')];

impl Written {
    /// What it says; `None` only where the schema would have refused it.
    pub fn spec(self) -> Option<Spec> {
        let layout = Layout::ALL.into_iter().find(|layout| layout.name() == self.layout)?;
        let find =
            |word: &str| PROVENANCE.into_iter().find(|(name, _)| *name == word).map(|(_, provenance)| provenance);
        let delimiter = |word: &str| DELIMITERS.into_iter().find(|(name, _)| *name == word).map(|(_, byte)| byte);
        let column = |(field, column): (String, toml::Value)| {
            let named = column.as_str().map(str::to_owned);
            let numbered = || column.as_integer().map(|number| number.to_string());
            (field, named.or_else(numbered).unwrap_or_default())
        };
        let missing = |(cell, word): (String, String)| Some((cell, Missing::from_word(&word)?));
        Some(Spec {
            file: self.file,
            layout,
            exact: false,
            header: self.header.unwrap_or(true),
            format: Format { delimiter: self.delimiter.as_deref().and_then(delimiter), sheet: self.sheet },
            provenance: self.provenance.as_deref().and_then(find),
            columns: self.columns.into_iter().map(column).collect(),
            missing: self.missing.into_iter().filter_map(missing).collect(),
            reject_limit: self.reject_limit.unwrap_or(0),
            hour_end: self.hours.as_deref() != Some("begin"),
            publish: PUBLISH.into_iter().find(|(word, _)| self.publish.as_deref() == Some(*word)).unwrap_or_default().1,
        })
    }
}
