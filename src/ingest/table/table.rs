use std::ops::ControlFlow;

use super::{
    Account, Columns, Header, Record, Records, Row, Source, Spec,
    faults::{EMPTY_FILE, ragged_row},
};
use crate::record::{Diagnostic, Fault, File, LocatedFault, Place};

/// The most columns of a table: several times as many as there are cities in the national platform's.
const MAX_COLUMNS: usize = 2000;

/// A table whose header was checked.
pub(in crate::ingest) struct Table<'a> {
    /// Its header.
    pub header: Header<'a>,
    /// How its records are read.
    pub records: Records,
}

impl<'a> Table<'a> {
    /// Opens a file and finds the columns of its layout.
    ///
    /// `None` where the file as a whole cannot be read. What is wrong with the header is noted; the rest is still read,
    /// so that its problems are found in the same run.
    pub fn open(source: &Source<'a>, spec: &'a Spec, file: &File) -> Option<Self> {
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
        let (columns, faults) = Columns::find(spec, spec.layout.fields, &header);
        for (column, fault) in faults {
            refuse(fault.at(Place { column, ..place.clone() }));
        }
        Some(Self { header: Header { source: *source, spec, file: file.clone(), columns }, records })
    }

    /// Gives each row that has as many fields as the header, one after the other; memory is bounded by the longest.
    ///
    /// A row that is refused anything is rejected; whether the others may be used is the answer.
    pub fn each(&self, mut each: impl FnMut(&Row)) -> bool {
        let Header { source, spec, file, columns } = &self.header;
        let account = Account::default();
        let mut names = spec.header;
        let (mut rows, mut beyond) = (0, None);
        let read = self.records.each(&mut |record| {
            if std::mem::take(&mut names) {
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
                each(&row);
                row.close();
                if account.is_stopped() {
                    return ControlFlow::Break(());
                }
            } else {
                account.reject(1);
                account.add_rejection(self.ragged(&record));
            }
            ControlFlow::Continue(())
        });
        let mut whole = true;
        let mut refuse = |fault: LocatedFault| {
            whole = false;
            source.problems.add(fault.in_file(file.clone()));
        };
        if let Some(place) = beyond {
            let what = format!("超过 {} 行，从这一行起没有读", spec.layout.max_rows);
            refuse(Fault::new(what, "请核对文件；确有这么多的，按年分成几个文件").at(place));
        }
        if let Err(fault) = read {
            refuse(fault);
        } else if rows == 0 {
            refuse(Fault::new("只有列名，没有数据", "请填写数据，或从原来的文件重新导出").into());
        }
        account.close(&self.header) && whole
    }

    fn ragged(&self, record: &Record) -> Diagnostic {
        let (cells, width) = (record.cells.len(), self.header.columns.width());
        let place = Place { column: cells.min(width) as u64 + 1, ..record.place.clone() };
        ragged_row(cells, width).at(place).in_file(self.header.file.clone())
    }
}
