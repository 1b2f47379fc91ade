use std::collections::BTreeSet;

use crate::{chart::Table, domain::AqiLevel, locale::Locale, snapshot::AirYear, standard::hj633::Hj633Version};

/// What the levels that occurred do to health, and what is advised, by the version in force on their days.
///
/// A level whose texts differ between two versions has a row for each.
pub fn levels(air: &AirYear, locale: Locale) -> Table {
    let of_day =
        |day: &crate::snapshot::AirDay| Some((AqiLevel::from_aqi(*day.aqi.value()?), Hj633Version::in_force(day.date)));
    let occurred: BTreeSet<_> = air.days.iter().filter_map(of_day).collect();
    let texts = |(level, version): (AqiLevel, Hj633Version)| [level.health(version), level.advice(version)];
    let mut rows = Vec::new();
    for (level, version) in &occurred {
        let other = occurred.iter().find(|(other, by)| other == level && by != version);
        let differs = other.is_some_and(|other| texts(*other) != texts((*level, *version)));
        if other.is_some_and(|(_, by)| by < version) && !differs {
            continue;
        }
        let name = locale.words().aqi_levels[usize::from(level.number()) - 1];
        let name = if differs { format!("{name}（{}）", version.name()) } else { name.to_owned() };
        let [health, advice] = texts((*level, *version)).map(str::to_owned);
        rows.push(vec![name, health, advice]);
    }
    Table { headings: locale.annual_air().levels_headings.map(str::to_owned).to_vec(), rows }
}
