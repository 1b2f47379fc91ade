use super::Section;
use crate::{
    snapshot::WaterBasin,
    standard::{basin, gb3838::WaterBody},
};

/// The basins that sections belong to, in the order in which they are first named: rivers only, since a lake is rated by
/// itself (环办〔2011〕22号).
pub(super) fn rate(sections: &[Section]) -> Vec<WaterBasin> {
    let mut basins: Vec<(&str, Vec<_>)> = Vec::new();
    for section in sections.iter().filter(|section| section.body() == WaterBody::River) {
        let Some(name) = section.basin.as_deref() else { continue };
        let means = section.means();
        match basins.iter_mut().find(|(other, _)| *other == name) {
            Some((_, sections)) => sections.push(means),
            None => basins.push((name, vec![means])),
        }
    }
    let rate = |(name, sections): (&str, Vec<_>)| {
        let main = basin::main_pollutants(&sections, WaterBody::River).unwrap_or_default();
        Some(WaterBasin {
            name: name.to_owned(),
            sections: sections.len() as u32,
            status: basin::status(&sections, WaterBody::River)?.name().to_owned(),
            main_pollutants: main.into_iter().map(|main| main.item.name().to_owned()).collect(),
        })
    };
    basins.into_iter().filter_map(rate).collect()
}
