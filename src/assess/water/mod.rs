//! Water: months of sections → sections and basins as the standards rate them.

mod basins;
mod section;

use self::{basins::basins, section::rate};
use crate::{record::WaterRecords, snapshot::WaterYear, standard::gb3838};

/// Rates the sections of a year; `None` where none can be.
pub(super) fn year(records: &WaterRecords, year: i16) -> Option<WaterYear> {
    let rated: Vec<_> = records.sections.iter().filter_map(rate).collect();
    let basins = basins(&rated);
    let sections: Vec<_> = rated.into_iter().map(|rated| rated.section).collect();
    let provenance = records.provenance;
    (!sections.is_empty()).then(|| WaterYear { provenance, year, standard: gb3838::NAME.to_owned(), sections, basins })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Amount, Indicator, Measured, MissingReason, Provenance, WaterBody, WaterClass, WaterItem},
        record::{MonthRecord, SectionRecords},
    };

    /// A section with total phosphorus (mg/L) in January, of which there may be less than that.
    fn section(body: WaterBody, number: &str, below_detection: bool) -> SectionRecords {
        let amount = Amount { number: number.parse().unwrap(), below_detection };
        let mut months: [MonthRecord; 12] = Default::default();
        months[0] = MonthRecord::Measured(vec![(Indicator::Item(WaterItem::TotalPhosphorus), amount)]);
        months[1] = MonthRecord::Missing(MissingReason::Frozen);
        months[2] = MonthRecord::Rejected;
        SectionRecords { name: "甲".to_owned(), body, basin: Some("乙河".to_owned()), months }
    }

    fn rated(sections: Vec<SectionRecords>) -> WaterYear {
        year(&WaterRecords { provenance: Provenance::Bureau, sections }, 2021).unwrap()
    }

    #[test]
    fn a_month_is_shown_by_its_class_or_the_reason_for_having_none() {
        let year = rated(vec![section(WaterBody::River, "0.1", false)]);
        let section = &year.sections[0];
        let missing = |reason| Measured::Missing(reason);
        assert_eq!(section.months[0], Measured::Value(WaterClass::II));
        assert_eq!(
            section.months[1..4],
            [MissingReason::Frozen, MissingReason::Invalid, MissingReason::NotMeasured].map(missing)
        );
        assert_eq!((section.annual, &section.rejected_months[..]), (WaterClass::II, &[3][..]));
    }

    #[test]
    fn a_lake_is_held_to_other_limits_and_is_no_part_of_a_basin() {
        let year = rated(vec![section(WaterBody::Lake, "0.1", false)]);
        assert_eq!((year.sections[0].annual, year.basins), (WaterClass::IV, vec![]));
        assert!(year.sections[0].lake.is_some());
        assert_eq!(rated(vec![section(WaterBody::River, "0.1", false)]).basins[0].sections, 1);
    }

    #[test]
    fn below_the_detection_limit_counts_with_half_of_it_and_is_counted() {
        let year = rated(vec![section(WaterBody::River, "0.2", true)]);
        assert_eq!((year.sections[0].annual, year.sections[0].below_detection), (WaterClass::II, 1));
        assert_eq!(rated(vec![section(WaterBody::River, "0.2", false)]).sections[0].annual, WaterClass::III);
    }

    #[test]
    fn without_a_value_there_is_no_year() {
        let none = SectionRecords { months: Default::default(), ..section(WaterBody::River, "1", false) };
        let records = WaterRecords { provenance: Provenance::Bureau, sections: vec![none] };
        assert_eq!(year(&records, 2021), None);
    }
}
