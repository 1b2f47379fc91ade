use super::datasets;
use crate::{
    domain::{Complaint, ComplaintStatus, Contradiction, Course, Date, Portal},
    ingest::table::{Field, Layout, ROWS_IN_MEMORY, Row, optional, required},
    record::Fault,
};

/// A row a complaint.
pub(super) const LAYOUT: Layout = Layout {
    name: "complaints",
    dataset: &datasets::COMPLAINTS,
    fields: FIELDS,
    max_rows: ROWS_IN_MEMORY,
    is_default: true,
};

/// The columns of the layout.
const FIELDS: &[Field] = &[
    required("case"),
    required("received"),
    required("channel"),
    required("types"),
    required("area"),
    required("status"),
    required("closed"),
    optional("accepted"),
    optional("extended"),
    optional("provenance"),
];

/// A complaint, where its row is sound.
pub(super) fn complaint(row: &Row, portal: Option<&Portal>) -> Option<Complaint> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let received = received(row, portal);
    // Where the column is not there, there is no such day.
    let accepted = row.cell("accepted").map_or(Some(None), |cell| optional_date(row, "accepted", cell));
    let channel = row.text("channel");
    let types = types(row);
    let area = row.text("area");
    let status = row.word("status", &ComplaintStatus::WORDS.map(|(word, _)| word), |word| word.parse().ok());
    let closed = row.cell("closed").and_then(|cell| optional_date(row, "closed", cell));
    let extended = extended(row);
    let course = course(row, received, accepted?, closed?, status?);
    Some(Complaint {
        course: course?,
        extended: extended?,
        channel: channel?.to_owned(),
        types: types?,
        area: area?.to_owned(),
    })
}

/// The days and the status, where they do not contradict each other; checked as far as they could be read.
fn course(
    row: &Row,
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
    found.into_iter().for_each(|contradiction| refuse(row, contradiction));
    None
}

/// Notes what the row says against itself, at the cell that it is most likely to be mended in.
fn refuse(row: &Row, contradiction: Contradiction) {
    let (column, remedy) = match contradiction {
        Contradiction::AcceptedBeforeReceived => ("accepted", "请核对两个日期"),
        Contradiction::ClosedTooEarly => ("closed", "请核对这些日期"),
        Contradiction::ClosedWithoutDay => ("closed", "请填写办结日期，或改正状态"),
        Contradiction::DayWithoutClosing => ("closed", "只有已办结的才填办结日期，请核对"),
        Contradiction::DayWithoutAcceptance => ("accepted", "只有受理了的才填受理日期，请核对"),
        Contradiction::Types => ("types", "同一类型只写一次"),
    };
    row.refuse(column, Fault::new(format!("不对：{contradiction}"), remedy));
}

/// A day of the portal's year or of the year before, and not after the day as of which complaints are counted.
fn received(row: &Row, portal: Option<&Portal>) -> Option<Date> {
    let day = row.date("received")?;
    let Some(portal) = portal else { return Some(day) };
    let year = portal.year;
    if day.year() != year && day.year() != year - 1 {
        let what = format!("不在 {year} 年内，也不在上一年");
        row.refuse("received", Fault::new(what, format!("请改正，或移到 {} 年的文件", day.year())));
        return None;
    }
    if portal.complaints_as_of.is_some_and(|as_of| day > as_of) {
        let remedy = "请核对日期，或改正 portal.toml 里的 complaints_as_of";
        row.refuse("received", Fault::new("晚于 portal.toml 里的 complaints_as_of", remedy));
        return None;
    }
    Some(day)
}

/// The cell's day, or nothing where the cell is empty.
#[expect(clippy::option_option, reason = "the outer says whether the cell is sound, as for every getter")]
fn optional_date(row: &Row, column: &str, cell: &str) -> Option<Option<Date>> {
    if cell.is_empty() { Some(None) } else { row.date(column).map(Some) }
}

/// Whether the time to close was extended; not, where the cell is empty or the column is not there.
fn extended(row: &Row) -> Option<bool> {
    match row.cell("extended") {
        None | Some("") => Some(false),
        Some(_) => row.word("extended", &["是", "否"], |word| match word {
            "是" => Some(true),
            "否" => Some(false),
            _ => None,
        }),
    }
}

/// The types, which the complaint's own check finds to be different.
fn types(row: &Row) -> Option<Vec<String>> {
    let types: Vec<_> = row.text("types")?.split(';').collect();
    if types.iter().any(|name| name.trim().is_empty() || name.trim() != *name) {
        row.refuse("types", Fault::new("里有空的类型或空格", "请用英文分号隔开各类型，前后不留空格"));
        return None;
    }
    let types: Vec<_> = types.into_iter().map(str::to_owned).collect();
    Complaint::check_types(&types).map_err(|contradiction| refuse(row, contradiction)).ok()?;
    Some(types)
}
