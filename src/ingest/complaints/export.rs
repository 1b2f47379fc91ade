use std::{collections::HashMap, io};

use super::{case_id::check_id, first_file::FirstFile};
use crate::{
    domain::{Portal, Provenance},
    ingest::{
        area::check_area,
        subject::ReadContext,
        table::{Column, Dataset, FileProvenance, Row, Source, Spec, Table, faults::unreadable},
    },
    record::File,
};

/// A type that is read from the rows of such an export.
pub(super) trait ExportRow: Sized {
    /// The columns of its layout.
    type Column: Column;

    /// The column that names the row.
    const CASE: Self::Column;
    /// The column of the area.
    const AREA: Self::Column;
    /// The column of the provenance.
    const PROVENANCE: Self::Column;

    /// Reads a row.
    fn read(row: &Row<Self::Column>, portal: Option<&Portal>) -> Option<Self>;
}

/// The rows of a dataset.
pub(super) struct Export<T> {
    /// The first file.
    pub file: FirstFile,
    /// Where the rows come from; `None` where none of them has it.
    pub provenance: Option<Provenance>,
    /// The accepted rows.
    pub rows: Vec<T>,
}

/// Reads a dataset that is published with another: one without the other is a problem.
pub(super) fn read<T: ExportRow>(reading: &ReadContext, dataset: &Dataset, other: &Dataset) -> Option<Export<T>> {
    let ReadContext { source, specs, portal, .. } = *reading;
    let provenance = FileProvenance::default();
    let mut first = None;
    let mut seen = HashMap::new();
    let mut rows = Vec::new();
    for (spec, file) in paired_files(&source, specs, dataset, other)? {
        let table = Table::open(&source, spec, &file)?;
        first.get_or_insert_with(|| FirstFile { file, has_column: table.index(T::PROVENANCE).is_some() });
        let accepted = table.each(|row| {
            provenance.read(row, T::PROVENANCE);
            check_id(row, T::CASE, &mut seen);
            check_area(row, T::AREA, portal);
            T::read(row, portal)
        });
        rows.extend(accepted.values);
    }
    Some(Export { file: first?, provenance: provenance.get(), rows })
}

/// The files of a dataset that is published with another: `None` where both are absent; a problem where it alone is.
fn paired_files<'s>(
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
