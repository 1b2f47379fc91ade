use std::collections::BTreeMap;

use toml::de::DeValue;

use super::walk::{TomlTable, TomlValue, integer};
use crate::{
    domain::MissingReason,
    ingest::{
        subjects,
        table::{FileKind, Format, HourLabel, PROVENANCE, Publish, Spec},
    },
};

/// A `[[sources]]`: an export and how it is laid out.
pub(super) fn spec(table: &mut TomlTable) -> Option<Spec> {
    let layouts: Vec<_> = subjects::layouts().map(|layout| (layout.name, layout)).collect();
    let file = table.required("file", |value| value.parsed(FILE, file));
    let layout = table.required("layout", |value| value.one_of(&layouts));
    let provenance = table.required("provenance", |value| value.one_of(&PROVENANCE));
    let header = table.optional("header", true, TomlValue::flag);
    let delimiters = [("comma", b','), ("tab", b'\t'), ("semicolon", b';')];
    let delimiter = table.optional("delimiter", None, |value| value.one_of(&delimiters).map(Some));
    let sheet = table.optional("sheet", None, |value| value.text().map(Some));
    let hour_labels = [("end", HourLabel::End), ("begin", HourLabel::Begin)];
    let hour_label = table.optional("hours", HourLabel::End, |value| value.one_of(&hour_labels));
    let publish = [("days", Publish::Days), ("hours", Publish::Hours), ("both", Publish::Both)];
    let publish = table.optional("publish", Publish::Days, |value| value.one_of(&publish));
    let reject_limit = table.optional("reject_limit", 0, TomlValue::count);
    let columns = table.optional("columns", BTreeMap::new(), |value| value.entries(COLUMNS, column));
    let missing = table.optional("missing", BTreeMap::new(), |value| value.entries(MISSING, missing));
    Some(Spec {
        file: file?,
        layout: layout?,
        kind: FileKind::Export,
        header: header?,
        format: Format { delimiter: delimiter?, sheet: sheet? },
        provenance: Some(provenance?),
        columns: columns?,
        missing: missing?,
        reject_limit: reject_limit?.into(),
        hour_label: hour_label?,
        publish: publish?,
    })
}

const FILE: &str = "文件夹里的路径，文件名里可以用一个 *，如 \"series/hours/*.csv\"";
const COLUMNS: &str = "列名或第几列，如 station = \"站点名称\" 或 station = 2";
const MISSING: &str = "原因，即 未监测、冰封、无效、剔除、未检出、计划外 之一，如 \"—\" = \"剔除\"";

/// A path that stays below the folder, with at most one `*`, in the file's name.
fn file(text: &str) -> Option<String> {
    let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    let (folders, name) = text.rsplit_once('/').unwrap_or(("", text));
    let sound = text.split('/').all(is_plain) && !folders.contains('*') && name.matches('*').count() <= 1;
    sound.then(|| text.to_owned())
}

/// A column by its name, or by its number from 1.
fn column(value: &DeValue) -> Option<String> {
    let name = value.as_str().filter(|name| !name.is_empty()).map(str::to_owned);
    let number = integer(value).filter(|number: &u16| *number > 0).map(|number| number.to_string());
    name.or(number)
}

fn missing(value: &DeValue) -> Option<MissingReason> {
    value.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_lies_below_the_folder() {
        for text in ["air.csv", "series/hours/*.csv", "导出/空气2021*.xlsx"] {
            assert_eq!(file(text).as_deref(), Some(text));
        }
        for text in
            ["", "/etc/passwd", "../a.csv", "a/../b.csv", "C:\\a.csv", "*/a.csv", "a**.csv", "a//b.csv", ".a.csv"]
        {
            assert_eq!(file(text), None, "{text}");
        }
    }
}
