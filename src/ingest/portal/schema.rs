//! What `portal.toml` may hold, so that every slip in it is found in one run and told in the bureau's language.

use toml::de::{DeTable, DeValue};

use super::written::{DELIMITERS, PUBLISH};
use crate::{
    domain::{Date, Missing, Period, YEARS},
    ingest::{subjects, table::PROVENANCE},
};

/// A key of a table.
pub(super) struct Key {
    name: &'static str,
    required: bool,
    value: Value,
}

/// What a key's value must be.
pub(super) enum Value {
    /// A text that is not empty.
    Text,
    /// A text that passes the check; the words say what it must be.
    Checked(fn(&str) -> bool, &'static str),
    /// One of these texts.
    OneOf(fn() -> Vec<&'static str>),
    /// A list of such texts.
    ListOf(fn(&str) -> bool, &'static str),
    /// A whole number from 1900 to 2999.
    Year,
    /// A whole number, not negative.
    Count,
    /// true or false.
    Flag,
    /// A table of any keys, each with a value that passes the check; the words say what it must be.
    Pairs(fn(&str, &DeValue) -> bool, &'static str),
    /// A table.
    Table(&'static [Key]),
    /// A list of tables, at least one.
    Tables(&'static [Key]),
}

/// Something wrong: the byte at which it stands, what, and what to do.
pub(super) type Slip = (usize, String, String);

const fn required(name: &'static str, value: Value) -> Key {
    Key { name, required: true, value }
}

const fn optional(name: &'static str, value: Value) -> Key {
    Key { name, required: false, value }
}

/// The keys of `portal.toml`, as [`crate::domain::Portal`] has them.
pub(super) const PORTAL: &[Key] = &[
    required("bureau", Value::Text),
    required("city", Value::Text),
    required("year", Value::Year),
    required("report", Value::Table(REPORT)),
    required("areas", Value::Tables(AREA)),
    required("contacts", Value::Tables(CONTACT)),
    required("releases", Value::Tables(RELEASE)),
    optional("sources", Value::Tables(SOURCE)),
    optional("embed_hosts", Value::ListOf(is_host, "https:// 开头、只到域名的地址，如 https://www.example.gov.cn")),
    optional("complaints_as_of", Value::Checked(is_day, "加引号的日期，如 \"2022-01-20\"")),
];

const REPORT: &[Key] = &[
    required("title", Value::Text),
    required("date", Value::Checked(is_period, "加引号的时期，如 \"2022\"、\"2022-01\" 或 \"2022-01-21\"")),
];

const AREA: &[Key] = &[
    required("name", Value::Text),
    optional("code", Value::Checked(is_division_code, "加引号的六位行政区划代码，如 \"150900\"")),
    required("kind", Value::Checked(is_area_kind, "\"city\"、\"district\" 或 \"place\"")),
];

const CONTACT: &[Key] = &[required("name", Value::Text), required("telephone", Value::Text)];

const RELEASE: &[Key] =
    &[required("title", Value::Text), required("due", Value::Checked(is_day, "加引号的日期，如 \"2022-06-05\""))];

/// An export and how it is laid out.
const SOURCE: &[Key] = &[
    required("file", Value::Checked(is_file, "文件夹里的路径，文件名里可以用一个 *，如 \"series/hours/*.csv\"")),
    required("layout", Value::OneOf(subjects::layout_names)),
    required("provenance", Value::Checked(is_provenance, "\"本局数据\" 或 \"演示数据\"")),
    optional("header", Value::Flag),
    optional("delimiter", Value::Checked(is_delimiter, "\"comma\"、\"tab\" 或 \"semicolon\"")),
    optional("sheet", Value::Text),
    optional("hours", Value::Checked(|text| ["end", "begin"].contains(&text), "\"end\" 或 \"begin\"")),
    optional("publish", Value::Checked(is_publish, "\"days\"、\"hours\" 或 \"both\"")),
    optional("reject_limit", Value::Count),
    optional("columns", Value::Pairs(is_column, "列名或第几列，如 station = \"站点名称\" 或 station = 2")),
    optional(
        "missing",
        Value::Pairs(is_missing, "原因，即 未监测、冰封、无效、剔除、未检出、计划外 之一，如 \"—\" = \"剔除\""),
    ),
];

/// A path that stays below the folder, with at most one `*`, in the file's name.
fn is_file(text: &str) -> bool {
    let parts: Vec<_> = text.split('/').collect();
    let sound = |part: &&str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    let (name, folders) = parts.split_last().unwrap_or((&"", &[]));
    parts.iter().all(sound) && folders.iter().all(|part| !part.contains('*')) && name.matches('*').count() <= 1
}

fn is_provenance(text: &str) -> bool {
    PROVENANCE.iter().any(|(word, _)| *word == text)
}

fn is_publish(text: &str) -> bool {
    PUBLISH.iter().any(|(word, _)| *word == text)
}

fn is_delimiter(text: &str) -> bool {
    DELIMITERS.iter().any(|(word, _)| *word == text)
}

fn is_column(_: &str, value: &DeValue) -> bool {
    match value {
        DeValue::String(name) => !name.is_empty(),
        DeValue::Integer(number) => number.radix() == 10 && number.as_str().parse().is_ok_and(|number: u16| number > 0),
        _ => false,
    }
}

fn is_missing(_: &str, value: &DeValue) -> bool {
    value.as_str().is_some_and(|word| Missing::from_word(word).is_some())
}

fn is_period(text: &str) -> bool {
    text.parse::<Period>().is_ok()
}

fn is_day(text: &str) -> bool {
    text.parse::<Date>().is_ok()
}

fn is_division_code(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_area_kind(text: &str) -> bool {
    ["city", "district", "place"].contains(&text)
}

/// Whether it is a scheme and a host, and so may stand in a header that says who may frame the pages.
fn is_host(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let of_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'*');
    !host.is_empty() && host.bytes().all(of_host)
}

/// Checks a table that begins at the byte `start` against its keys.
pub(super) fn check(table: &DeTable, start: usize, keys: &[Key], slips: &mut Vec<Slip>) {
    for (name, _) in table {
        if keys.iter().all(|key| key.name != name.get_ref()) {
            let known = keys.iter().map(|key| key.name).collect::<Vec<_>>().join("、");
            slips.push((name.span().start, format!("不认识“{}”", name.get_ref()), format!("这里可以写 {known}")));
        }
    }
    for key in keys {
        match table.get(key.name) {
            Some(value) => check_value(key.name, value.get_ref(), value.span().start, &key.value, slips),
            None if key.required => slips.push((start, format!("缺少“{}”", key.name), "请补上".to_owned())),
            None => {}
        }
    }
}

/// Words as they may be written, such as `"a"、"b" 或 "c"`.
fn one_of(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    match quoted.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} 或 {last}", others.join("、")),
        _ => quoted.concat(),
    }
}

fn check_value(name: &str, value: &DeValue, start: usize, expected: &Value, slips: &mut Vec<Slip>) {
    let mut slip = |at, wanted: &str| slips.push((at, format!("“{name}”不对"), format!("请写成{wanted}")));
    match (expected, value) {
        (Value::Text, DeValue::String(text)) if !text.trim().is_empty() => {}
        (Value::Text, _) => slip(start, "加引号的文字，不能为空"),
        (Value::Checked(sound, _), DeValue::String(text)) if sound(text) => {}
        (Value::Checked(_, wanted), _) => slip(start, wanted),
        (Value::OneOf(words), DeValue::String(text)) if words().contains(&&text[..]) => {}
        (Value::OneOf(words), _) => slip(start, &one_of(&words())),
        (Value::ListOf(sound, wanted), DeValue::Array(items)) => {
            for item in items.iter().filter(|item| !item.get_ref().as_str().is_some_and(sound)) {
                slip(item.span().start, wanted);
            }
        }
        (Value::ListOf(..), _) => slip(start, "方括号里的一列，如 [\"https://www.example.gov.cn\"]"),
        (Value::Year, DeValue::Integer(year))
            if year.radix() == 10 && year.as_str().parse().is_ok_and(|year| YEARS.contains(&year)) => {}
        (Value::Year, _) => slip(start, "四位数的年份，不加引号，如 2021"),
        (Value::Count, DeValue::Integer(count)) if count.radix() == 10 && count.as_str().parse::<u32>().is_ok() => {}
        (Value::Count, _) => slip(start, "不小于 0 的整数，不加引号，如 0"),
        (Value::Flag, DeValue::Boolean(_)) => {}
        (Value::Flag, _) => slip(start, " true 或 false，不加引号"),
        (Value::Pairs(sound, wanted), DeValue::Table(table)) => {
            for (key, _) in table.iter().filter(|(key, value)| !sound(key.get_ref(), value.get_ref())) {
                slips.push((key.span().start, format!("“{}”不对", key.get_ref()), format!("请写成{wanted}")));
            }
        }
        (Value::Pairs(_, wanted), _) => slip(start, &format!("[sources.{name}] 开头的一段，里面是{wanted}")),
        (Value::Table(keys), DeValue::Table(table)) => check(table, start, keys, slips),
        (Value::Table(_), _) => slip(start, &format!("[{name}] 开头的一段")),
        (Value::Tables(keys), DeValue::Array(items)) => {
            for item in items {
                match item.get_ref() {
                    DeValue::Table(table) => check(table, item.span().start, keys, slips),
                    _ => slips.push((
                        item.span().start,
                        format!("“{name}”不对"),
                        format!("请写成 [[{name}]] 开头的各段"),
                    )),
                }
            }
        }
        (Value::Tables(_), _) => slip(start, &format!(" [[{name}]] 开头的各段")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_lies_below_the_folder() {
        assert!(is_file("air.csv") && is_file("series/hours/*.csv") && is_file("导出/空气2021*.xlsx"));
        for text in
            ["", "/etc/passwd", "../a.csv", "a/../b.csv", "C:\\a.csv", "*/a.csv", "a**.csv", "a//b.csv", ".a.csv"]
        {
            assert!(!is_file(text), "{text}");
        }
    }

    #[test]
    fn a_host_that_may_frame_the_pages_is_a_scheme_and_a_host() {
        assert!(is_host("https://www.wulanchabu.gov.cn") && is_host("http://localhost:8080"));
        for text in ["www.wulanchabu.gov.cn", "https://", "https://a.cn/b", "https://a.cn; script-src *", "'self'"] {
            assert!(!is_host(text), "{text}");
        }
    }
}
