use std::collections::BTreeMap;

use serde::Serialize;

use super::{FileKind, Format, HourLabel, Layout, Publish};
use crate::domain::{MissingReason, Provenance};

/// An export and how it is laid out: one `[[sources]]` of `portal.toml`, or one of the files with names of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::ingest) struct Spec {
    /// Its path below the bureau's folder; a `*` in the file's name matches any characters.
    pub file: String,
    /// The layout.
    pub layout: &'static Layout,
    /// How strictly it is held to the layout.
    pub kind: FileKind,
    /// Whether its first row names the columns.
    pub header: bool,
    /// Separator and sheet.
    pub format: Format,
    /// Where it comes from, unless a column has it.
    pub provenance: Option<Provenance>,
    /// The file's column for a field of the layout: its name, or its number from 1.
    pub columns: BTreeMap<String, String>,
    /// The words in cells without a value, with the reasons that they mean.
    pub missing: BTreeMap<String, MissingReason>,
    /// How many rows may be rejected without refusing the publication.
    pub reject_limit: u64,
    /// By which of its ends an hour is named.
    pub hour_label: HourLabel,
    /// What is published of hours.
    pub publish: Publish,
}

impl Spec {
    /// A file that has a name and columns of its own.
    pub fn named(layout: &'static Layout) -> Self {
        Self {
            file: layout.dataset.path.to_owned(),
            layout,
            kind: FileKind::Own,
            header: true,
            format: Format::default(),
            provenance: None,
            columns: BTreeMap::new(),
            missing: BTreeMap::new(),
            reject_limit: 0,
            hour_label: HourLabel::End,
            publish: Publish::Days,
        }
    }
}
