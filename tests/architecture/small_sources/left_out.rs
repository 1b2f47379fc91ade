use super::{graph, uses};

#[test]
fn tests_are_left_out() {
    let files = [
        ("lib.rs", "mod a; mod b; #[cfg(test)] mod properties;"),
        (
            "a/mod.rs",
            "#[cfg(test)] mod tests { use crate::b::B; } #[cfg(all(test, unix))] fn f() { crate::b::g() }
             #[cfg(test)] use crate::b::B; struct A; impl A { #[cfg(test)] fn a() { crate::b::g() } }
             #[cfg(test)] mod more;",
        ),
        ("a/more/mod.rs", "mod still; use crate::b::B;"),
        ("a/more/still.rs", "use crate::b::B;"),
        ("b.rs", "pub struct B; pub fn g() {}"),
        ("properties.rs", "use crate::b::B;"),
    ];
    assert_eq!(uses(&files), [""; 0]);
    assert!(!graph(&files).files.contains("properties.rs"));
}

#[test]
fn what_is_compiled_outside_tests_too_is_read() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "#[cfg(not(test))] fn f() { crate::b::f() } #[cfg(any(test, unix))] fn g() { crate::b::g() }"),
        ("b.rs", "pub fn f() {} pub fn g() {}"),
    ];
    assert_eq!(uses(&files), ["a.rs -> b.rs: f, g"]);
}

#[test]
fn a_module_within_a_file_is_read_with_it() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "mod inner { pub fn f() { super::super::b::g() } mod more; }"),
        ("a/inner/more.rs", "fn h() { super::f() }"),
        ("b.rs", "pub fn g() { }"),
    ];
    assert_eq!(uses(&files), ["a.rs -> b.rs: g", "a/inner/more.rs -> a.rs: f"]);
}
