use crate::domain::{Indicator, IndicatorNames};

/// What a column of this name holds, if it is one of ours. Its unit may stand behind the name.
pub(super) fn column(name: &str) -> Option<Indicator> {
    let is = |names: &IndicatorNames| {
        let unit = |unit: &&str| {
            let brackets = [("(", ")"), ("（", "）")];
            brackets.iter().find_map(|(open, close)| name.strip_suffix(close)?.strip_suffix(*unit)?.strip_suffix(open))
        };
        let name = names.units.iter().find_map(unit).unwrap_or(name);
        [names.column].iter().chain(names.others).any(|other| name.eq_ignore_ascii_case(other))
    };
    Indicator::NAMES.iter().find(|names| is(names)).map(|names| names.indicator)
}
