//! The modules of the source, each within its parent, as `mod` has them.

use std::collections::BTreeMap;

use syn::Item;

use super::{
    content::Content,
    defined::{attributes, is_test},
    source::Source,
};

pub struct Module {
    pub file: String,
    /// None for the root of a crate.
    pub parent: Option<usize>,
    pub children: BTreeMap<String, usize>,
    pub content: Content,
}

#[derive(Default)]
pub struct Tree {
    pub modules: Vec<Module>,
    /// The paths of modules that are compiled for tests only, without `.rs` or `/mod.rs`.
    tests: Vec<String>,
}

impl Tree {
    /// Everything that the library and its programs are compiled of, whatever the features.
    pub fn read(source: &Source) -> Self {
        let mut tree = Self::default();
        for file in source.keys().filter(|file| ["lib.rs", "main.rs"].contains(&file.as_str()) || in_bin(file)) {
            tree.add_file(source, file, None);
        }
        tree
    }

    /// The library's root.
    pub fn library(&self) -> Option<usize> {
        self.modules.iter().position(|module| module.file == "lib.rs")
    }

    pub fn root(&self, mut module: usize) -> usize {
        while let Some(parent) = self.modules[module].parent {
            module = parent;
        }
        module
    }

    pub fn is_within(&self, module: usize, ancestor: usize) -> bool {
        module == ancestor || self.modules[module].parent.is_some_and(|parent| self.is_within(parent, ancestor))
    }

    /// The files that no `mod` leads to, and that are no tests.
    pub fn unreached<'a>(&self, source: &'a Source) -> Vec<&'a str> {
        let is_test = |file: &str| {
            self.tests
                .iter()
                .any(|test| file.strip_prefix(test.as_str()).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')))
        };
        let is_read = |file: &str| self.modules.iter().any(|module| module.file == file);
        source.keys().map(String::as_str).filter(|file| !is_read(file) && !is_test(file)).collect()
    }

    fn add_file(&mut self, source: &Source, file: &str, parent: Option<usize>) -> usize {
        let parsed = syn::parse_file(&source[file]).unwrap_or_else(|error| panic!("{file}: {error}"));
        let without = file.strip_suffix(".rs").unwrap();
        let folder = match without.rsplit_once('/') {
            _ if parent.is_none() => "",
            Some((folder, "mod")) => folder,
            _ => without,
        };
        self.add(source, file, folder, parent, &parsed.items)
    }

    fn add(&mut self, source: &Source, file: &str, folder: &str, parent: Option<usize>, items: &[Item]) -> usize {
        let module = self.modules.len();
        self.modules.push(Module {
            file: file.to_owned(),
            parent,
            children: BTreeMap::new(),
            content: Content::of(items),
        });
        for item in items {
            let Item::Mod(inner) = item else { continue };
            let name = inner.ident.to_string();
            let place = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let child = match &inner.content {
                _ if is_test(attributes(item)) => {
                    self.tests.push(place);
                    continue;
                }
                Some((_, items)) => self.add(source, file, &place, Some(module), items),
                None => {
                    let files = [format!("{place}.rs"), format!("{place}/mod.rs")];
                    let inner = files.iter().find(|file| source.contains_key(*file));
                    let inner = inner.unwrap_or_else(|| panic!("{file}: no file of the module {name}"));
                    self.add_file(source, inner, Some(module))
                }
            };
            self.modules[module].children.insert(name, child);
        }
        module
    }
}

fn in_bin(file: &str) -> bool {
    file.starts_with("bin/")
}
