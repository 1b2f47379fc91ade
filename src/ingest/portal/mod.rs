//! `portal.toml`: who publishes, for which areas, and how exports are laid out.

mod schema;
mod written;

use std::collections::HashSet;

use serde::Deserialize as _;
use toml::de::DeTable;

use self::written::Written;
use super::table::{PORTAL, Source, Spec, text::position};
use crate::{
    domain::{Portal, iso_date},
    record::Fault,
};

/// Reads who publishes, for which areas, and how the exports are laid out.
pub fn read(source: &Source) -> Option<(Portal, Vec<Spec>)> {
    let text = source.text(&PORTAL)?;
    let portal = parse(&text);
    if let Err(slips) = &portal {
        for (at, what, remedy) in slips {
            let fault = Fault::new(what.clone(), remedy.clone());
            source.problems.add(fault.at(position(&text, *at)).in_file(&PORTAL));
        }
    }
    portal.ok()
}

fn parse(text: &str) -> Result<(Portal, Vec<Spec>), Vec<schema::Slip>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut slips: Vec<_> = errors
        .iter()
        .map(|error| {
            let at = error.span().map_or(0, |span| span.start);
            (at, format!("写法不合 TOML 规则（{}）", error.message()), "请检查引号、等号和括号".to_owned())
        })
        .collect();
    if slips.is_empty() {
        schema::check(document.get_ref(), 0, schema::PORTAL, &mut slips);
        check_areas(document.get_ref(), &mut slips);
        check_as_of(document.get_ref(), &mut slips);
    }
    if !slips.is_empty() {
        return Err(slips);
    }
    split(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![(at, format!("读不懂这里（{}）", error.message()), "请对照样例改正".to_owned())]
    })
}

/// How exports are laid out is the publisher's own business: it is no part of the portal that is published.
fn split(text: &str) -> Result<(Portal, Vec<Spec>), toml::de::Error> {
    let mut document: toml::Table = toml::from_str(text)?;
    let sources = document.remove("sources").map(Vec::<Written>::deserialize).transpose()?.unwrap_or_default();
    Ok((Portal::deserialize(document)?, sources.into_iter().filter_map(Written::spec).collect()))
}

/// Names of areas must differ: figures find their area by its name.
fn check_areas(document: &DeTable, slips: &mut Vec<schema::Slip>) {
    let mut names = HashSet::new();
    let areas = document.get("areas").and_then(|areas| areas.get_ref().as_array());
    for area in areas.into_iter().flat_map(|areas| areas.iter()) {
        let Some(name) = area.get_ref().get("name") else { continue };
        let Some(text) = name.get_ref().as_str() else { continue };
        if !names.insert(text) {
            slips.push((name.span().start, format!("地区“{text}”出现了两次"), "请删去一个".to_owned()));
        }
    }
}

/// Before the year begins there is nothing to count.
fn check_as_of(document: &DeTable, slips: &mut Vec<schema::Slip>) {
    let (Some(as_of), Some(year)) = (document.get("complaints_as_of"), document.get("year")) else { return };
    let day = as_of.get_ref().as_str().and_then(iso_date::parse);
    let year = year.get_ref().as_integer().and_then(|year| year.as_str().parse::<i16>().ok());
    if let (Some(day), Some(year)) = (day, year)
        && day.year() < year
    {
        let remedy = format!("请写成 {year}-01-01 或以后的日期");
        slips.push((as_of.span().start, format!("“complaints_as_of”早于 {year} 年"), remedy));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Missing;

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

    fn slips(text: &str) -> Vec<String> {
        let slips = parse(text).unwrap_err();
        slips
            .iter()
            .map(|(at, what, remedy)| {
                let (line, column) = position(text, *at);
                format!("{line}:{column}: {what}；{remedy}")
            })
            .collect()
    }

    #[test]
    fn a_sound_portal_is_read() {
        assert_eq!(parse(SOUND).unwrap().0.areas[0].name, "全市");
    }

    #[test]
    fn every_slip_of_the_file_is_found() {
        let text = SOUND
            .replace("city = \"某市\"", "ctiy = \"某市\"")
            .replace("2021", "\"2021\"")
            .replace("\"city\"", "\"town\"")
            .replace("2022-06-05", "2022-06-31");
        assert_eq!(
            slips(&text),
            [
                "3:1: 不认识“ctiy”；这里可以写 bureau、city、year、report、areas、contacts、releases、sources、embed_hosts、\
                 complaints_as_of",
                "1:1: 缺少“city”；请补上",
                "4:8: “year”不对；请写成四位数的年份，不加引号，如 2021",
                "10:8: “kind”不对；请写成\"city\"、\"district\" 或 \"place\"",
                "16:7: “due”不对；请写成加引号的日期，如 \"2022-06-05\"",
            ]
        );
    }

    #[test]
    fn an_export_is_described() {
        let source = r#"
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
        let (_, specs) = parse(&format!("{SOUND}{source}")).unwrap();
        let spec = &specs[0];
        assert_eq!(
            (spec.layout.name, spec.format.delimiter, spec.reject_limit, spec.hour_end),
            ("station-hour", Some(b'\t'), 3, false)
        );
        assert_eq!((&spec.columns["pm25"][..], spec.missing["—"]), ("7", Missing::Removed));
        let slips = slips(&format!(
            "{SOUND}{}",
            source.replace("\"剔除\"", "\"坏了\"").replace("hours/", "../").replace("= 3", "= -3")
        ));
        assert_eq!(slips.len(), 3, "{slips:?}");
    }

    #[test]
    fn what_is_no_toml_is_located() {
        let text = SOUND.replace("title = \"报告\"", "title = 报告");
        assert!(slips(&text)[0].starts_with("6:9: 写法不合 TOML 规则"), "{:?}", slips(&text));
    }

    #[test]
    fn complaints_are_counted_on_a_day_of_the_year_or_after_it() {
        let on = |day: &str| SOUND.replace("[report]", &format!("complaints_as_of = \"{day}\"\n[report]"));
        let as_of = parse(&on("2022-01-20")).unwrap().0.complaints_as_of.unwrap();
        assert_eq!(as_of.to_string(), "2022-01-20");
        assert_eq!(slips(&on("2020-12-31")), ["5:20: “complaints_as_of”早于 2021 年；请写成 2021-01-01 或以后的日期"]);
        assert_eq!(slips(&on("年底")), ["5:20: “complaints_as_of”不对；请写成加引号的日期，如 \"2022-01-20\""]);
    }

    #[test]
    fn an_area_is_named_once() {
        let text = SOUND.replace("[[contacts]]", "[[areas]]\nname = \"全市\"\nkind = \"city\"\n[[contacts]]");
        assert_eq!(slips(&text), ["12:8: 地区“全市”出现了两次；请删去一个"]);
    }
}
