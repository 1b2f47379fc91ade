use super::graph;
use crate::source::crates_of;

fn external(files: &[(&str, &str)]) -> Vec<String> {
    graph(files).external.into_iter().map(|(from, path)| format!("{from}: {path}")).collect()
}

#[test]
fn paths_into_other_crates_are_followed_through_use() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b; use std::{fs, io as input}; fn f() { fs::read(1); input::stdin(); core::mem::take(0) }"),
        ("a/b.rs", "fn f() { super::fs::write(); m!(leptos::view! { <A/> }); let csv = 1; csv }"),
    ];
    assert_eq!(
        external(&files),
        [
            "a/b.rs: leptos::view",
            "a/b.rs: std::fs::write",
            "a/mod.rs: std::fs",
            "a/mod.rs: std::fs::read",
            "a/mod.rs: std::io",
            "a/mod.rs: std::io::stdin",
            "a/mod.rs: std::mem::take",
        ]
    );
}

#[test]
fn a_module_of_ours_may_be_named_as_a_crate_is() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod csv; fn f() { csv::ours() }"),
        ("a/csv.rs", "pub fn ours() { csv::theirs() }"),
    ];
    assert_eq!(external(&files), ["a/csv.rs: csv::theirs"]);
}

#[test]
fn a_reexport_from_another_crate_is_the_modules_own() {
    let files = [
        ("lib.rs", "mod a; mod domain;"),
        ("a.rs", "use crate::domain::Date; fn f() { Date::new() }"),
        ("domain/mod.rs", "mod day; pub use csv::Date;"),
        ("domain/day.rs", "use super::Date;"),
    ];
    assert_eq!(external(&files), ["domain/day.rs: csv::Date", "domain/mod.rs: csv::Date"]);
}

#[test]
fn the_crates_are_read_from_the_manifest() {
    let manifest = "[features]\nui = []\n[dependencies]\n# one = 1\ntwo-words = \"1\"\nthree = { version = \"1\" }\n
[dependencies.four-words]\nversion = \"1\"\n[dev-dependencies]\nfive = \"1\"\n";
    assert_eq!(crates_of(manifest).into_iter().collect::<Vec<_>>(), ["four_words", "three", "two_words"]);
}
