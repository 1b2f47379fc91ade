use super::{
    subjects,
    table::{Source, Spec},
};
use crate::record::File;

/// The exports that are read: those that `portal.toml` describes, and those with a path of their own, unless it describes
/// others of the same dataset.
pub(super) fn with_own_paths(mut specs: Vec<Spec>, source: &Source) -> Vec<Spec> {
    for layout in subjects::layouts().filter(|layout| layout.is_default) {
        let is_there = source.has(&File::from(layout.dataset));
        if is_there && specs.iter().all(|spec| spec.layout.dataset != layout.dataset) {
            specs.push(Spec::named(layout));
        }
    }
    specs
}
