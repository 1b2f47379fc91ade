use crate::{
    domain::{Decimal, Indicator, Measured, MissingReason, WaterBody, WaterItem, tally},
    record::{MonthRecord, SectionRecords},
    snapshot::{LakeYear, WaterSection},
    standard::{
        gb3838::{self, counted},
        tli,
    },
};

/// A section's year with its means, from which basins are rated.
pub(super) struct RatedSection {
    /// The year.
    pub section: WaterSection,
    /// The mean of each item that was measured.
    pub means: Vec<(WaterItem, Decimal)>,
}

/// The section's year by GB 3838-2002 and 环办〔2011〕22号; `None` where no item was measured all year.
///
/// Provisional: dissolved oxygen of the year is rated with the mean temperature of the year.
pub(super) fn rate(section: &SectionRecords) -> Option<RatedSection> {
    let body = section.body;
    let means: Vec<_> =
        WaterItem::ALL.into_iter().filter_map(|item| Some((item, mean(section, Indicator::Item(item))?))).collect();
    let annual = gb3838::section_class_at(&means, mean(section, Indicator::Temperature), body)?;
    let class = |month: &MonthRecord| match month {
        MonthRecord::Absent => Measured::Missing(MissingReason::NotMeasured),
        MonthRecord::Rejected => Measured::Missing(MissingReason::Invalid),
        MonthRecord::Missing(reason) => Measured::Missing(*reason),
        MonthRecord::Measured(readings) => {
            let items = readings.iter().filter_map(|(indicator, amount)| match indicator {
                Indicator::Item(item) => Some((*item, counted(*amount))),
                _ => None,
            });
            let temperature = readings.iter().find(|(indicator, _)| *indicator == Indicator::Temperature);
            let temperature = temperature.map(|(_, amount)| amount.number);
            Measured::from_option(
                gb3838::section_class_at(&items.collect::<Vec<_>>(), temperature, body),
                MissingReason::NotMeasured,
            )
        }
    };
    let rejected = |(number, month): (i8, &MonthRecord)| (*month == MonthRecord::Rejected).then_some(number);
    let main = gb3838::main_pollutants(&means, body);
    let section = WaterSection {
        name: section.name.clone(),
        months: section.months.iter().map(class).collect(),
        annual,
        main_pollutants: main.into_iter().map(|exceedance| exceedance.item.name().to_owned()).collect(),
        basin: section.basin.clone(),
        lake: (body == WaterBody::Lake).then(|| lake(section)),
        below_detection: tally(section.readings().filter(|(_, amount)| amount.below_detection)),
        rejected_months: (1..).zip(&section.months).filter_map(rejected).collect(),
    };
    Some(RatedSection { section, means })
}

/// The mean of an indicator over the months in which it was measured.
fn mean(section: &SectionRecords, indicator: Indicator) -> Option<Decimal> {
    let readings = section.readings().filter(|(other, _)| *other == indicator);
    gb3838::indicator_mean(indicator, &readings.map(|(_, amount)| counted(amount)).collect::<Vec<_>>())
}

fn lake(section: &SectionRecords) -> LakeYear {
    let mean = |indicator| mean(section, indicator);
    let values = || {
        Some(tli::LakeMeans {
            chlorophyll_a: mean(Indicator::ChlorophyllA)?,
            total_phosphorus: mean(Indicator::Item(WaterItem::TotalPhosphorus))?,
            total_nitrogen: mean(Indicator::TotalNitrogen)?,
            transparency: mean(Indicator::Transparency)?,
            permanganate_index: mean(Indicator::Item(WaterItem::PermanganateIndex))?,
        })
    };
    let index = values().and_then(|values| tli::index(&values));
    LakeYear {
        total_nitrogen: mean(Indicator::TotalNitrogen).map(gb3838::total_nitrogen_class),
        trophic_index: index,
        trophic_level: index.map(|index| tli::TrophicLevel::from_index(index).name().to_owned()),
    }
}
