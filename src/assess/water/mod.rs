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
