use super::{datasets, export::ExportRow};
use crate::{
    domain::{Complaint, ComplaintStatus, Contradiction, Course, Date, Portal},
    ingest::table::{Layout, ROWS_IN_MEMORY, Row, columns, optional, required},
    record::Fault,
};

/// A row a complaint.
pub(super) const LAYOUT: Layout = Layout {
    name: "complaints",
    dataset: &datasets::COMPLAINTS,
    fields: ComplaintColumn::FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

columns! {
    /// The columns of a complaint.
    pub(super) enum ComplaintColumn: LAYOUT {
        Case = required("case"),
        Received = required("received"),
        Channel = required("channel"),
        Types = required("types"),
        Area = required("area"),
        Status = required("status"),
        Closed = required("closed"),
        Accepted = optional("accepted"),
        Extended = optional("extended"),
        Provenance = optional("provenance"),
    }
}

impl ExportRow for Complaint {
    type Column = ComplaintColumn;

    const CASE: ComplaintColumn = ComplaintColumn::Case;
    const AREA: ComplaintColumn = ComplaintColumn::Area;
    const PROVENANCE: ComplaintColumn = ComplaintColumn::Provenance;

    fn read(row: &Row<ComplaintColumn>, portal: Option<&Portal>) -> Option<Self> {
        // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
        let received = received(row, portal);
        let accepted = optional_date(row, ComplaintColumn::Accepted);
        let channel = row.text(ComplaintColumn::Channel);
        let types = types(row);
        let area = row.text(ComplaintColumn::Area);
        let words = ComplaintStatus::WORDS.map(|(word, _)| word);
        let status = row.word(ComplaintColumn::Status, &words, |word| word.parse().ok());
        let closed = optional_date(row, ComplaintColumn::Closed);
        let extended = extended(row);
        let course = course(row, received, accepted?, closed?, status?);
        Some(Self {
            course: course?,
            extended: extended?,
            channel: channel?.to_owned(),
            types: types?,
            area: area?.to_owned(),
        })
    }
}

/// The days and the status, where they do not contradict each other; checked as far as they could be read.
fn course(
    row: &Row<ComplaintColumn>,
    received: Option<Date>,
    accepted: Option<Date>,
    closed: Option<Date>,
    status: ComplaintStatus,
) -> Option<Course> {
    let found = match received {
        Some(received) => match Course::new(received, accepted, closed, status) {
            Ok(course) => return Some(course),
            Err(found) => found,
        },
        None => Course::contradictions(received, accepted, closed, status),
    };
    for contradiction in found {
        refuse(row, contradiction);
    }
    None
}

/// Refuses a contradiction, at the cell that most likely holds the mistake.
fn refuse(row: &Row<ComplaintColumn>, contradiction: Contradiction) {
    let (column, remedy) = match contradiction {
        Contradiction::AcceptedBeforeReceived => (ComplaintColumn::Accepted, "请核对两个日期"),
        Contradiction::ClosedTooEarly => (ComplaintColumn::Closed, "请核对这些日期"),
        Contradiction::ClosedWithoutDay => (ComplaintColumn::Closed, "请填写办结日期，或改正状态"),
        Contradiction::DayWithoutClosing => (ComplaintColumn::Closed, "只有已办结的才填办结日期，请核对"),
        Contradiction::DayWithoutAcceptance => (ComplaintColumn::Accepted, "只有受理了的才填受理日期，请核对"),
        Contradiction::Types => (ComplaintColumn::Types, "同一类型只写一次"),
    };
    row.refuse(column, Fault::new(format!("不对：{contradiction}"), remedy));
}

/// A day of the portal's year or of the year before, and not after the day as of which complaints are counted.
fn received(row: &Row<ComplaintColumn>, portal: Option<&Portal>) -> Option<Date> {
    let day = row.date(ComplaintColumn::Received)?;
    let Some(portal) = portal else { return Some(day) };
    let year = portal.year;
    if day.year() != year && day.year() != year - 1 {
        let what = format!("不在 {year} 年内，也不在上一年");
        row.refuse(ComplaintColumn::Received, Fault::new(what, format!("请改正，或移到 {} 年的文件", day.year())));
        return None;
    }
    if portal.complaints_as_of.is_some_and(|as_of| day > as_of) {
        let remedy = "请核对日期，或改正 portal.toml 里的 complaints_as_of";
        row.refuse(ComplaintColumn::Received, Fault::new("晚于 portal.toml 里的 complaints_as_of", remedy));
        return None;
    }
    Some(day)
}

/// The cell's day, or nothing where the cell is empty.
#[expect(clippy::option_option, reason = "the outer is whether the cell is sound, as for every getter")]
fn optional_date(row: &Row<ComplaintColumn>, column: ComplaintColumn) -> Option<Option<Date>> {
    if row.cell(column)?.is_empty() { Some(None) } else { row.date(column).map(Some) }
}

/// Whether the time to close was extended; not, where the cell is empty.
fn extended(row: &Row<ComplaintColumn>) -> Option<bool> {
    if row.cell(ComplaintColumn::Extended)?.is_empty() {
        return Some(false);
    }
    row.word(ComplaintColumn::Extended, &["是", "否"], |word| match word {
        "是" => Some(true),
        "否" => Some(false),
        _ => None,
    })
}

/// The types, which the complaint's own check finds to be different.
fn types(row: &Row<ComplaintColumn>) -> Option<Vec<String>> {
    let types: Vec<_> = row.text(ComplaintColumn::Types)?.split(';').collect();
    if types.iter().any(|name| name.trim().is_empty() || name.trim() != *name) {
        row.refuse(ComplaintColumn::Types, Fault::new("里有空的类型或空格", "请用英文分号隔开各类型，前后不留空格"));
        return None;
    }
    let types: Vec<_> = types.into_iter().map(str::to_owned).collect();
    Complaint::check_types(&types).map_err(|contradiction| refuse(row, contradiction)).ok()?;
    Some(types)
}
