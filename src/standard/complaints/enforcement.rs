use std::collections::BTreeMap;

use crate::domain::{Date, EnforcementCase};

/// Cases (件) filed by the day, by year and month (1 to 12) of filing; a month without any is absent.
///
/// ```
/// use mingcha::domain::{Date, EnforcementCase};
/// use mingcha::standard::complaints::cases_by_month;
///
/// let case = EnforcementCase { filed: Date::constant(2021, 3, 1), kind: "大气".into(), area: "集宁区".into() };
/// assert_eq!(cases_by_month(&[case], Date::constant(2021, 12, 31))[&(2021, 3)], 1);
/// ```
pub fn cases_by_month(cases: &[EnforcementCase], as_of: Date) -> BTreeMap<(i16, i8), u32> {
    let mut months = BTreeMap::new();
    for case in filed(cases, as_of) {
        *months.entry((case.filed.year(), case.filed.month())).or_default() += 1;
    }
    months
}

/// Cases (件) filed by the day, by type.
pub fn cases_by_type(cases: &[EnforcementCase], as_of: Date) -> BTreeMap<String, u32> {
    let mut types = BTreeMap::new();
    for case in filed(cases, as_of) {
        *types.entry(case.kind.clone()).or_default() += 1;
    }
    types
}

fn filed(cases: &[EnforcementCase], as_of: Date) -> impl Iterator<Item = &EnforcementCase> {
    cases.iter().filter(move |case| case.filed <= as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard::complaints::properties::day;

    #[test]
    fn cases_are_counted_by_the_day_they_were_filed() {
        let case = |filed, kind: &str| EnforcementCase { filed, kind: kind.to_owned(), area: "集宁区".to_owned() };
        let cases = [case(day(1, 1), "大气"), case(day(1, 31), "水"), case(day(3, 1), "大气"), case(day(3, 2), "水")];
        let months = cases_by_month(&cases, day(3, 1));
        assert_eq!(months.into_iter().collect::<Vec<_>>(), [((2021, 1), 2), ((2021, 3), 1)]);
        let types = cases_by_type(&cases, day(3, 1));
        assert_eq!((types["大气"], types["水"]), (2, 1));
    }
}
