use super::uses;

/// What `a.rs` uses with this text, of `b/mod.rs` with a re-export of `b/c.rs`.
fn uses_in(text: &str) -> Vec<String> {
    uses(&[
        ("lib.rs", "mod a; mod b;"),
        // With a child, so that bringing in alone is no use.
        ("a/mod.rs", &format!("mod child; {text}")),
        ("a/child.rs", ""),
        ("b/mod.rs", "pub mod c; pub use c::Chart; pub fn text() {} pub const TEXT: &str = \"\";"),
        ("b/c.rs", "pub fn Chart() {} pub fn inner() {} pub fn serialize() {}"),
    ])
}

#[test]
fn components_and_paths_in_a_macro_are_seen() {
    let page = r#"use crate::b::{self, Chart}; fn page() { view! { <div on:click=move |_| {
        b::text() }><Chart label="b::inner"/></div> } }"#;
    assert_eq!(uses_in(page), ["a/mod.rs -> b/c.rs: Chart", "a/mod.rs -> b/mod.rs: text"]);
    let component = "use crate::b; fn page() { view! { <b::Chart></b::Chart> } }";
    assert_eq!(uses_in(component), ["a/mod.rs -> b/c.rs: Chart"]);
    let formatted = r#"fn f() { format!("{}{}", super::b::TEXT, 1); assert!([crate::b::c::inner()].is_empty()) }"#;
    assert_eq!(uses_in(formatted), ["a/mod.rs -> b/c.rs: inner", "a/mod.rs -> b/mod.rs: TEXT"]);
}

#[test]
fn fields_and_ends_of_ranges_are_distinguished_in_a_macro() {
    assert_eq!(uses_in("use crate::b::text; fn f() { view! { x.text } }"), [""; 0]);
    assert_eq!(uses_in("use crate::b::TEXT; fn f() { view! { 0..TEXT } }"), ["a/mod.rs -> b/mod.rs: TEXT"]);
}

#[test]
fn names_that_only_a_macro_knows_are_some_of_their_module() {
    let rules = "macro_rules! m { ($($name:ident)*) => { $(crate::b::c::$name();)* } }";
    assert_eq!(uses_in(rules), ["a/mod.rs -> b/c.rs: …"]);
}

#[test]
fn attributes_are_seen_and_what_serde_quotes() {
    let command = "use crate::b; #[command(help = b::TEXT, after = [b::text()])] struct Arguments;";
    assert_eq!(uses_in(command), ["a/mod.rs -> b/mod.rs: TEXT, text"]);
    let with = r#"use crate::b::c; struct S { #[serde(default, with = "c")] f: u8 }"#;
    assert_eq!(uses_in(with), ["a/mod.rs -> b/c.rs: …"]);
    let skipped = r#"struct S { #[serde(rename = "b::c::inner", skip_serializing_if = "crate::b::text")] f: u8 }"#;
    assert_eq!(uses_in(skipped), ["a/mod.rs -> b/mod.rs: text"]);
    assert_eq!(uses_in("/// As [`crate::b::text`] says.\nstruct S;"), [""; 0]);
}

#[test]
fn types_that_the_rules_of_a_macro_name_are_defined_where_they_are() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::Named; fn f(_: Named) {}"),
        ("b.rs", "macro_rules! m { ($name:ident) => { pub struct Named; pub enum $name {} } } m!(Given);"),
    ];
    assert_eq!(uses(&files), ["a.rs -> b.rs: Named"]);
}
