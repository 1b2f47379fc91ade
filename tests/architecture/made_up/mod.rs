//! The reading and the rules themselves, tried on small sources, so that they cannot silently see nothing.

mod circles;
mod left_out;
mod macros;
mod outside;
mod paths;
mod rules;

use std::collections::BTreeSet;

use super::graph::{Graph, Uses};

/// The graph of files that are given with their text.
fn graph(files: &[(&str, &str)]) -> Graph {
    let source = files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
    let crates: BTreeSet<_> = ["csv", "leptos", "serde"].map(str::to_owned).into();
    Graph::of(&source, &crates)
}

/// The uses between the files, a line each; that nothing is lost on the way is checked.
fn uses(files: &[(&str, &str)]) -> Vec<String> {
    let graph = graph(files);
    assert_eq!(graph.lost, BTreeSet::new());
    lines(&graph.uses)
}

fn lines(uses: &Uses) -> Vec<String> {
    let line = |((from, to), names): (&(String, String), &BTreeSet<String>)| {
        format!("{from} -> {to}: {}", names.iter().cloned().collect::<Vec<_>>().join(", "))
    };
    uses.iter().map(line).collect()
}
