use std::collections::BTreeMap;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::nearest::nearest;
use crate::{
    domain::{Date, YEARS, iso_date},
    ingest::table::{PORTAL, Problems, text::position},
    record::Fault,
};

/// Collects the problems of `portal.toml`.
pub(super) struct TomlProblems<'a> {
    /// The file's text, in which places are counted.
    pub text: &'a str,
    /// All problems.
    pub problems: &'a Problems,
}

impl TomlProblems<'_> {
    /// Adds what is wrong at a byte of the text.
    pub fn add(&self, at: usize, fault: Fault) {
        self.problems.add(fault.at(position(self.text, at)).in_file(&PORTAL));
    }
}

/// A table on its way to a value: its keys are asked for one by one, and [`finish`](Self::finish) adds a problem for
/// each that is missing or unknown. A getter gives `None` only where there is a problem, which is added by then.
pub(super) struct TomlTable<'a> {
    problems: &'a TomlProblems<'a>,
    table: &'a DeTable<'a>,
    start: usize,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'a> TomlTable<'a> {
    /// The table that begins at the byte `start`.
    pub fn new(problems: &'a TomlProblems<'a>, table: &'a DeTable<'a>, start: usize) -> Self {
        Self { problems, table, start, known: Vec::new(), missing: Vec::new() }
    }

    /// Adds what is wrong with a value that was read already.
    pub fn refuse(&self, at: usize, fault: Fault) {
        self.problems.add(at, fault);
    }

    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The value of a key that must be there.
    pub fn required<T>(&mut self, key: &'static str, read: impl FnOnce(TomlValue<'a>) -> Option<T>) -> Option<T> {
        let value = self.value(key);
        if value.is_none() {
            self.missing.push(key);
        }
        read(value?)
    }

    /// The value of a key, or this one where it is left out.
    pub fn optional<T>(
        &mut self,
        key: &'static str,
        default: T,
        read: impl FnOnce(TomlValue<'a>) -> Option<T>,
    ) -> Option<T> {
        self.value(key).map_or(Some(default), read)
    }

    fn value(&mut self, key: &'static str) -> Option<TomlValue<'a>> {
        self.known.push(key);
        self.table.get(key).map(|value| TomlValue::new(self.problems, key, value))
    }

    /// Adds a problem for each key that was never asked for, and for each that is missing, unless a misspelt one is meant to
    /// be it. Gives whether there are none.
    pub fn finish(self) -> bool {
        let Self { problems, table, start, known, mut missing } = self;
        let mut sound = missing.is_empty();
        for key in table.keys().filter(|key| !known.contains(&&key.get_ref()[..])) {
            let absent = known.iter().copied().filter(|name| !table.contains_key(*name));
            let meant = nearest(key.get_ref(), absent);
            missing.retain(|name| Some(*name) != meant);
            let meant = meant.map_or_else(String::new, |name| format!("请改成“{name}”；"));
            let remedy = format!("{meant}这里可以写 {}", known.join("、"));
            problems.add(key.span().start, Fault::new(format!("不认识“{}”", key.get_ref()), remedy));
            sound = false;
        }
        for key in missing {
            problems.add(start, Fault::new(format!("缺少“{key}”"), "请补上"));
        }
        sound
    }
}

/// The value of a key.
#[derive(Clone, Copy)]
pub(super) struct TomlValue<'a> {
    problems: &'a TomlProblems<'a>,
    key: &'a str,
    value: &'a DeValue<'a>,
    /// The byte at which it begins.
    pub start: usize,
}

impl<'a> TomlValue<'a> {
    fn new(problems: &'a TomlProblems<'a>, key: &'a str, value: &'a Spanned<DeValue<'a>>) -> Self {
        Self { problems, key, value: value.get_ref(), start: value.span().start }
    }

    fn or_wrong<T>(self, value: Option<T>, expected: &str) -> Option<T> {
        if value.is_none() {
            self.problems.add(self.start, Fault::new(format!("“{}”不对", self.key), format!("请写成{expected}")));
        }
        value
    }

    /// A text that is not empty.
    pub fn text(self) -> Option<String> {
        self.parsed("加引号的文字，不能为空", |text| (!text.trim().is_empty()).then(|| text.to_owned()))
    }

    /// A text that `parse` understands; `expected` says how it must be written.
    pub fn parsed<T>(self, expected: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.or_wrong(self.value.as_str().and_then(parse), expected)
    }

    /// One of these words.
    pub fn one_of<T: Clone>(self, words: &[(&str, T)]) -> Option<T> {
        let quoted: Vec<_> = words.iter().map(|(word, _)| format!("\"{word}\"")).collect();
        let expected = match quoted.split_last() {
            Some((last, others)) if !others.is_empty() => format!("{} 或 {last}", others.join("、")),
            _ => quoted.concat(),
        };
        self.parsed(&expected, |text| words.iter().find(|(word, _)| *word == text).map(|(_, value)| value.clone()))
    }

    /// A day; the example says how it is written.
    pub fn day(self, example: &str) -> Option<Date> {
        self.parsed(&format!("加引号的日期，如 \"{example}\""), iso_date::parse)
    }

    /// A year.
    pub fn year(self) -> Option<i16> {
        let year = self.integer().filter(|year| YEARS.contains(year));
        self.or_wrong(year, "四位数的年份，不加引号，如 2021")
    }

    /// A whole number that is not negative.
    pub fn count(self) -> Option<u32> {
        self.or_wrong(self.integer(), "不小于 0 的整数，不加引号，如 0")
    }

    fn integer<T: std::str::FromStr>(self) -> Option<T> {
        integer(self.value)
    }

    /// `true` or `false`.
    pub fn flag(self) -> Option<bool> {
        self.or_wrong(self.value.as_bool(), " true 或 false，不加引号")
    }

    /// A list.
    pub fn list<T>(self, example: &str, read: impl Fn(Self) -> Option<T>) -> Option<Vec<T>> {
        let items = self.or_wrong(self.value.as_array(), &format!("方括号里的一列，如 [\"{example}\"]"))?;
        all(items.iter().map(|item| read(TomlValue::new(self.problems, self.key, item))))
    }

    /// A table of any keys, each with a value that `read` understands; `expected` says how they must be written.
    pub fn entries<T>(self, expected: &str, read: impl Fn(&DeValue) -> Option<T>) -> Option<BTreeMap<String, T>> {
        let table = self.value.as_table();
        let table = self.or_wrong(table, &format!("[sources.{}] 开头的一段，里面是{expected}", self.key))?;
        let entries = table.iter().map(|(key, value)| {
            let of_key = TomlValue { key: key.get_ref(), start: key.span().start, ..self };
            Some((key.get_ref().to_string(), of_key.or_wrong(read(value.get_ref()), expected)?))
        });
        all(entries)
    }

    /// A table of known keys.
    pub fn table<T>(self, read: impl FnOnce(&mut TomlTable<'a>) -> Option<T>) -> Option<T> {
        let table = self.or_wrong(self.value.as_table(), &format!("[{}] 开头的一段", self.key))?;
        let mut table = TomlTable::new(self.problems, table, self.start);
        let value = read(&mut table);
        if table.finish() { value } else { None }
    }

    /// A list of tables of known keys.
    pub fn tables<T>(self, read: impl Fn(&mut TomlTable<'a>) -> Option<T>) -> Option<Vec<T>> {
        let expected = format!(" [[{}]] 开头的各段", self.key);
        let items = self.or_wrong(self.value.as_array(), &expected)?;
        all(items.iter().map(|item| {
            let item = TomlValue::new(self.problems, self.key, item);
            item.or_wrong(item.value.as_table(), &expected)?;
            item.table(&read)
        }))
    }
}

/// A whole number in decimal digits.
pub(super) fn integer<T: std::str::FromStr>(value: &DeValue) -> Option<T> {
    value.as_integer().filter(|number| number.radix() == 10)?.as_str().parse().ok()
}

/// All values, where none is missing; each is read, whatever is wrong with another.
fn all<T, C: FromIterator<T>>(values: impl Iterator<Item = Option<T>>) -> Option<C> {
    values.collect::<Vec<_>>().into_iter().collect()
}
