use super::{graph, uses};

const NONE: [&str; 0] = [];

#[test]
fn a_reexport_is_followed_to_the_file_that_defines_the_item() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "fn f(_: crate::b::Renamed) {}"),
        ("b/mod.rs", "mod c; pub use c::Handed as Renamed;"),
        ("b/c/mod.rs", "mod d; pub(crate) use self::d::Item as Handed;"),
        ("b/c/d.rs", "pub struct Item;"),
    ];
    assert_eq!(uses(&files), ["a.rs -> b/c/d.rs: Item"]);
}

#[test]
fn a_private_use_is_a_reexport_to_the_children() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b; mod c; use b::B;"),
        ("a/b.rs", "pub struct B;"),
        ("a/c.rs", "type C = super::B;"),
    ];
    assert_eq!(uses(&files), ["a/c.rs -> a/b.rs: B"]);
}

#[test]
fn a_module_of_children_is_a_file_for_what_it_names_and_defines_itself() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b; use b::B; pub const A: B = B;"),
        ("a/b.rs", "pub struct B; fn f() { super::A; }"),
    ];
    assert_eq!(uses(&files), ["a/b.rs -> a/mod.rs: A", "a/mod.rs -> a/b.rs: B"]);
}

#[test]
fn relative_paths_and_modules_brought_in_lead_on() {
    let files = [
        ("lib.rs", "mod a; mod d;"),
        ("a/mod.rs", "mod b; mod c;"),
        ("a/b.rs", "use super::super::d; use crate::{a::c as see}; fn f() { d::g(); see::h(); self::k() } fn k() {}"),
        ("a/c.rs", "pub fn h() { super::b::f(); }"),
        ("d.rs", "pub fn g() {}"),
    ];
    assert_eq!(uses(&files), ["a/b.rs -> a/c.rs: h", "a/b.rs -> d.rs: g", "a/c.rs -> a/b.rs: f"]);
}

#[test]
fn a_glob_brings_in_what_is_named() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::b::*; fn f() -> Named { match f() { One => f(), _ => f() } } use crate::c::Count::*;"),
        ("b/mod.rs", "mod e; pub use e::*;"),
        ("b/e.rs", "pub struct Named; pub struct Other;"),
        ("c.rs", "pub enum Count { One, Two }"),
    ];
    assert_eq!(uses(&files), ["a.rs -> b/e.rs: Named", "a.rs -> c.rs: Count"]);
}

#[test]
fn a_function_and_a_module_may_bear_one_name() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "fn f() { crate::b::hours(); crate::b::hours::more(); }"),
        ("b/mod.rs", "pub mod hours; pub use hours::rows as hours;"),
        ("b/hours.rs", "pub fn rows() {} pub fn more() {}"),
    ];
    assert_eq!(uses(&files), ["a.rs -> b/hours.rs: more, rows"]);
}

#[test]
fn a_trait_is_used_where_it_is_brought_in() {
    let files = [
        ("lib.rs", "mod a; mod t;"),
        ("a/mod.rs", "mod b; use crate::t::T as _; fn f() { 1.t() }"),
        ("a/b.rs", ""),
        ("t.rs", "pub trait T { fn t(self); }"),
    ];
    assert_eq!(uses(&files), ["a/mod.rs -> t.rs: T"]);
}

#[test]
fn members_in_another_file_than_their_type_are_uses_of_that_file() {
    let files = [
        ("lib.rs", "mod m; mod elsewhere;"),
        ("m/mod.rs", "mod a; mod b; mod c;"),
        ("m/a.rs", "pub struct A; impl A { fn f(&self) { self.by_self(); Self::by_type() } fn own(&self) {} }"),
        ("m/b.rs", "use super::a::A; impl A { fn by_self(&self) {} fn by_type() {} fn by_name(&self) {} }"),
        ("m/c.rs", "fn f(a: &[u8]) { a.by_name(); a.own(); a.len(); }"),
        ("elsewhere.rs", "fn f(a: &[u8]) { a.by_name(); }"),
    ];
    let uses = uses(&files);
    assert_eq!(uses, ["m/a.rs -> m/b.rs: A::by_self, A::by_type", "m/b.rs -> m/a.rs: A", "m/c.rs -> m/b.rs: by_name"]);
}

#[test]
fn programs_use_the_library() {
    let files = [
        ("lib.rs", "pub mod a;"),
        ("main.rs", "fn main() { mingcha::a::f(); }"),
        ("bin/x.rs", "use mingcha::a::f; fn main() { f() }"),
        ("a.rs", "pub fn f() {}"),
    ];
    assert_eq!(uses(&files), ["bin/x.rs -> a.rs: f", "main.rs -> a.rs: f"]);
}

#[test]
fn a_path_that_leads_nowhere_is_reported() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::Gone; fn f() { super::unresolved::f(); unknown::f(); }"),
        ("b.rs", ""),
        ("c.rs", "pub struct Gone;"),
    ];
    let unresolved = graph(&files).unresolved;
    assert_eq!(
        unresolved.into_iter().collect::<Vec<_>>(),
        ["a.rs: crate::b::Gone", "a.rs: super::unresolved::f", "c.rs: no `mod` leads to it"]
    );
}

#[test]
fn names_of_its_own_are_no_uses() {
    let files =
        [("lib.rs", "mod a; mod b;"), ("a.rs", "struct B; fn f(b: B) { b.b() } use self::B as C;"), ("b.rs", "")];
    assert_eq!(uses(&files), NONE);
}
