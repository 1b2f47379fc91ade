use std::{collections::BTreeMap, io, path::Path};

use rayon::prelude::*;

use super::publish::{Writer, json};
use crate::{
    ingest::{
        AirSource, Bureau, Problem,
        keep::{Keep, KeptYear},
    },
    release,
    snapshot::{AirDaily, AirHistory, AirYear, AnnualAir, Entry},
};

/// The years of air: kept from before, or rated anew.
pub(super) struct Years {
    /// Those that are published apart: all, where there are others than the portal's.
    apart: Vec<Year>,
    /// What is odd about them.
    pub notes: Vec<String>,
}

enum Year {
    Kept(KeptYear),
    Rated { made_from: String, annual: AnnualAir, notes: Vec<String>, files: [Vec<u8>; 2] },
}

impl Years {
    /// Rates the years that are new or have changed; `out` is where those that are kept must still be published.
    ///
    /// # Errors
    ///
    /// What contradicts itself between files.
    pub fn rate(bureau: &Bureau, keep: &Keep, out: Option<&Path>) -> Result<Self, Vec<Problem>> {
        let shown = |air: &AirSource| bureau.set.air.as_ref().is_some_and(|year| year.year == air.year);
        if bureau.air.iter().all(shown) {
            let notes = bureau.set.air.iter().flat_map(|year| year.notes.clone()).collect();
            return Ok(Self { apart: Vec::new(), notes });
        }
        let (years, problems): (Vec<_>, Vec<_>) =
            bureau.air.par_iter().map(|air| year(air, bureau, keep, out)).partition(Result::is_ok);
        let mut problems: Vec<_> = problems.into_iter().filter_map(Result::err).collect();
        if !problems.is_empty() {
            problems.sort();
            return Err(problems);
        }
        let apart: Vec<_> = years.into_iter().flatten().collect();
        let notes = apart.iter().flat_map(|year| year.notes().to_vec()).collect();
        Ok(Self { apart, notes })
    }

    /// How many are published apart.
    pub fn len(&self) -> usize {
        self.apart.len()
    }

    /// The annual figures of those that are published apart, if there are any.
    pub fn history(&self) -> Option<AirHistory> {
        let history = AirHistory::of(self.apart.iter().map(|year| year.annual().clone()).collect());
        Some(history).filter(|history| !history.years.is_empty())
    }

    /// Writes those that are not there yet, and keeps all.
    pub fn write(self, writer: &mut Writer, keep: &mut Keep) -> io::Result<BTreeMap<i16, [Entry; 2]>> {
        let mut entries = BTreeMap::new();
        for year in self.apart {
            let kept = match year {
                Year::Kept(kept) => {
                    kept.entries.iter().for_each(|_| writer.keep());
                    kept
                }
                Year::Rated { made_from, annual, notes, files: [summary, days] } => {
                    let year = annual.year;
                    let summary = writer.add(&format!("air-{year}"), "json", &summary)?;
                    let days = writer.add(&format!("air-daily-{year}"), "json", &days)?;
                    KeptYear { year, made_from, entries: [summary, days], annual, notes }
                }
            };
            entries.insert(kept.year, kept.entries.clone());
            keep.next.years.push(kept);
        }
        Ok(entries)
    }
}

impl Year {
    fn annual(&self) -> &AnnualAir {
        match self {
            Self::Kept(KeptYear { annual, .. }) | Self::Rated { annual, .. } => annual,
        }
    }

    fn notes(&self) -> &[String] {
        match self {
            Self::Kept(KeptYear { notes, .. }) | Self::Rated { notes, .. } => notes,
        }
    }
}

fn year(air: &AirSource, bureau: &Bureau, keep: &Keep, out: Option<&Path>) -> Result<Year, Problem> {
    let is_there = |entry: &Entry| out.is_none_or(|out| release::bytes(out, entry).is_ok());
    if let Some(kept) = keep.year(air.year, &air.made_from).filter(|kept| kept.entries.iter().all(is_there)) {
        return Ok(Year::Kept(kept.clone()));
    }
    let set = &bureau.set;
    match (&set.air, &set.air_daily) {
        (Some(year), Some(daily)) if year.year == air.year => Ok(rated(air, year, daily)),
        _ => air.rated(keep).map(|(year, daily)| rated(air, &year, &daily)),
    }
}

fn rated(air: &AirSource, year: &AirYear, daily: &AirDaily) -> Year {
    // Texts and numbers: there is nothing in them that could not be written.
    let files = [json(year).unwrap_or_default(), json(daily).unwrap_or_default()];
    let made_from = air.made_from.clone();
    Year::Rated { made_from, annual: AnnualAir::from(year), notes: year.notes.clone(), files }
}
