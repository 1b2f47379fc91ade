//! Who may import whom, as `ARCHITECTURE.md` says: read off the source, so that no one has to watch for it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use syn::visit::{self, Visit};
use walkdir::WalkDir;

/// Each module with the modules of ours that it may import.
const MAY_IMPORT: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("standard", &["domain"]),
    ("snapshot", &["domain", "standard"]),
    ("locale", &["domain"]),
    ("chart", &["domain", "locale"]),
    ("ui", &["domain", "standard", "snapshot", "locale", "chart"]),
    ("store", &[]),
    ("ingest", &["domain", "standard", "snapshot", "store"]),
    ("release", &["snapshot", "store"]),
    ("render", &["domain", "snapshot", "locale", "chart", "ui", "store", "release"]),
    ("demo", &["domain", "standard"]),
    (
        "cli",
        &["domain", "standard", "snapshot", "locale", "chart", "ui", "store", "ingest", "release", "render", "demo"],
    ),
];

/// Each outside thing with the places that may use it: everywhere else it is forbidden.
const ONLY_IN: [(&str, &[&str]); 20] = [
    ("leptos", &["ui", "render"]),
    ("web_sys", &["ui"]),
    ("gloo_net", &["ui"]),
    ("plotters", &["chart"]),
    ("clap", &["cli"]),
    ("axum", &["cli"]),
    ("rayon", &["render", "cli"]),
    ("rand_chacha", &["demo"]),
    ("mingcha_compress", &["render"]),
    ("resvg", &["render"]),
    ("png", &["render"]),
    ("skrifa", &["render"]),
    ("csv", &["ingest", "demo", "cli"]),
    ("calamine", &["ingest/xlsx"]),
    ("zip", &["ingest/xlsx"]),
    ("quick_xml", &["ingest/xlsx"]),
    ("encoding_rs", &["ingest"]),
    ("postcard", &["ingest"]),
    ("std::fs", &["store", "ingest", "release", "render", "cli"]),
    ("std::net", &["cli"]),
];

/// What pages are made of knows neither pages nor what makes them live.
const COMPONENTS_AVOID: [&str; 2] = ["crate::ui::pages", "crate::ui::live::islands"];

/// Every path that a file names: `crate::domain::Figure`, `std::fs::File`.
#[derive(Default)]
struct Paths(BTreeSet<String>);

impl Paths {
    fn add_tree(&mut self, before: &str, tree: &syn::UseTree) {
        let join = |name: String| if before.is_empty() { name } else { format!("{before}::{name}") };
        match tree {
            syn::UseTree::Path(path) => self.add_tree(&join(path.ident.to_string()), &path.tree),
            syn::UseTree::Name(name) => drop(self.0.insert(join(name.ident.to_string()))),
            syn::UseTree::Rename(rename) => drop(self.0.insert(join(rename.ident.to_string()))),
            syn::UseTree::Glob(_) => drop(self.0.insert(before.to_owned())),
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.add_tree(before, item)),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_tree("", &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 {
            self.0.insert(names.join("::"));
        }
        visit::visit_path(self, path);
    }
}

/// Each source file, as its path below `src`, with the paths that it names outside its tests.
fn sources() -> Vec<(PathBuf, BTreeSet<String>)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |entry: walkdir::DirEntry| {
        let text = fs::read_to_string(entry.path()).unwrap();
        let mut file = syn::parse_file(&text).unwrap();
        file.items.retain(|item| !matches!(item, syn::Item::Mod(module) if module.ident == "tests"));
        let mut paths = Paths::default();
        paths.visit_file(&file);
        // A module of the file's own may bear the name of something outside.
        let own = |path: &String| {
            let first = path.split("::").next().unwrap_or_default();
            file.items.iter().any(|item| matches!(item, syn::Item::Mod(module) if module.ident == first))
        };
        paths.0.retain(|path| !own(path));
        (entry.path().strip_prefix(&src).unwrap().to_owned(), paths.0)
    };
    let files: Vec<_> = WalkDir::new(&src)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"))
        .map(read)
        .collect();
    assert!(files.len() > 50, "the source is not where this test looks for it");
    files
}

fn starts_with(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[test]
fn modules_import_only_what_lies_below_them() {
    let mut wrong = Vec::new();
    for (file, paths) in sources() {
        let module = file.iter().next().unwrap().to_str().unwrap();
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else { continue };
        for path in paths {
            let ours = path.strip_prefix("crate::").and_then(|rest| rest.split("::").next());
            if let Some(other) =
                ours.filter(|other| *other != module && MAY_IMPORT.iter().any(|(name, _)| name == other))
                && !allowed.contains(&other)
            {
                wrong.push(format!("{}: {path}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "forbidden imports:\n{}", wrong.join("\n"));
}

#[test]
fn outside_things_stay_in_their_places() {
    let mut wrong = Vec::new();
    for (file, paths) in sources() {
        for path in paths {
            for (thing, places) in ONLY_IN {
                if starts_with(&path, thing) && !places.iter().any(|place| file.starts_with(place)) {
                    wrong.push(format!("{}: {path}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "outside things where they are forbidden:\n{}", wrong.join("\n"));
}

#[test]
fn components_know_neither_pages_nor_what_makes_them_live() {
    let mut wrong = Vec::new();
    for (file, paths) in sources().into_iter().filter(|(file, _)| file.starts_with("ui/components")) {
        for path in paths.iter().filter(|path| COMPONENTS_AVOID.iter().any(|avoided| starts_with(path, avoided))) {
            wrong.push(format!("{}: {path}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "components that know too much:\n{}", wrong.join("\n"));
}
