use super::section::RatedSection;
use crate::{
    domain::{WaterBody, tally},
    snapshot::WaterBasin,
    standard::basin,
};

/// The basins of river sections, in the order in which they occur.
pub(super) fn basins(rated: &[RatedSection]) -> Vec<WaterBasin> {
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
        let status = basin::status(&means, WaterBody::River).expect("a rated section has values");
        // Below five sections a basin has none of its own.
        let main = basin::main_pollutants(&means, WaterBody::River).into_iter().flatten();
        WaterBasin {
            name: name.to_owned(),
            sections: tally(&means),
            status: status.name().to_owned(),
            main_pollutants: main.map(|main| main.item.name().to_owned()).collect(),
        }
    };
    names.into_iter().map(basin).collect()
}
