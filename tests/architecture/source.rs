//! What there is to read: the files below `src`, and the crates that `Cargo.toml` lets them use.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use walkdir::WalkDir;

/// Each file as its path below `src`, with its text.
pub type Source = BTreeMap<String, String>;

/// The source of this crate.
pub fn source() -> Source {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let source: Source = WalkDir::new(&src)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(|entry| {
            let below = entry.path().strip_prefix(&src).unwrap().components();
            let names: Vec<_> = below.map(|part| part.as_os_str().to_str().unwrap()).collect();
            (names.join("/"), fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    assert!(source.len() > 50, "the source is not where this test looks for it");
    source
}

/// The crates of `[dependencies]`, as the source spells them.
pub fn crates() -> BTreeSet<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let crates = crates_of(&manifest);
    assert!(crates.contains("serde"), "Cargo.toml is not as this test reads it");
    crates
}

/// The crates of a manifest whose tables each begin on a line of their own.
pub fn crates_of(manifest: &str) -> BTreeSet<String> {
    let mut crates = BTreeSet::new();
    let mut listed = false;
    for line in manifest.lines() {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            crates.extend(table.strip_prefix("dependencies.").map(identifier));
            listed = table == "dependencies";
        } else if listed && let Some((name, _)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            crates.insert(identifier(name.trim()));
        }
    }
    crates
}

fn identifier(name: &str) -> String {
    name.replace('-', "_")
}
