//! `portal.toml`: who publishes, for which areas, and how exports are laid out.
//!
//! It is read in one walk: each key is asked for where its value is needed, so that what the file may hold is said once,
//! and every problem is found in one run and at its place.

mod nearest;
mod source;
mod walk;

use std::collections::HashSet;

use toml::de::DeTable;

use self::walk::{TomlProblems, TomlTable, TomlValue};
use super::table::{PORTAL, Problems, Source, Spec};
use crate::{
    domain::{Area, AreaKind, Contact, Portal, Report, ScheduledRelease},
    record::Fault,
};

/// What `portal.toml` says. Either part is `None` where there is a problem with it.
#[derive(Debug, Default)]
pub(super) struct PortalFile {
    /// Who publishes, and for which areas.
    pub portal: Option<Portal>,
    /// How exports are laid out: the publisher's own business, and no part of what is published.
    pub specs: Option<Vec<Spec>>,
}

/// Reads `portal.toml`.
pub(super) fn read(source: &Source) -> PortalFile {
    source.text(&PORTAL).map(|text| parse(&text, source.problems)).unwrap_or_default()
}

fn parse(text: &str, problems: &Problems) -> PortalFile {
    let problems = TomlProblems { text, problems };
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        let what = format!("写法不合 TOML 规则（{}）", error.message());
        problems.add(at, Fault::new(what, "请检查引号、等号和括号"));
    }
    if !errors.is_empty() {
        return PortalFile::default();
    }
    let mut table = TomlTable::new(&problems, document.get_ref(), 0);
    let PortalFile { portal, specs } = whole(&mut table);
    let has_sources = table.has("sources");
    let sound = table.finish();
    // An unknown key may be meant to be `sources`.
    PortalFile { portal: portal.filter(|_| sound), specs: specs.filter(|_| sound || has_sources) }
}

fn whole(table: &mut TomlTable) -> PortalFile {
    let bureau = table.required("bureau", TomlValue::text);
    let city = table.required("city", TomlValue::text);
    let year = table.required("year", TomlValue::year);
    let report = table.required("report", |value| value.table(report));
    let areas = table.required("areas", |value| value.tables(area));
    let contacts = table.required("contacts", |value| value.tables(contact));
    let releases = table.required("releases", |value| value.tables(release));
    let specs = table.optional("sources", Vec::new(), |value| value.tables(source::spec));
    let embed_hosts = table.optional("embed_hosts", Vec::new(), |value| value.list(HOST, embed_host));
    let as_of = table.optional("complaints_as_of", None, |value| Some(Some((value.start, value.day("2022-01-20")?))));
    let as_of = match (as_of, year) {
        // Before the year begins there is nothing to count.
        (Some(Some((at, day))), Some(year)) if day.year() < year => {
            let remedy = format!("请写成 {year}-01-01 或以后的日期");
            table.refuse(at, Fault::new(format!("“complaints_as_of”早于 {year} 年"), remedy));
            None
        }
        (as_of, _) => as_of,
    };
    let areas = areas.and_then(|areas| named_once(areas, table));
    let portal = || {
        Some(Portal {
            bureau: bureau?,
            city: city?,
            year: year?,
            report: report?,
            areas: areas?,
            contacts: contacts?,
            releases: releases?,
            embed_hosts: embed_hosts?,
            complaints_as_of: as_of?.map(|(_, day)| day),
        })
    };
    PortalFile { portal: portal(), specs }
}

fn report(table: &mut TomlTable) -> Option<Report> {
    let title = table.required("title", TomlValue::text);
    let expected = "加引号的时期，如 \"2022\"、\"2022-01\" 或 \"2022-01-21\"";
    let date = table.required("date", |value| value.parsed(expected, |text| text.parse().ok()));
    Some(Report { title: title?, date: date? })
}

/// An area, with the place of its name.
fn area(table: &mut TomlTable) -> Option<(usize, Area)> {
    let name = table.required("name", |value| Some((value.start, value.text()?)));
    let expected = "加引号的六位行政区划代码，如 \"150900\"";
    let code = table.optional("code", None, |value| value.parsed(expected, division_code).map(Some));
    let kinds = [("city", AreaKind::City), ("district", AreaKind::District), ("place", AreaKind::Place)];
    let kind = table.required("kind", |value| value.one_of(&kinds));
    let (at, name) = name?;
    Some((at, Area { name, code: code?, kind: kind? }))
}

fn division_code(text: &str) -> Option<String> {
    (text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_owned())
}

/// Names of areas must differ: figures find their area by its name.
fn named_once(areas: Vec<(usize, Area)>, table: &TomlTable) -> Option<Vec<Area>> {
    let mut names = HashSet::new();
    for (at, area) in areas.iter().filter(|(_, area)| !names.insert(&area.name)) {
        table.refuse(*at, Fault::new(format!("地区“{}”出现了两次", area.name), "请删去一个"));
    }
    (names.len() == areas.len()).then(|| areas.into_iter().map(|(_, area)| area).collect())
}

fn contact(table: &mut TomlTable) -> Option<Contact> {
    let name = table.required("name", TomlValue::text);
    let telephone = table.required("telephone", TomlValue::text);
    Some(Contact { name: name?, telephone: telephone? })
}

fn release(table: &mut TomlTable) -> Option<ScheduledRelease> {
    let title = table.required("title", TomlValue::text);
    let due = table.required("due", |value| value.day("2022-06-05"));
    Some(ScheduledRelease { title: title?, due: due? })
}

/// A host that may show the pages in a frame, for an example.
const HOST: &str = "https://www.example.gov.cn";

/// A scheme and a host, which can be part of a header that says who may frame the pages.
fn embed_host(value: TomlValue) -> Option<String> {
    let of_host = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'*');
    value.parsed(&format!("https:// 开头、只到域名的地址，如 {HOST}"), |text| {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        (!host.is_empty() && host.bytes().all(of_host)).then(|| text.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::MissingReason, ingest::table::HourLabel};

    const SOUND: &str = r#"
bureau = "某市生态环境局"
city = "某市"
year = 2021
[report]
title = "报告"
date = "2022"
[[areas]]
name = "全市"
kind = "city"
[[contacts]]
name = "举报"
telephone = "12369"
[[releases]]
title = "公报"
due = "2022-06-05"
"#;

    /// What the text says, which must be sound.
    fn read(text: &str) -> (Portal, Vec<Spec>) {
        let problems = Problems::default();
        let PortalFile { portal, specs } = parse(text, &problems);
        assert_eq!(problems.sorted(), []);
        (portal.unwrap(), specs.unwrap())
    }

    /// What is wrong with the text, and whether its portal and its sources can be used.
    fn problems(text: &str) -> (Vec<String>, [bool; 2]) {
        let problems = Problems::default();
        let PortalFile { portal, specs } = parse(text, &problems);
        let lines = problems.sorted().iter().map(|problem| problem.to_string().replace("portal.toml:", "")).collect();
        (lines, [portal.is_some(), specs.is_some()])
    }

    #[test]
    fn a_sound_portal_is_read() {
        assert_eq!(read(SOUND).0.areas[0].name, "全市");
    }

    #[test]
    fn every_problem_of_the_file_is_found() {
        let text = SOUND
            .replace("city = \"某市\"", "town = \"某市\"")
            .replace("2021", "\"2021\"")
            .replace("\"city\"", "\"town\"")
            .replace("2022-06-05", "2022-06-31");
        assert_eq!(
            problems(&text).0,
            [
                "1:1: 缺少“city”；请补上",
                "3:1: 不认识“town”；这里可以写 bureau、city、year、report、areas、contacts、releases、sources、embed_hosts、\
                 complaints_as_of",
                "4:8: “year”不对；请写成四位数的年份，不加引号，如 2021",
                "10:8: “kind”不对；请写成\"city\"、\"district\" 或 \"place\"",
                "16:7: “due”不对；请写成加引号的日期，如 \"2022-06-05\"",
            ]
        );
    }

    #[test]
    fn a_misspelt_key_is_one_problem_and_hides_nothing_else() {
        let (lines, usable) = problems(&SOUND.replace("city =", "ctiy ="));
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].starts_with("3:1: 不认识“ctiy”；请改成“city”；这里可以写 bureau、city、"), "{lines:?}");
        // There is no `sources`, and this key could have been meant.
        assert_eq!(usable, [false, false]);
        let (lines, usable) = problems(&format!("{}{SOURCE}", SOUND.replace("city =", "ctiy =")));
        assert_eq!((lines.len(), usable), (1, [false, true]), "{lines:?}");
        let (lines, usable) = problems(&format!("{SOUND}{}", SOURCE.replace("layout", "layuot")));
        assert_eq!((lines.len(), usable), (1, [true, false]), "{lines:?}");
    }

    #[test]
    fn a_day_has_one_spelling() {
        for due in ["20220605", "2022-6-5", "2022年6月5日", "2022-06-05T00:00"] {
            let (lines, _) = problems(&SOUND.replace("2022-06-05", due));
            assert_eq!(lines, ["16:7: “due”不对；请写成加引号的日期，如 \"2022-06-05\""], "{due}");
        }
    }

    const SOURCE: &str = r#"
[[sources]]
file = "hours/*.csv"
layout = "station-hour"
provenance = "本局数据"
delimiter = "tab"
reject_limit = 3
hours = "begin"
columns = { station = "点位", pm25 = 7 }
missing = { "—" = "剔除" }
"#;

    #[test]
    fn an_export_is_described() {
        let (_, specs) = read(&format!("{SOUND}{SOURCE}"));
        let spec = &specs[0];
        assert_eq!(
            (spec.layout.name, spec.format.delimiter, spec.reject_limit, spec.hour_label),
            ("station-hour", Some(b'\t'), 3, HourLabel::Begin)
        );
        assert_eq!((&spec.columns["pm25"][..], spec.missing["—"]), ("7", MissingReason::Removed));
        let wrong = SOURCE.replace("\"剔除\"", "\"坏了\"").replace("hours/", "../").replace("= 3", "= -3");
        let (lines, usable) = problems(&format!("{SOUND}{wrong}"));
        assert_eq!((lines.len(), usable), (3, [true, false]), "{lines:?}");
    }

    #[test]
    fn what_is_no_toml_is_located() {
        let (lines, _) = problems(&SOUND.replace("title = \"报告\"", "title = 报告"));
        assert!(lines[0].starts_with("6:9: 写法不合 TOML 规则"), "{lines:?}");
    }

    #[test]
    fn complaints_are_counted_on_a_day_of_the_year_or_after_it() {
        let on = |day: &str| SOUND.replace("[report]", &format!("complaints_as_of = \"{day}\"\n[report]"));
        let as_of = read(&on("2022-01-20")).0.complaints_as_of.unwrap();
        assert_eq!(as_of.to_string(), "2022-01-20");
        let problems = |day| problems(&on(day)).0;
        assert_eq!(problems("2020-12-31"), ["5:20: “complaints_as_of”早于 2021 年；请写成 2021-01-01 或以后的日期"]);
        assert_eq!(problems("年底"), ["5:20: “complaints_as_of”不对；请写成加引号的日期，如 \"2022-01-20\""]);
    }

    #[test]
    fn an_area_is_named_once() {
        let text = SOUND.replace("[[contacts]]", "[[areas]]\nname = \"全市\"\nkind = \"city\"\n[[contacts]]");
        assert_eq!(problems(&text).0, ["12:8: 地区“全市”出现了两次；请删去一个"]);
    }

    #[test]
    fn a_host_that_may_frame_the_pages_is_a_scheme_and_a_host() {
        let with = |host: &str| SOUND.replace("[report]", &format!("embed_hosts = [\"{host}\"]\n[report]"));
        for host in ["https://www.wulanchabu.gov.cn", "http://localhost:8080"] {
            assert_eq!(read(&with(host)).0.embed_hosts, [host]);
        }
        for host in ["www.wulanchabu.gov.cn", "https://", "https://a.cn/b", "https://a.cn; script-src *", "'self'"] {
            assert_eq!(problems(&with(host)).0.len(), 1, "{host}");
        }
    }
}
