use std::collections::{HashMap, HashSet};

use super::{
    Input, Row, Source, Spec, Table, Uniform,
    cases::{Cases, both_or_none, check_id},
    figures::check_area,
    layout::{Field, required},
    tally::Tally,
};
use crate::{
    domain::{Date, Portal},
    snapshot::{ComplaintsYear, MonthOfComplaints},
};

/// The columns of the layout.
pub(super) const FIELDS: &[Field] = &[required("case"), required("received"), required("channel"), required("types"), required("area"), required("status"), required("closed"), required("provenance")];

/// What became of a complaint.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    Closed(Date),
    InProgress,
    NotAccepted,
}

/// One complaint, without anything about who made it.
struct Complaint {
    received: Date,
    channel: String,
    types: Vec<String>,
    status: Status,
}

/// Reads the complaints of the portal's year and counts them together with the enforcement cases.
pub(super) fn read(
    source: &Source,
    specs: &[Spec],
    portal: Option<&Portal>,
    cases: Option<&Cases>,
) -> Option<ComplaintsYear> {
    let provenance = Uniform::default();
    let mut seen = HashMap::new();
    let mut complaints = Vec::new();
    for (spec, file) in both_or_none(source, specs, Input::Complaints, Input::EnforcementCases)? {
        let table = Table::open(source, spec, &file)?;
        table.each(|row| {
            provenance.read(row);
            check_id(row, &mut seen);
            check_area(row, portal);
            complaints.extend(complaint(row, portal));
        });
    }
    let (portal, cases, provenance) = (portal?, cases?, provenance.get()?);
    if provenance != cases.provenance {
        let what = "“provenance”列与 series/complaints.csv 的不同";
        source.problems.push(Input::EnforcementCases, (1, 1), what, "两个文件一起公布，来源要一致");
        return None;
    }
    Some(count(&complaints, portal.year, cases))
}

fn complaint(row: &Row, portal: Option<&Portal>) -> Option<Complaint> {
    // Every cell is read before the first `?`, so that one run finds all that is wrong in the row.
    let received = match portal {
        Some(portal) => row.date_in("received", portal.year),
        None => row.date("received"),
    };
    let channel = row.text("channel");
    let types = types(row);
    row.text("area");
    let status = status(row);
    let (received, status) = (received?, status?);
    if matches!(status, Status::Closed(closed) if closed < received) {
        row.refuse("closed", "早于“received”列的日期", "请核对两个日期");
    }
    Some(Complaint { received, channel: channel?.to_owned(), types: types?, status })
}

fn types(row: &Row) -> Option<Vec<String>> {
    let types: Vec<_> = row.text("types")?.split(';').collect();
    if types.iter().any(|name| name.trim().is_empty() || name.trim() != *name) {
        row.refuse("types", "里有空的类型或空格", "请用英文分号隔开各类型，前后不留空格");
        return None;
    }
    if types.iter().collect::<HashSet<_>>().len() != types.len() {
        row.refuse("types", "里有重复的类型", "同一类型只写一次");
        return None;
    }
    Some(types.into_iter().map(str::to_owned).collect())
}

fn status(row: &Row) -> Option<Status> {
    let status = row.word("status", &["已办结", "办理中", "不受理"], |word| match word {
        "已办结" => Some(None),
        "办理中" => Some(Some(Status::InProgress)),
        "不受理" => Some(Some(Status::NotAccepted)),
        _ => None,
    })?;
    let Some(open) = status else { return row.date("closed").map(Status::Closed) };
    if row.cell("closed")?.is_empty() {
        return Some(open);
    }
    row.refuse("closed", "与“status”列不符", "只有已办结的才填办结日期，请核对");
    None
}

/// Counts them with the cases, whose provenance is theirs too.
fn count(complaints: &[Complaint], year: i16, cases: &Cases) -> ComplaintsYear {
    let (mut channels, mut types) = (Tally::default(), Tally::default());
    for complaint in complaints {
        channels.add(&complaint.channel);
        for name in &complaint.types {
            types.add(name);
        }
    }
    let number = |belongs: &dyn Fn(&Complaint) -> bool| complaints.iter().filter(|one| belongs(one)).count() as u32;
    let month = |month: i8| MonthOfComplaints {
        month,
        received: number(&|one| one.received.month() == month),
        closed: number(
            &|one| matches!(one.status, Status::Closed(closed) if (closed.year(), closed.month()) == (year, month)),
        ),
        enforcement_cases: cases.months[month as usize - 1],
    };
    ComplaintsYear {
        provenance: cases.provenance,
        year,
        received: number(&|_| true),
        closed: number(&|one| matches!(one.status, Status::Closed(_))),
        in_progress: number(&|one| one.status == Status::InProgress),
        not_accepted: number(&|one| one.status == Status::NotAccepted),
        months: (1..=12).map(month).collect(),
        channels: channels.most_first(),
        types: types.most_first(),
        enforcement_cases: cases.months.iter().sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Provenance;

    #[test]
    fn every_complaint_is_counted_once_by_what_became_of_it() {
        let complaint =
            |received, status| Complaint { received, channel: "12369".into(), types: vec!["大气".into(), "噪声".into()], status };
        let day = |month, day| Date::constant(2021, month, day);
        let complaints = [
            complaint(day(1, 5), Status::Closed(day(2, 1))),
            complaint(day(12, 30), Status::Closed(Date::constant(2022, 1, 4))),
            complaint(day(12, 30), Status::InProgress),
            complaint(day(6, 1), Status::NotAccepted),
        ];
        let cases = Cases { provenance: Provenance::Bureau, months: [2; 12] };
        let year = count(&complaints, 2021, &cases);
        assert_eq!((year.received, year.closed, year.in_progress, year.not_accepted), (4, 2, 1, 1));
        assert_eq!((year.months[11].received, year.months[1].closed, year.months[0].closed), (2, 1, 0));
        assert_eq!(year.types.iter().map(|count| count.count).sum::<u32>(), 8);
        assert_eq!((year.enforcement_cases, year.months[3].enforcement_cases), (24, 2));
    }
}
