use super::graph;
use crate::{
    graph::Graph,
    rules::{forbidden, misplaced, wrong_imports},
};

fn three() -> Graph {
    graph(&[
        ("lib.rs", "mod low; mod middle; mod top;"),
        ("low.rs", "pub struct Low;"),
        ("middle/mod.rs", "mod part; mod other; pub use super::low::Low;"),
        ("middle/part.rs", "fn f() { std::fs::read(csv::Reader::new()) }"),
        ("middle/other.rs", "use super::part; pub fn Shown() { part::f() }"),
        ("top.rs", "use super::middle; fn f() { view! { <middle::other::Shown/> } } use leptos::prelude::*;"),
    ])
}

#[test]
fn an_import_is_forbidden_unless_the_table_allows_it() {
    let all: [(&str, &[&str]); 4] = [("lib", &[]), ("low", &[]), ("middle", &["low"]), ("top", &["middle"])];
    assert!(wrong_imports(&three(), &all).is_empty());
    let without = |left_out: &str| {
        let rest: Vec<_> = all.iter().copied().filter(|(name, _)| *name != left_out).collect();
        wrong_imports(&three(), &rest).into_iter().collect::<Vec<_>>()
    };
    assert!(without("middle").contains(&"middle: not in the table".to_owned()));
    assert!(without("middle").contains(&"middle/mod.rs -> low.rs: Low, super::low::Low".to_owned()));
    assert!(without("top").contains(&"top.rs -> middle/other.rs: Shown".to_owned()));
    assert!(without("low").contains(&"low: not in the table".to_owned()));
}

#[test]
fn the_table_has_no_circle_itself() {
    let table: [(&str, &[&str]); 5] =
        [("lib", &[]), ("gone", &[]), ("low", &["middle"]), ("middle", &["low"]), ("top", &["middle"])];
    let wrong = wrong_imports(&three(), &table).into_iter().collect::<Vec<_>>();
    assert_eq!(wrong, ["gone: in the table, but no module", "low: middle is not above it in the table"]);
}

#[test]
fn a_reexport_is_imported_from_both_modules() {
    let graph = graph(&[
        ("lib.rs", "mod low; mod middle; mod top;"),
        ("low.rs", "pub struct Low;"),
        ("middle.rs", "pub use super::low::Low;"),
        ("top.rs", "fn f(_: crate::middle::Low) {}"),
    ]);
    let wrong = |allowed| {
        let table: [(&str, &[&str]); 4] = [("lib", &[]), ("low", &[]), ("middle", &["low"]), ("top", allowed)];
        wrong_imports(&graph, &table).into_iter().map(|line| line[..line.find(':').unwrap()].to_owned()).collect()
    };
    let lines: [Vec<String>; 3] = [wrong(&["low", "middle"]), wrong(&["low"]), wrong(&["middle"])];
    assert_eq!(lines, [vec![], vec!["top.rs -> middle.rs".to_owned()], vec!["top.rs -> low.rs".to_owned()]]);
}

#[test]
fn a_part_may_be_forbidden_others_and_other_crates() {
    let wrong = |table| forbidden(&three(), table).into_iter().collect::<Vec<_>>();
    assert_eq!(
        wrong(&[("middle/part", &["middle", "leptos"]), ("top", &["low"])]),
        ["leptos: in the table, but not in the source"]
    );
    assert_eq!(wrong(&[("middle/other", &["middle"])]), ["middle/other.rs -> middle/part.rs: f"]);
    assert!(wrong(&[("middle/other", &["middle", "!middle/part"])]).is_empty());
    assert_eq!(wrong(&[("middle", &["std::fs"])]), ["middle/part.rs: std::fs::read"]);
}

#[test]
fn a_crate_is_forbidden_unless_the_table_has_the_place() {
    let crates = ["csv", "leptos"].map(str::to_owned).into();
    let wrong = |table| misplaced(&three(), &crates, table).into_iter().collect::<Vec<_>>();
    assert!(wrong(&[("csv", &["middle"]), ("leptos", &["top"]), ("std::fs", &["middle/part"])]).is_empty());
    assert_eq!(
        wrong(&[("csv", &["middle/other"]), ("std::fs", &[]), ("serde", &[])]),
        [
            "csv: in the table for middle/other, but not used there",
            "leptos: in Cargo.toml, but not in the table",
            "middle/part.rs: csv::Reader::new",
            "middle/part.rs: std::fs::read",
            "serde: in the table, but not in Cargo.toml",
            "top.rs: leptos::prelude",
        ]
    );
}
