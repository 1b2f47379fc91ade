use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    domain::Missing,
    ingest::{
        subjects,
        table::{Format, PROVENANCE, Publish, Spec},
    },
};

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

/// The words for what is published of hours.
pub(super) const PUBLISH: [(&str, Publish); 3] =
    [("days", Publish::Days), ("hours", Publish::Hours), ("both", Publish::Both)];

/// The words for separators.
pub(super) const DELIMITERS: [(&str, u8); 3] = [("comma", b','), ("tab", b'\t'), ("semicolon", b';')];

impl Written {
    /// What it says; `None` only where the schema would have refused it.
    pub fn spec(self) -> Option<Spec> {
        let layout = subjects::layouts().find(|layout| layout.name == self.layout)?;
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
