use super::graph;
use crate::rules::cycles;

fn found(files: &[(&str, &str)]) -> Vec<String> {
    cycles(&graph(files).uses)
}

const THREE: [(&str, &str); 6] = [
    ("lib.rs", "mod a; mod b; mod e;"),
    ("a.rs", "pub struct A(crate::b::C);"),
    ("b/mod.rs", "mod c; mod d; pub use c::{C, D};"),
    ("b/c.rs", "pub struct C(super::d::D); pub struct D;"),
    ("b/d.rs", "use super::super::e; pub struct D; fn f() { panic!(\"{}\", crate::a::A) }"),
    ("e.rs", "fn f(_: crate::a::A) {}"),
];

#[test]
fn a_cycle_is_reported_with_the_names_that_tie_it() {
    assert_eq!(found(&THREE), ["  a.rs -> b/c.rs: C\n  b/c.rs -> b/d.rs: D\n  b/d.rs -> a.rs: A"]);
}

#[test]
fn a_short_cycle_within_a_longer_one_is_reported_too() {
    let mut files = THREE.to_vec();
    files[1].1 = "pub struct A(crate::b::C, crate::e::E);";
    files[5].1 = "pub struct E; fn f(_: crate::a::A) {}";
    let cycles = found(&files);
    assert_eq!(cycles.len(), 2);
    assert_eq!(cycles[0], "  a.rs -> e.rs: E\n  e.rs -> a.rs: A");
}

#[test]
fn files_that_lie_above_each_other_are_no_circle() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b; mod c; pub use c::C;"),
        ("a/b.rs", "use super::C; pub struct B;"),
        ("a/c.rs", "pub struct C;"),
    ];
    assert_eq!(found(&files), [""; 0]);
}
