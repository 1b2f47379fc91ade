//! Cycles of files that use each other, step by step, so that it can be seen where to cut.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::graph::Uses;

/// Files that use each other, directly or by way of others: a strongly connected component.
pub struct Component<'a> {
    pub files: BTreeSet<&'a str>,
    uses: &'a Uses,
}

/// Every set of files of which each leads to each.
pub fn components(uses: &Uses) -> Vec<Component<'_>> {
    let next = next(uses);
    let reached: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, reached(&next, file))).collect();
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let mut components = Vec::new();
    for (file, files) in &reached {
        if files.contains(file) && !done.contains(file) {
            let mutual = |other: &&str| reached.get(other).is_some_and(|files| files.contains(file));
            let files: BTreeSet<&str> = files.iter().copied().filter(mutual).collect();
            done.extend(&files);
            components.push(Component { files, uses });
        }
    }
    components
}

impl Component<'_> {
    /// Cycles that go through every use within, the shortest first, each step a line.
    pub fn cycles(&self) -> Vec<String> {
        let inner = |(from, to): &&(String, String)| self.files.contains(&**from) && self.files.contains(&**to);
        let within: Vec<_> = self.uses.keys().filter(inner).collect();
        let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (from, to) in &within {
            next.entry(from).or_default().push(to);
        }
        let mut cycles = Vec::new();
        for (from, to) in within {
            let mut cycle = vec![from.as_str()];
            cycle.extend(shortest_path(&next, to, from));
            cycles.push(cycle);
        }
        cycles.sort_by_key(Vec::len);
        let mut seen = BTreeSet::new();
        cycles.retain(|files| files.windows(2).map(|step| seen.insert((step[0], step[1]))).fold(false, |a, b| a | b));
        cycles.iter().map(|files| self.steps(files)).collect()
    }

    fn steps(&self, files: &[&str]) -> String {
        files.windows(2).map(|step| self.step(step[0], step[1])).collect::<Vec<_>>().join("\n")
    }

    fn step(&self, from: &str, to: &str) -> String {
        let names = &self.uses[&(from.to_owned(), to.to_owned())];
        format!("  {from} -> {to}: {}", names.iter().map(String::as_str).collect::<Vec<_>>().join(", "))
    }
}

fn next(uses: &Uses) -> BTreeMap<&str, Vec<&str>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in uses.keys() {
        next.entry(from).or_default().push(to);
    }
    next
}

fn reached<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>, file: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<_> = next.get(file).into_iter().flatten().copied().collect();
    while let Some(file) = open.pop() {
        if reached.insert(file) {
            open.extend(next.get(file).into_iter().flatten());
        }
    }
    reached
}

/// The files on a shortest path between two, both included.
fn shortest_path<'a>(next: &BTreeMap<&'a str, Vec<&'a str>>, from: &'a str, to: &'a str) -> Vec<&'a str> {
    let mut before = BTreeMap::from([(from, from)]);
    let mut open = VecDeque::from([from]);
    while let Some(file) = open.pop_front() {
        for &other in next.get(file).into_iter().flatten() {
            before.entry(other).or_insert_with(|| {
                open.push_back(other);
                file
            });
        }
    }
    let mut path = vec![to];
    while path[path.len() - 1] != from {
        path.push(before[path[path.len() - 1]]);
    }
    path.reverse();
    path
}
