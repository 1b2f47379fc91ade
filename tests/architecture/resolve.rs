//! The item that a path leads to from the module that has it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    content::UNKNOWN,
    tree::{Module, Tree},
};

/// This package, as its programs name its library.
const PACKAGE: &str = "mingcha";

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Module(usize),
    /// An item of a module, with the member of it that is named, if any.
    Item {
        module: usize,
        name: String,
        member: Option<String>,
    },
    /// Something of another crate, as its full path.
    Outside(String),
}

/// Follows one path.
pub struct Resolver<'a> {
    tree: &'a Tree,
    crates: &'a BTreeSet<String>,
    /// The modules that the path leads through.
    pub way: BTreeSet<usize>,
    /// The imports that have been followed already: none is followed twice.
    taken: BTreeMap<usize, BTreeSet<usize>>,
}

impl<'a> Resolver<'a> {
    pub fn new(tree: &'a Tree, crates: &'a BTreeSet<String>) -> Self {
        Self { tree, crates, way: BTreeSet::new(), taken: BTreeMap::new() }
    }

    /// All that the path may mean, since a module and a function may bear one name; nothing where it names neither an
    /// item nor a crate.
    pub fn resolve(&mut self, at: usize, path: &[String]) -> Vec<Target> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let mut targets = self.first(at, first);
        for name in rest {
            // What has something below it is a module, if there is one of that name, or else a type.
            if targets.iter().any(|target| matches!(target, Target::Module(_))) {
                targets.retain(|target| matches!(target, Target::Module(_)));
            }
            targets = targets.into_iter().flat_map(|target| self.below(target, name)).collect();
        }
        targets.sort();
        targets.dedup();
        targets
    }

    fn first(&mut self, at: usize, name: &str) -> Vec<Target> {
        match name {
            "crate" => vec![Target::Module(self.tree.root(at))],
            "self" | "super" => self.below(Target::Module(at), name),
            _ => {
                let here = self.named(at, name);
                if !here.is_empty() {
                    here
                } else if name == PACKAGE {
                    self.tree.library().map(Target::Module).into_iter().collect()
                } else if ["std", "core", "alloc"].contains(&name) {
                    vec![Target::Outside("std".to_owned())]
                } else if self.crates.contains(name) {
                    vec![Target::Outside(name.to_owned())]
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// What a name after `target::` leads to.
    fn below(&mut self, target: Target, name: &str) -> Vec<Target> {
        match target {
            Target::Module(module) => {
                self.way.insert(module);
                match name {
                    "self" => vec![target],
                    "super" => self.tree.modules[module].parent.map(Target::Module).into_iter().collect(),
                    UNKNOWN => vec![Target::Item { module, name: UNKNOWN.to_owned(), member: None }],
                    _ => self.named(module, name),
                }
            }
            Target::Item { module, name: item, member } => {
                vec![Target::Item { module, name: item, member: member.or_else(|| Some(name.to_owned())) }]
            }
            Target::Outside(path) => vec![Target::Outside(format!("{path}::{name}"))],
        }
    }

    /// What a name means in a module: what it defines or brings in by this name, or else what it brings in with all.
    fn named(&mut self, at: usize, name: &str) -> Vec<Target> {
        let tree = self.tree;
        let module: &Module = &tree.modules[at];
        let mut targets: Vec<_> = module.children.get(name).copied().map(Target::Module).into_iter().collect();
        if module.content.defined.0.contains_key(name) {
            targets.push(Target::Item { module: at, name: name.to_owned(), member: None });
        }
        for (index, import) in module.content.imports.iter().enumerate() {
            if import.name.as_deref() == Some(name) {
                targets.extend(self.import(at, index, |_, target| vec![target]));
            }
        }
        let mut globs = module.content.imports.iter().enumerate().filter(|(_, import)| import.name.is_none());
        while targets.is_empty()
            && let Some((index, _)) = globs.next()
        {
            targets = self.import(at, index, |resolver, target| resolver.within(target, name));
        }
        targets
    }

    fn import(&mut self, at: usize, index: usize, then: impl Fn(&mut Self, Target) -> Vec<Target>) -> Vec<Target> {
        if !self.taken.entry(at).or_default().insert(index) {
            return Vec::new();
        }
        let tree = self.tree;
        let targets = self.resolve(at, &tree.modules[at].content.imports[index].path);
        let found = targets.into_iter().flat_map(|target| then(self, target)).collect();
        self.taken.entry(at).or_default().remove(&index);
        found
    }

    /// What `use target::*` brings in by the name. What another crate has is not known here.
    fn within(&mut self, target: Target, name: &str) -> Vec<Target> {
        match target {
            Target::Module(module) => {
                self.way.insert(module);
                self.named(module, name)
            }
            Target::Item { module, name: ref item, .. } => {
                let kind = self.tree.modules[module].content.defined.0.get(item);
                if kind.is_some_and(|kind| kind.variants.contains(name)) { vec![target] } else { Vec::new() }
            }
            Target::Outside(_) => Vec::new(),
        }
    }
}
