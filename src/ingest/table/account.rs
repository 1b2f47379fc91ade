use std::cell::{Cell, RefCell};

use super::{Header, problems::List};
use crate::{
    domain::Decimal,
    record::{Diagnostic, Fault},
    snapshot::{ControlTotal, FileIntake},
};

/// What becomes of the rows of one file, while it is read: rows = accepted + rejected.
#[derive(Default)]
pub(in crate::ingest) struct Account {
    rows: Cell<u64>,
    rejected: Cell<u64>,
    stopped: Cell<bool>,
    totals: RefCell<Vec<Total>>,
    rejections: RefCell<List>,
    warnings: RefCell<List>,
}

#[derive(Clone, Default)]
struct Total {
    field: String,
    count: u64,
    sum: Decimal,
}

/// What is listed as a release publishes it.
fn redacted(List { listed, more }: &List) -> Vec<String> {
    let more = (*more > 0).then(|| format!("另有 {more} 处没有列出"));
    listed.iter().map(Diagnostic::redacted).chain(more).collect()
}

impl Account {
    /// Counts rows that were read.
    pub fn count(&self, rows: u64) {
        self.rows.set(self.rows.get() + rows);
    }

    /// Counts rows that are not taken.
    pub fn reject(&self, rows: u64) {
        self.rejected.set(self.rejected.get() + rows);
    }

    /// Notes why no more rows are read.
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

    /// Adds numbers of accepted rows to a field's control total.
    pub fn add(&self, field: &str, count: u64, sum: Decimal) {
        let mut totals = self.totals.borrow_mut();
        match totals.iter_mut().find(|total| total.field == field) {
            Some(total) => (total.count, total.sum) = (total.count + count, total.sum + sum),
            None => totals.push(Total { field: field.to_owned(), count, sum }),
        }
    }

    /// Closes the account: what was rejected becomes a problem, unless `portal.toml` allows as many; the release gets
    /// its entry. Whether the rows may be used.
    pub fn close(self, header: &Header) -> bool {
        let Header { source, spec, file, columns } = header;
        let (rows, rejected) = (self.rows.get(), self.rejected.get());
        let (rejections, warnings) = (self.rejections.into_inner(), self.warnings.into_inner());
        let total = |total: Total| ControlTotal {
            column: columns.title(&total.field).to_owned(),
            count: total.count,
            sum: total.sum.normalized(),
        };
        let mut totals = self.totals.into_inner();
        totals.sort_by_key(|total| columns.index(&total.field));
        if spec.layout.dataset.is_series {
            source.intake.borrow_mut().push(FileIntake {
                file: file.path().to_owned(),
                rows,
                accepted: rows - rejected,
                rejected,
                unread: columns.unread().map(str::to_owned).collect(),
                totals: totals.into_iter().map(total).collect(),
                rejections: redacted(&rejections),
                warnings: redacted(&warnings),
            });
        }
        let sound = rejected <= spec.reject_limit && !self.stopped.get();
        // First, so that it is listed however many there are.
        if rejected > spec.reject_limit && !spec.exact && !self.stopped.get() {
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
