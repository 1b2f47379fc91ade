//! Who uses what: between files, and of other crates.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    content::Names,
    members::Members,
    resolve::{Resolver, Target},
    source::Source,
    tree::Tree,
};

/// From a file to another: the names that it uses.
pub type Uses = BTreeMap<(String, String), BTreeSet<String>>;

#[derive(Default)]
pub struct Graph {
    /// Every file but tests.
    pub files: BTreeSet<String>,
    /// To the file that defines what is used.
    pub uses: Uses,
    /// To the modules that the paths lead through, and to what is only re-exported. Between files that is no use.
    pub passages: Uses,
    /// From a file to paths into other crates.
    pub external: BTreeSet<(String, String)>,
    /// What should lead to something of ours and does not.
    pub unresolved: BTreeSet<String>,
}

impl Graph {
    pub fn of(source: &Source, crates: &BTreeSet<String>) -> Self {
        let tree = Tree::read(source);
        let members = Members::of(&tree, crates);
        let mut graph = Self::default();
        graph.unresolved.extend(tree.unreached(source).into_iter().map(|file| format!("{file}: no `mod` leads to it")));
        graph.files.extend(tree.modules.iter().map(|module| module.file.clone()));
        for at in 0..tree.modules.len() {
            let mut reader = Reader { tree: &tree, crates, members: &members, at, graph: &mut graph };
            reader.read_imports();
            reader.read_paths();
            reader.read_methods();
        }
        graph
    }
}

/// Reads one module into the graph.
struct Reader<'a> {
    tree: &'a Tree,
    crates: &'a BTreeSet<String>,
    members: &'a Members,
    at: usize,
    graph: &'a mut Graph,
}

impl Reader<'_> {
    /// What is brought in is used where it is named. By itself `use` is a use of a trait, whose methods are called without
    /// naming it, and of anything in a file without children, which could only have brought it in for them.
    fn read_imports(&mut self) {
        let module = &self.tree.modules[self.at];
        for import in &module.content.imports {
            for target in self.resolve(&import.path, true) {
                let Target::Item { module: home, name, .. } = &target else { continue };
                let kind = self.tree.modules[*home].content.defined.0.get(name);
                let is_used = kind.is_some_and(|kind| kind.is_trait) || module.children.is_empty();
                if is_used && !import.is_reexport {
                    self.add_use(&target);
                } else {
                    self.add_passage(*home, name);
                }
            }
        }
    }

    fn read_paths(&mut self) {
        for path in &self.tree.modules[self.at].content.paths {
            let is_ours = path.len() > 1 && ["crate", "self", "super"].contains(&&*path[0]);
            for target in self.resolve(path, is_ours) {
                self.add_use(&target);
            }
        }
    }

    /// A method is called without importing its type: between modules of the root that is no use.
    fn read_methods(&mut self) {
        let from = self.file();
        for method in &self.tree.modules[self.at].content.methods {
            if let Some(file) = self.members.file_by_name(method).filter(|file| top(file) == top(from)) {
                add(&mut self.graph.uses, from, file, method);
            }
        }
    }

    /// What a path leads to, with the way there noted.
    fn resolve(&mut self, path: &Names, must_lead_somewhere: bool) -> Vec<Target> {
        let mut resolver = Resolver::new(self.tree, self.crates);
        let targets = resolver.resolve(self.at, path);
        let file = self.file();
        if must_lead_somewhere && targets.is_empty() {
            self.graph.unresolved.insert(format!("{file}: {}", path.join("::")));
        }
        // A re-export is the module's own: a date of `domain` is no use of the crate that defines it.
        let is_reexported = resolver.way.iter().any(|module| {
            self.tree.modules[*module].parent.is_some() && top(&self.tree.modules[*module].file) != top(file)
        });
        for target in &targets {
            // A crate's name alone is more likely that of a variable.
            if let Target::Outside(path) = target
                && path.contains("::")
                && !is_reexported
            {
                self.graph.external.insert((file.to_owned(), path.clone()));
            }
        }
        for module in resolver.way {
            self.add_passage(module, &path.join("::"));
        }
        targets
    }

    fn add_use(&mut self, target: &Target) {
        let Target::Item { module, name, member } = target else { return };
        let from = self.file();
        add(&mut self.graph.uses, from, &self.tree.modules[*module].file, name);
        if let Some(member) = member {
            for file in self.members.files(*module, name, member) {
                add(&mut self.graph.uses, from, file, &format!("{name}::{member}"));
            }
        }
    }

    /// A path through the modules that contain this one is always allowed.
    fn add_passage(&mut self, through: usize, name: &str) {
        let (from, module) = (self.file(), &self.tree.modules[through]);
        if module.parent.is_some() && !self.tree.is_within(self.at, through) {
            add(&mut self.graph.passages, from, &module.file, name);
        }
    }
}

impl<'a> Reader<'a> {
    fn file(&self) -> &'a str {
        &self.tree.modules[self.at].file
    }
}

fn add(uses: &mut Uses, from: &str, to: &str, name: &str) {
    if from != to {
        uses.entry((from.to_owned(), to.to_owned())).or_default().insert(name.to_owned());
    }
}

/// The module below the crate's root that a file belongs to.
pub fn top(file: &str) -> &str {
    file.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}
