//! What is wrong with a graph by the tables, a line a fault.

use std::collections::BTreeSet;

use super::{
    cycles::{Component, components},
    graph::{Graph, Uses, top},
};

/// Names with what each may have or may not.
pub type Table<'a> = [(&'a str, &'a [&'a str])];

/// A module imports only those that the table allows it, which are above it there. A module that is not in the table may
/// import nothing and be imported by none.
pub fn wrong_imports(graph: &Graph, may_import: &Table) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    for module in graph.files.iter().map(|file| top(file)) {
        if !may_import.iter().any(|(name, _)| *name == module) {
            wrong.insert(format!("{module}: not in the table"));
        }
    }
    for (index, (name, allowed)) in may_import.iter().enumerate() {
        if !graph.files.iter().any(|file| top(file) == *name) {
            wrong.insert(format!("{name}: in the table, but no module"));
        }
        for other in allowed.iter().filter(|other| !may_import[..index].iter().any(|(above, _)| above == *other)) {
            wrong.insert(format!("{name}: {other} is not above it in the table"));
        }
    }
    for (from, to, names) in all(graph) {
        let (module, other) = (top(from), top(to));
        let allowed = may_import.iter().find(|(name, _)| *name == module).map_or(&[][..], |(_, allowed)| allowed);
        if module != other && !allowed.contains(&other) {
            wrong.insert(format!("{from} -> {to}: {names}"));
        }
    }
    wrong
}

/// A file or folder uses nothing of these others, or of these parts of other crates; a name after a `!` is excepted.
pub fn forbidden(graph: &Graph, table_of_forbidden: &Table) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    for (place, names) in table_of_forbidden {
        let (mut excepted, mut forbidden) = (vec![*place], Vec::new());
        for name in *names {
            match name.strip_prefix('!') {
                Some(name) => excepted.push(name),
                None => forbidden.push(*name),
            }
        }
        let is_excepted = |to: &str| excepted.iter().any(|name| is_in(to, name));
        let is_avoided = |to: &str| !is_excepted(to) && forbidden.iter().any(|name| is_in(to, name));
        for (from, to, names) in all(graph).filter(|(from, to, _)| is_in(from, place) && is_avoided(to)) {
            wrong.insert(format!("{from} -> {to}: {names}"));
        }
        for (from, path) in graph.external.iter().filter(|(from, _)| is_in(from, place)) {
            if forbidden.iter().any(|name| is_below(path, name)) {
                wrong.insert(format!("{from}: {path}"));
            }
        }
        for name in forbidden.into_iter().filter(|name| !name.contains("::")).chain(excepted) {
            if !graph.files.iter().any(|file| is_in(file, name)) {
                wrong.insert(format!("{name}: in the table, but not in the source"));
            }
        }
    }
    wrong
}

/// Another crate, or a part of it that has a line of its own, is used in the places that the table says, and in each of
/// them. A crate that is not in the table is used nowhere; the standard library is free save for the parts in the table.
pub fn misplaced(graph: &Graph, crates: &BTreeSet<String>, places: &Table) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    for (from, path) in &graph.external {
        let mut lines = places.iter().filter(|(thing, _)| is_below(path, thing)).peekable();
        let is_listed = lines.peek().is_some() || is_below(path, "std");
        if !is_listed || lines.any(|(_, places)| !places.iter().any(|place| is_in(from, place))) {
            wrong.insert(format!("{from}: {path}"));
        }
    }
    for name in crates.iter().filter(|name| !places.iter().any(|(thing, _)| thing == name)) {
        wrong.insert(format!("{name}: in Cargo.toml, but not in the table"));
    }
    for (thing, places) in places {
        let first = thing.split("::").next().unwrap_or_default();
        if first != "std" && !crates.contains(first) {
            wrong.insert(format!("{thing}: in the table, but not in Cargo.toml"));
        }
        let is_used =
            |place: &str| graph.external.iter().any(|(from, path)| is_below(path, thing) && is_in(from, place));
        for place in places.iter().filter(|place| !is_used(place)) {
            wrong.insert(format!("{thing}: in the table for {place}, but not used there"));
        }
    }
    wrong
}

/// No file uses another that uses it, directly or by way of others.
pub fn cycles(uses: &Uses) -> Vec<String> {
    components(uses).iter().flat_map(Component::cycles).collect()
}

/// Each pair of files with the names used: uses, and passages where there is no use.
fn all(graph: &Graph) -> impl Iterator<Item = (&str, &str, String)> {
    let text = |names: &BTreeSet<String>| names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let only_passages = graph.passages.iter().filter(|(files, _)| !graph.uses.contains_key(files));
    graph.uses.iter().chain(only_passages).map(move |((from, to), names)| (&**from, &**to, text(names)))
}

/// Whether a file is the one of this name, without `.rs`, or is in the folder of this name.
fn is_in(file: &str, place: &str) -> bool {
    file.strip_prefix(place).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

fn is_below(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}
