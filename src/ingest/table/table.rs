use std::{marker::PhantomData, ops::ControlFlow};

use super::{
    Column, Columns, Header, IntakeBuilder, Record, Records, Row, Source, Spec,
    faults::{EMPTY_FILE, ragged_row},
};
use crate::record::{Diagnostic, Fault, File, LocatedFault, Place};

/// The most columns of a table: several times as many as there are cities in the national platform's.
const MAX_COLUMNS: usize = 2000;

/// A table with the columns of a layout, whose header was checked.
pub(in crate::ingest) struct Table<'a, C> {
    /// Its header.
    pub header: Header<'a>,
    /// How its records are read.
    pub records: Records,
    columns: PhantomData<C>,
}

/// The rows of a table that were accepted.
pub(in crate::ingest) struct Rows<T> {
    /// What the reader made of each.
    pub values: Vec<T>,
    /// Whether the file may be used: it was read to its end, and no more rows were rejected than are allowed.
    pub are_usable: bool,
}

impl<'a, C: Column> Table<'a, C> {
    /// Opens a file of the layout and finds its columns.
    ///
    /// `None` where the file as a whole cannot be read. What is wrong with the header becomes a problem; the rest is still read,
    /// so that its problems are found in the same run.
    pub fn open(source: &Source<'a>, spec: &'a Spec, file: &File) -> Option<Self> {
        debug_assert_eq!(spec.layout, C::LAYOUT, "the reader is the one of the layout");
        let mut found = None;
        let opened = Records::open(source.folder.join(file.path()), &spec.format).and_then(|records| {
            records.each(&mut |record| {
                found = Some((record.place, record.cells.iter().map(str::to_owned).collect::<Vec<_>>()));
                ControlFlow::Break(())
            })?;
            Ok(records)
        });
        let refuse = |fault: LocatedFault| source.problems.add(fault.in_file(file.clone()));
        let records = opened.map_err(refuse).ok()?;
        let Some((place, mut header)) = found else {
            refuse(EMPTY_FILE.into());
            return None;
        };
        if header.len() > MAX_COLUMNS {
            let what = format!("有 {} 列，最多 {MAX_COLUMNS} 列", header.len());
            refuse(Fault::new(what, "请核对文件和分隔符").at(place));
            return None;
        }
        if !spec.header {
            header = (1..=header.len()).map(|number| format!("第 {number} 列")).collect();
        }
        let (columns, faults) = Columns::find(spec, C::LAYOUT.fields, &header);
        for (column, fault) in faults {
            refuse(fault.at(Place { column, ..place.clone() }));
        }
        let header = Header { source: *source, spec, file: file.clone(), columns };
        Some(Self { header, records, columns: PhantomData })
    }

    /// The index of a column, where the file has it.
    pub fn index(&self, column: C) -> Option<usize> {
        self.header.columns.index(column.index())
    }

    /// What the file calls a column, or we do where it has none.
    pub fn title(&self, column: C) -> &str {
        self.header.title(column)
    }

    /// Reads each row that has as many cells as the header, one after the other; memory is bounded by the longest.
    ///
    /// `read` gives the value of a row, or nothing after it refused or ignored the row. A row of which anything is refused
    /// is rejected.
    pub fn each<T>(&self, mut read: impl FnMut(&Row<C>) -> Option<T>) -> Rows<T> {
        let Header { source, spec, file, columns } = &self.header;
        let account = IntakeBuilder::default();
        let mut values = Vec::new();
        let mut is_header = spec.header;
        let (mut rows, mut beyond) = (0, None);
        let end = self.records.each(&mut |record| {
            if std::mem::take(&mut is_header) {
                return ControlFlow::Continue(());
            }
            rows += 1;
            if rows > spec.layout.max_rows {
                beyond = Some(record.place);
                return ControlFlow::Break(());
            }
            account.count(1);
            if record.cells.len() == columns.width() {
                let row = Row::new(&self.header, &account, record);
                let value = read(&row);
                values.extend(row.close(value));
                if account.is_stopped() {
                    return ControlFlow::Break(());
                }
            } else {
                account.reject();
                account.add_rejection(self.ragged(&record));
            }
            ControlFlow::Continue(())
        });
        let mut is_whole = true;
        let mut refuse = |fault: LocatedFault| {
            is_whole = false;
            source.problems.add(fault.in_file(file.clone()));
        };
        if let Some(place) = beyond {
            let what = format!("超过 {} 行，从这一行起没有读", spec.layout.max_rows);
            refuse(Fault::new(what, "请核对文件；确有这么多的，按年分成几个文件").at(place));
        }
        if let Err(fault) = end {
            refuse(fault);
        } else if rows == 0 {
            refuse(Fault::new("只有列名，没有数据", "请填写数据，或从原来的文件重新导出").into());
        }
        Rows { values, are_usable: account.close(&self.header) && is_whole }
    }

    fn ragged(&self, record: &Record) -> Diagnostic {
        let (cells, width) = (record.cells.len(), self.header.columns.width());
        let place = Place { column: cells.min(width) as u64 + 1, ..record.place.clone() };
        ragged_row(cells, width).at(place).in_file(self.header.file.clone())
    }
}
