//! Tables of what is rated beside the classes of sections, where there are such data.

use super::mark_demonstrations::mark_demonstrations;
use crate::{
    chart::Table,
    domain::WaterClass,
    locale::{Locale, fill},
    snapshot::{WaterBasin, WaterYear},
};

/// The lakes with total nitrogen and the trophic index; `None` where neither was measured anywhere.
pub fn lakes(water: &WaterYear, locale: Locale) -> Option<Table> {
    let texts = locale.water();
    let class = |class: WaterClass| fill(texts.class, &[("numeral", class.numeral())]);
    let no_data = || locale.chart().no_data.to_owned();
    let mut rows = Vec::new();
    for section in &water.sections {
        let Some(lake) = section.lake.as_ref() else { continue };
        if lake.total_nitrogen.is_none() && lake.trophic_index.is_none() {
            continue;
        }
        rows.push(vec![
            section.name.clone(),
            class(section.annual),
            lake.total_nitrogen.map_or_else(no_data, class),
            lake.trophic_index.map_or_else(no_data, |index| index.to_string()),
            lake.trophic_level.clone().unwrap_or_else(no_data),
        ]);
    }
    table(&texts.lakes_headings, rows, water, locale)
}

/// The basins with their status; `None` for none.
pub fn basins(water: &WaterYear, locale: Locale) -> Option<Table> {
    let texts = locale.water();
    let row = |basin: &WaterBasin| {
        let main = pollutants(water, basin);
        let main = if main.is_empty() { texts.none.to_owned() } else { main };
        vec![basin.name.clone(), basin.sections.to_string(), basin.status.clone(), main]
    };
    table(&texts.basins_headings, water.basins.iter().map(row).collect(), water, locale)
}

/// Below this many sections a basin has no main pollutants of its own.
const MIN_SECTIONS_FOR_SHARES: u32 = 5;

/// The main pollutants of the basin; where too few sections give it none, those of each section.
fn pollutants(water: &WaterYear, basin: &WaterBasin) -> String {
    if !basin.main_pollutants.is_empty() {
        return basin.main_pollutants.join("、");
    }
    let few = basin.sections < MIN_SECTIONS_FOR_SHARES;
    let sections = water.sections.iter().filter(|section| {
        few && section.lake.is_none()
            && section.basin.as_deref() == Some(&basin.name)
            && !section.main_pollutants.is_empty()
    });
    let named = sections.map(|section| format!("{}：{}", section.name, section.main_pollutants.join("、")));
    named.collect::<Vec<_>>().join("；")
}

/// A table, marked where it is made from a demonstration; `None` without rows.
fn table(headings: &[&str], rows: Vec<Vec<String>>, water: &WaterYear, locale: Locale) -> Option<Table> {
    let headings = headings.iter().map(|heading| (*heading).to_owned()).collect();
    let table = Some(Table { headings, rows }).filter(|table| !table.rows.is_empty())?;
    Some(mark_demonstrations(table, std::iter::repeat(water.provenance), locale))
}
