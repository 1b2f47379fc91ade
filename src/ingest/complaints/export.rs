use std::{collections::HashMap, io};

use super::{case_id::check_id, origin::Origin};
use crate::{
    domain::{Portal, Provenance},
    ingest::{
        area::check_area,
        subject::Reading,
        table::{Dataset, Row, Source, Spec, Table, Uniform, faults::unreadable},
    },
    record::File,
};

/// What the rows of a dataset say.
pub(super) struct Export<T> {
    /// The first file.
    pub origin: Origin,
    /// Where the rows come from; `None` where none of them said it.
    pub provenance: Option<Provenance>,
    /// What each sound row says.
    pub rows: Vec<T>,
}

/// Reads a dataset that goes with another: one without the other is a problem.
pub(super) fn read<T>(
    reading: &Reading,
    dataset: &Dataset,
    other: &Dataset,
    one: fn(&Row, Option<&Portal>) -> Option<T>,
) -> Option<Export<T>> {
    let Reading { source, specs, portal, .. } = *reading;
    let provenance = Uniform::default();
    let mut origin = None;
    let mut seen = HashMap::new();
    let mut rows = Vec::new();
    for (spec, file) in both_or_none(&source, specs, dataset, other)? {
        let table = Table::open(&source, spec, &file)?;
        origin.get_or_insert_with(|| Origin::of(&table));
        table.each(|row| {
            provenance.read(row);
            check_id(row, &mut seen);
            check_area(row, portal);
            let one = one(row, portal);
            rows.extend(one.filter(|_| row.is_sound()));
        });
    }
    Some(Export { origin: origin?, provenance: provenance.get(), rows })
}

/// The files of a dataset that goes with another: none where both are absent; a problem where it alone is.
fn both_or_none<'s>(
    source: &Source,
    specs: &'s [Spec],
    dataset: &Dataset,
    other: &Dataset,
) -> Option<Vec<(&'s Spec, File)>> {
    let files = source.files(specs, dataset);
    if files.is_empty() && specs.iter().any(|spec| spec.layout.dataset == other) {
        source.problems.add(unreadable(&io::ErrorKind::NotFound.into()).in_file(dataset));
    }
    Some(files).filter(|files| !files.is_empty())
}
