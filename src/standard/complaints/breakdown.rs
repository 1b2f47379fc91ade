use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Complaint, Date};

/// Complaints (件) received by the day, by the channel they were made through; they add up to all received.
pub fn by_channel(complaints: &[Complaint], as_of: Date) -> BTreeMap<String, u32> {
    count(complaints, as_of, |complaint| [complaint.channel.clone()])
}

/// Complaints (件) received by the day, by type; one with several types counts under each, so that they add up to
/// all received or more.
///
/// ```
/// use mingcha::domain::{Complaint, ComplaintStatus, Course, Date};
/// use mingcha::standard::complaints::by_type;
/// let day = |month, day| Date::constant(2021, month, day);
/// let course = Course::new(day(3, 1), Some(day(3, 4)), Some(day(4, 3)), ComplaintStatus::Closed).unwrap();
/// let (channel, types, area) = ("电话".to_owned(), vec!["大气".to_owned(), "噪声".to_owned()], "集宁区".to_owned());
/// let complaint = Complaint { course, extended: false, channel, types, area };
/// assert_eq!(by_type(&[complaint], day(12, 31)).into_values().collect::<Vec<_>>(), [1, 1]);
/// ```
pub fn by_type(complaints: &[Complaint], as_of: Date) -> BTreeMap<String, u32> {
    count(complaints, as_of, |complaint| complaint.types.clone())
}

/// Complaints (件) received by the day, by area; they add up to all received.
///
/// Not for publishing as it is: see [`suppress_line`](super::suppress_line).
pub fn by_area(complaints: &[Complaint], as_of: Date) -> BTreeMap<String, u32> {
    count(complaints, as_of, |complaint| [complaint.area.clone()])
}

/// Complaints (件) received by the day, by year and month (1 to 12) of receipt; they add up to all received, and a month
/// without any is absent.
pub fn by_month(complaints: &[Complaint], as_of: Date) -> BTreeMap<(i16, i8), u32> {
    count(complaints, as_of, |complaint| [(complaint.course.received().year(), complaint.course.received().month())])
}

fn count<K: Ord, I: IntoIterator<Item = K>>(
    complaints: &[Complaint],
    as_of: Date,
    keys: impl Fn(&Complaint) -> I,
) -> BTreeMap<K, u32> {
    let mut counts = BTreeMap::new();
    for key in complaints.iter().filter(|one| one.course.received() <= as_of).flat_map(keys) {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

/// Complaints by area and type, in full.
///
/// Not for publishing as it is: see [`suppress_table`](super::suppress_table).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreasByTypes {
    /// The areas, in the order of their names: the rows.
    pub areas: Vec<String>,
    /// The types, in the order of their names: the columns.
    pub types: Vec<String>,
    /// `counts[row][column]`: complaints (件) from the area with that type. One with several types counts under each,
    /// so that a row adds up to the area's complaints or more; a column adds up to [`by_type`].
    pub counts: Vec<Vec<u32>>,
}

impl AreasByTypes {
    /// Counts the complaints received by the day.
    pub fn count(complaints: &[Complaint], as_of: Date) -> Self {
        let pairs = count(complaints, as_of, |complaint| {
            let area = complaint.area.clone();
            complaint.types.clone().into_iter().map(move |name| (area.clone(), name))
        });
        let areas: BTreeSet<_> = pairs.keys().map(|(area, _)| area.clone()).collect();
        let types: BTreeSet<_> = pairs.keys().map(|(_, name)| name.clone()).collect();
        let row = |area: &String| {
            types.iter().map(|name| pairs.get(&(area.clone(), name.clone())).copied().unwrap_or(0)).collect()
        };
        Self {
            counts: areas.iter().map(row).collect(),
            areas: areas.into_iter().collect(),
            types: types.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::{complaint, day, pending};

    #[test]
    fn a_complaint_with_two_types_counts_under_both() {
        let one = |area: &str, types: &[&str]| Complaint {
            area: area.to_owned(),
            types: types.iter().map(|name| (*name).to_owned()).collect(),
            ..complaint(day(1, 1))
        };
        let later = Complaint { course: pending(day(2, 1)), ..one("丰镇市", &["水"]) };
        let complaints = [one("集宁区", &["大气", "噪声"]), one("集宁区", &["大气"]), one("丰镇市", &["水"]), later];
        let as_of = day(1, 31);
        assert_eq!(by_type(&complaints, as_of)["大气"], 2);
        assert_eq!(by_type(&complaints, as_of).values().sum::<u32>(), 4);
        assert_eq!(by_area(&complaints, as_of)["集宁区"], 2);
        assert_eq!(by_month(&complaints, day(2, 1))[&(2021, 2)], 1);
        let table = AreasByTypes::count(&complaints, as_of);
        assert_eq!(table.areas, ["丰镇市", "集宁区"]);
        assert_eq!(table.types, ["噪声", "大气", "水"]);
        assert_eq!(table.counts, [[0, 0, 1], [1, 2, 0]]);
    }
}
