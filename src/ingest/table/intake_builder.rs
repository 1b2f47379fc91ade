use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use super::{FileKind, Header, problems::List};
use crate::{
    domain::Decimal,
    record::{Diagnostic, Fault},
    snapshot::{ControlTotal, FileIntake},
};

/// What becomes of the rows of one file, while it is read: rows = accepted + ignored + rejected.
#[derive(Default)]
pub(in crate::ingest) struct IntakeBuilder {
    rows: Cell<u64>,
    rejected: Cell<u64>,
    stopped: Cell<bool>,
    ignored: Cell<u64>,
    /// By the index of the column.
    totals: RefCell<BTreeMap<usize, Total>>,
    rejections: RefCell<List>,
    warnings: RefCell<List>,
}

#[derive(Default)]
struct Total {
    count: u64,
    sum: Decimal,
}

/// What is listed as a release publishes it.
fn redacted(List { listed, more }: &List) -> Vec<String> {
    let more = (*more > 0).then(|| format!("另有 {more} 处没有列出"));
    listed.iter().map(Diagnostic::redacted).chain(more).collect()
}

impl IntakeBuilder {
    /// Counts rows that were read.
    pub fn count(&self, rows: u64) {
        self.rows.set(self.rows.get() + rows);
    }

    /// Counts a row that is rejected.
    pub fn reject(&self) {
        self.rejected.set(self.rejected.get() + 1);
    }

    /// Counts a row that no figure is made from.
    pub fn ignore(&self) {
        self.ignored.set(self.ignored.get() + 1);
    }

    /// Adds why no more rows are read.
    pub fn stop(&self, rejection: Diagnostic) {
        self.stopped.set(true);
        self.add_rejection(rejection);
    }

    /// Whether no more rows are to be read.
    pub fn is_stopped(&self) -> bool {
        self.stopped.get()
    }

    /// Adds why a row is rejected.
    pub fn add_rejection(&self, rejection: Diagnostic) {
        self.rejections.borrow_mut().add(rejection);
    }

    /// Adds a warning about an accepted row.
    pub fn add_warning(&self, warning: Diagnostic) {
        self.warnings.borrow_mut().add(warning);
    }

    /// Adds numbers of accepted rows to the control total of the column with this index.
    pub fn add(&self, column: usize, count: u64, sum: Decimal) {
        let mut totals = self.totals.borrow_mut();
        let total = totals.entry(column).or_default();
        (total.count, total.sum) = (total.count + count, total.sum + sum);
    }

    /// Closes the account: what was rejected becomes a problem, unless `portal.toml` allows as many; the release gets
    /// its entry. Whether the rows may be used.
    pub fn close(self, header: &Header) -> bool {
        let Header { source, spec, file, columns } = header;
        let (rows, ignored, rejected) = (self.rows.get(), self.ignored.get(), self.rejected.get());
        let (rejections, warnings) = (self.rejections.into_inner(), self.warnings.into_inner());
        let total = |(column, Total { count, sum }): (usize, Total)| ControlTotal {
            column: columns.public_title(column),
            count,
            sum: sum.normalized(),
        };
        if spec.layout.dataset.is_series {
            source.intake.borrow_mut().push(FileIntake {
                file: file.path().to_owned(),
                rows,
                accepted: rows - ignored - rejected,
                ignored,
                rejected,
                unread: columns.unread().collect(),
                totals: self.totals.into_inner().into_iter().map(total).collect(),
                rejections: redacted(&rejections),
                warnings: redacted(&warnings),
            });
        }
        let sound = rejected <= spec.reject_limit && !self.stopped.get();
        // First, so that it is listed however many there are.
        if rejected > spec.reject_limit && spec.kind == FileKind::Export && !self.stopped.get() {
            let what = format!("拒收 {rejected} 行，超过允许的 {} 行", spec.reject_limit);
            let remedy = format!("请改正上面各行；要照样发布，请在 portal.toml 这个来源写 reject_limit = {rejected}");
            source.problems.add(Fault::new(what, remedy).in_file(file.clone()));
        }
        let to = if sound { source.warnings } else { source.problems };
        to.extend(file, rejections);
        source.warnings.extend(file, warnings);
        sound
    }
}
