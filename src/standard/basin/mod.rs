//! A basin or water system (流域、水系) rated from its sections, by 环办〔2011〕22号.

mod main_pollutants;

pub use main_pollutants::{ExceedingSections, main_pollutants};

use crate::{
    domain::{Decimal, Ratio, WaterBody, WaterClass, WaterItem, tally},
    standard::gb3838::{WaterStatus, class, mean, section_class},
};

/// The fewest sections by whose shares of classes a basin is rated.
const MIN_SECTIONS_FOR_SHARES: u32 = 5;

/// The status of a basin from the values of its sections (mg/L; pH without unit), one list for each; sections without
/// values do not count. `None` where none has values.
///
/// Below five sections each item is averaged over the sections that measured it, and the means are rated as one
/// section. From five on the shares of the classes Ⅰ to Ⅲ and 劣Ⅴ decide, see [`by_classes`].
///
/// ```
/// use mingcha::{
///     domain::{Decimal, WaterBody, WaterItem},
///     standard::{basin::status, gb3838::WaterStatus},
/// };
///
/// // Two sections: ammonia of 0.4 and 0.8 mg/L, class Ⅱ and Ⅲ. The mean of 0.6 is class Ⅲ.
/// let section = |ammonia| vec![(WaterItem::Ammonia, Decimal::new(ammonia, 1))];
/// assert_eq!(status(&[section(4), section(8)], WaterBody::River), Some(WaterStatus::Good));
/// assert_eq!(status(&[vec![]], WaterBody::River), None);
/// ```
pub fn status(sections: &[Vec<(WaterItem, Decimal)>], body: WaterBody) -> Option<WaterStatus> {
    let classes: Vec<_> = sections.iter().filter_map(|values| section_class(values, body)).collect();
    if tally(&classes) >= MIN_SECTIONS_FOR_SHARES {
        return by_classes(&classes);
    }
    let mean_class = |item| {
        let measured = sections.iter().flatten().filter(|(other, _)| *other == item);
        let values: Vec<_> = measured.map(|(_, value)| *value).collect();
        mean(item, &values).map(|mean| class(item, mean, body))
    };
    WaterItem::ALL.into_iter().filter_map(mean_class).max().map(WaterStatus::from)
}

/// The status by the shares of the sections' classes; `None` for no sections.
///
/// ```
/// use mingcha::{domain::WaterClass, standard::{basin::by_classes, gb3838::WaterStatus}};
///
/// let classes = [WaterClass::II, WaterClass::III, WaterClass::III, WaterClass::Inferior];
/// assert_eq!(by_classes(&classes), Some(WaterStatus::Good)); // three of four are Ⅰ to Ⅲ
/// ```
///
/// 优 from 90 % of Ⅰ to Ⅲ; 良好 from 75 %; below, by the share of 劣Ⅴ: 轻度污染 below 20 %, 中度污染 below 40 %,
/// 重度污染 from 40 %. Printed versions differ in whether the last also requires less than 60 % of Ⅰ to Ⅲ; that matters only at
/// exactly 60 % beside 40 %, which is 重度污染 here, as it would have no status otherwise.
///
/// ```
/// use mingcha::domain::WaterClass;
/// use mingcha::standard::{basin::by_classes, gb3838::WaterStatus};
///
/// let three_of_four = [WaterClass::II, WaterClass::III, WaterClass::III, WaterClass::IV];
/// assert_eq!(by_classes(&three_of_four), Some(WaterStatus::Good));
/// ```
pub fn by_classes(classes: &[WaterClass]) -> Option<WaterStatus> {
    let share = |is: fn(WaterClass) -> bool| classes.iter().map(|class| is(*class)).collect::<Ratio>();
    let (good, inferior) = (share(WaterClass::is_good), share(|class| class == WaterClass::Inferior));
    // Crosswise, so that no rounding decides.
    let at_least = |share: Ratio, percent: u32| share.part * 100 >= percent * share.whole;
    Some(match () {
        () if classes.is_empty() => return None,
        () if at_least(good, 90) => WaterStatus::Excellent,
        () if at_least(good, 75) => WaterStatus::Good,
        () if at_least(inferior, 40) => WaterStatus::HeavyPollution,
        () if at_least(inferior, 20) => WaterStatus::ModeratePollution,
        () => WaterStatus::LightPollution,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(good: usize, polluted: usize, inferior: usize) -> &'static str {
        let of = |class, count| std::iter::repeat_n(class, count);
        let classes: Vec<_> = of(WaterClass::II, good)
            .chain(of(WaterClass::IV, polluted))
            .chain(of(WaterClass::Inferior, inferior))
            .collect();
        by_classes(&classes).unwrap().name()
    }

    fn sections(cod: &[&str]) -> Vec<Vec<(WaterItem, Decimal)>> {
        cod.iter()
            .map(|value| vec![(WaterItem::Ph, Decimal::from(7)), (WaterItem::Cod, value.parse().unwrap())])
            .collect()
    }

    #[test]
    fn statuses_change_at_the_shares_of_the_document() {
        for (good, polluted, inferior, name) in [
            (90, 0, 10, "优"),
            (89, 11, 0, "良好"),
            (75, 0, 25, "良好"),
            (74, 26, 0, "轻度污染"),
            (74, 7, 19, "轻度污染"),
            (74, 6, 20, "中度污染"),
            (0, 61, 39, "中度污染"),
            (60, 0, 40, "重度污染"),
            (0, 60, 40, "重度污染"),
        ] {
            assert_eq!(shares(good, polluted, inferior), name, "{good} {polluted} {inferior}");
        }
        assert_eq!(by_classes(&[]), None);
    }

    #[test]
    fn fewer_than_five_sections_are_averaged_and_five_are_counted() {
        // The mean of four is 27.5, class Ⅳ; counted, a quarter of 劣Ⅴ would make it 良好.
        let status = |cod: &[&str]| status(&sections(cod), WaterBody::River).map(WaterStatus::name);
        assert_eq!(status(&["20", "20", "20", "50"]), Some("轻度污染"));
        assert_eq!(status(&["20", "20", "20", "20", "50"]), Some("良好"));
        assert_eq!(status(&[]), None);
    }

    #[test]
    fn a_section_without_values_does_not_count() {
        let mut sections = sections(&["20", "20", "20", "50"]);
        sections.push(Vec::new());
        assert_eq!(status(&sections, WaterBody::River), Some(WaterStatus::LightPollution));
    }
}
