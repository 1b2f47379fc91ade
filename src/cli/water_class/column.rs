use crate::{
    domain::{Indicator, IndicatorNames},
    ingest::table::split_unit,
};

/// The indicator of a column with this title, if it is one of ours. Its unit may follow the name in brackets.
pub(super) fn column(title: &str) -> Option<Indicator> {
    let is = |names: &IndicatorNames| {
        let name = split_unit(title).filter(|(_, unit)| names.units.contains(unit)).map_or(title, |(name, _)| name);
        [names.column].iter().chain(names.others).any(|other| name.eq_ignore_ascii_case(other))
    };
    Indicator::NAMES.iter().find(|names| is(names)).map(|names| names.indicator)
}
