use super::section::Section;
use crate::{
    domain::{Decimal, Indicator, Measured, Missing, WaterBody, WaterItem},
    ingest::{Problem, Source},
    snapshot::{LakeYear, WaterBasin, WaterSection},
    standard::{basin, gb3838, tli},
};

/// A section's year with its means, from which basins are rated.
pub(super) struct Rated {
    pub section: WaterSection,
    pub means: Vec<(WaterItem, Decimal)>,
}

/// The section's year by GB 3838-2002 and 环办〔2011〕22号; `None` where no item was measured all year.
///
/// Provisional: dissolved oxygen of the year is rated with the mean temperature of the year.
pub(super) fn rate(source: &Source, section: &Section) -> Option<Rated> {
    let means: Vec<_> =
        WaterItem::ALL.into_iter().filter_map(|item| Some((item, section.mean(Indicator::Item(item))?))).collect();
    if means.is_empty() {
        return None;
    }
    let body = section.said_body().unwrap_or_else(|| by_name(source, section));
    let annual = gb3838::section_class_at(&means, section.mean(Indicator::Temperature), body)?;
    let class = |month: usize| match &section.months[month] {
        None => Measured::Missing(Missing::NotMeasured),
        Some(month) => match &month.readings {
            None => Measured::Missing(Missing::Invalid),
            Some(Measured::Missing(reason)) => Measured::Missing(*reason),
            Some(Measured::Value(readings)) => {
                let value = |reading: &super::month::Reading| match reading.indicator {
                    Indicator::Item(item) => Some((item, gb3838::counted(reading.amount))),
                    _ => None,
                };
                let values: Vec<_> = readings.iter().filter_map(value).collect();
                let temperature = readings.iter().find(|reading| reading.indicator == Indicator::Temperature);
                let temperature = temperature.map(|reading| reading.amount.number);
                Measured::or(gb3838::section_class_at(&values, temperature, body), Missing::NotMeasured)
            }
        },
    };
    let rejected = |(number, month): (i8, &Option<super::month::Month>)| {
        month.as_ref().is_some_and(|month| month.readings.is_none()).then_some(number)
    };
    let main = gb3838::main_pollutants(&means, body);
    let section = WaterSection {
        name: section.name.clone(),
        months: (0..12).map(class).collect(),
        annual,
        main_pollutants: main.into_iter().map(|exceedance| exceedance.item.name().to_owned()).collect(),
        basin: section.basin(),
        lake: (body == WaterBody::Lake).then(|| lake(section)),
        below_detection: section.readings().filter(|reading| reading.amount.is_less).count() as u32,
        rejected_months: (1..).zip(&section.months).filter_map(rejected).collect(),
    };
    Some(Rated { section, means })
}

/// Lakes are held to stricter limits of total phosphorus. Where no row says what a section is, its name decides, and
/// that is told.
fn by_name(source: &Source, section: &Section) -> WaterBody {
    let name = &section.name;
    let lake = ["湖", "海", "淖", "水库"].iter().any(|word| name.contains(word));
    let word = if lake { "湖库" } else { "河流" };
    source.warn(Problem {
        file: section.file.clone(),
        place: (section.line(), 1).into(),
        what: format!("断面“{name}”没有写明是河流还是湖库，按名称当作{word}评价"),
        remedy: "请在“body”列写明 河流 或 湖库".to_owned(),
    });
    if lake { WaterBody::Lake } else { WaterBody::River }
}

fn lake(section: &Section) -> LakeYear {
    let mean = |indicator| section.mean(indicator);
    let values = || {
        Some(tli::Values {
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
        trophic_level: index.map(|index| tli::Level::of(index).name().to_owned()),
    }
}

/// The basins of river sections, in the order in which they occur.
pub(super) fn basins(rated: &[Rated]) -> Vec<WaterBasin> {
    let rivers = || rated.iter().filter(|rated| rated.section.lake.is_none());
    let mut names: Vec<&str> = Vec::new();
    for name in rivers().filter_map(|rated| rated.section.basin.as_deref()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let basin = |name: &str| {
        let of_basin = rivers().filter(|rated| rated.section.basin.as_deref() == Some(name));
        let means: Vec<_> = of_basin.map(|rated| rated.means.clone()).collect();
        let main = basin::main_pollutants(&means, WaterBody::River).unwrap_or_default();
        Some(WaterBasin {
            name: name.to_owned(),
            sections: means.len() as u32,
            status: basin::status(&means, WaterBody::River)?.name().to_owned(),
            main_pollutants: main.into_iter().map(|main| main.item.name().to_owned()).collect(),
        })
    };
    names.into_iter().filter_map(basin).collect()
}
