//! Complaints and enforcement cases, which are published together.

mod case;
mod case_id;
mod complaint;
mod datasets;
mod export;
mod first_file;

use self::{
    datasets::{CASES, COMPLAINTS},
    export::Export,
};
use super::{
    cache::ExportCache,
    subject::{ReadContext, Subject},
};
use crate::{
    domain::{Complaint, Date, EnforcementCase},
    record::{ComplaintRecords, Fault, SeriesRecords},
};

/// Complaints and enforcement cases.
pub(super) const SUBJECT: Subject = Subject { layouts: &[&complaint::LAYOUT, &case::LAYOUT], read };

fn read(reading: &ReadContext, _: &mut ExportCache, series: &mut SeriesRecords) {
    let cases = export::read(reading, &CASES, &COMPLAINTS);
    let complaints = export::read(reading, &COMPLAINTS, &CASES);
    series.complaints = cases.zip(complaints).and_then(|(cases, complaints)| together(reading, cases, complaints));
}

fn together(
    reading: &ReadContext,
    cases: Export<EnforcementCase>,
    complaints: Export<Complaint>,
) -> Option<ComplaintRecords> {
    let (portal, provenance) = (reading.portal?, complaints.provenance?);
    if provenance != cases.provenance? {
        let what = format!("{}与 {} 的不同", cases.file.provenance_name(), complaints.file.file);
        reading.source.problems.add(Fault::new(what, "两个文件一起公布，来源要一致").in_file(cases.file.file));
        return None;
    }
    let (complaints, cases) = (complaints.rows, cases.rows);
    let as_of = portal.complaints_as_of.or_else(|| latest(&complaints))?;
    Some(ComplaintRecords { provenance, as_of, complaints, cases })
}

/// The latest day that occurs: the file was exported on that day or later.
fn latest(complaints: &[Complaint]) -> Option<Date> {
    complaints
        .iter()
        .flat_map(|one| [Some(one.course.received()), one.course.accepted(), one.course.closed()])
        .flatten()
        .max()
}
