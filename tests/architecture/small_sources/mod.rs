//! Tests of the reading and of the rules on small sources, so that they cannot silently see nothing.

mod cycles;
mod external;
mod left_out;
mod macros;
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

/// The uses between the files, a line each; fails where a path leads nowhere.
fn uses(files: &[(&str, &str)]) -> Vec<String> {
    let graph = graph(files);
    assert_eq!(graph.unresolved, BTreeSet::new());
    lines(&graph.uses)
}

fn lines(uses: &Uses) -> Vec<String> {
    let line = |((from, to), names): (&(String, String), &BTreeSet<String>)| {
        format!("{from} -> {to}: {}", names.iter().cloned().collect::<Vec<_>>().join(", "))
    };
    uses.iter().map(line).collect()
}
