//! Members of types in another file than their type. A call of one names the type only, or not even that.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    resolve::{Resolver, Target},
    tree::Tree,
};

#[derive(Default)]
pub struct Members {
    /// The files by module and name of the type and by name of the member.
    files: BTreeMap<(usize, String, String), BTreeSet<String>>,
    /// The file by the member's name alone, where only one type of ours has a member of that name.
    by_name: BTreeMap<String, String>,
}

impl Members {
    pub fn of(tree: &Tree, crates: &BTreeSet<String>) -> Self {
        let mut members = Self::default();
        let mut all: BTreeMap<&str, Vec<(&str, bool)>> = BTreeMap::new();
        for (at, module) in tree.modules.iter().enumerate() {
            for part in &module.content.impls {
                for target in Resolver::new(tree, crates).resolve(at, &part.of) {
                    let Target::Item { module: home, name, .. } = target else { continue };
                    let apart = tree.modules[home].file != module.file;
                    for member in &part.members {
                        all.entry(member).or_default().push((&module.file, apart));
                        if apart {
                            let key = (home, name.clone(), member.clone());
                            members.files.entry(key).or_default().insert(module.file.clone());
                        }
                    }
                }
            }
        }
        for (member, places) in all {
            if let [(file, true)] = places[..] {
                members.by_name.insert(member.to_owned(), file.to_owned());
            }
        }
        members
    }

    /// The files besides the type's own that have this member of it.
    pub fn files(&self, home: usize, name: &str, member: &str) -> impl Iterator<Item = &String> {
        self.files.get(&(home, name.to_owned(), member.to_owned())).into_iter().flatten()
    }

    /// The file of a method whose name only one type has.
    pub fn file_by_name(&self, method: &str) -> Option<&String> {
        self.by_name.get(method)
    }
}
