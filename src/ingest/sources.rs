use std::collections::BTreeMap;

use super::{
    subjects,
    table::{Source, Spec},
};
use crate::record::File;

/// The exports that are read: those that `portal.toml` describes, and those at a path of their own, unless it describes
/// others of the same dataset. A path of that kind that cannot be followed is a problem, since a file may be there.
pub(super) fn with_own_paths(mut specs: Vec<Spec>, source: &Source) -> Vec<Spec> {
    let mut out_of_reach = BTreeMap::new();
    for layout in subjects::layouts().filter(|layout| layout.is_default) {
        if specs.iter().any(|spec| spec.layout.dataset == layout.dataset) {
            continue;
        }
        match source.has(&File::from(layout.dataset)) {
            Ok(true) => specs.push(Spec::named(layout)),
            Ok(false) => {}
            // Once for a folder that several datasets have their files in.
            Err((path, fault)) => {
                let file = layout.dataset.file(&path);
                out_of_reach.entry(path).or_insert_with(|| fault.in_file(file));
            }
        }
    }
    for problem in out_of_reach.into_values() {
        source.problems.add(problem);
    }
    specs
}
