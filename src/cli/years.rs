use std::{collections::BTreeMap, io, path::Path};

use super::{
    parallel,
    publish::{Writer, json},
    published,
};
use crate::{
    ingest::{
        AirSource, Bureau, Problem,
        keep::{Keep, KeptYear},
    },
    snapshot::{AirDaily, AirHistory, AirYear, AnnualAir, Entry},
};

/// The years of air of a publication, where there are others than the portal's: kept from before, or rated anew.
pub(super) struct Years(Vec<Year>);

enum Year {
    Kept(KeptYear),
    Rated { made_from: String, annual: AnnualAir, notes: Vec<String>, files: [Vec<u8>; 2] },
}

impl Years {
    /// Rates the years that are new or have changed.
    ///
    /// # Errors
    ///
    /// What contradicts itself between files.
    pub fn rate(bureau: &Bureau, keep: &Keep, out: &Path) -> Result<Self, Vec<Problem>> {
        let shown = |air: &AirSource| bureau.set.air.as_ref().is_some_and(|year| year.year == air.year);
        if bureau.air.iter().all(shown) {
            return Ok(Self(Vec::new()));
        }
        let (years, problems): (Vec<_>, Vec<_>) =
            parallel::map(&bureau.air, |air| year(air, bureau, keep, out)).into_iter().partition(Result::is_ok);
        let mut problems: Vec<_> = problems.into_iter().filter_map(Result::err).collect();
        problems.sort();
        if problems.is_empty() { Ok(Self(years.into_iter().flatten().collect())) } else { Err(problems) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Their annual figures, if there are any.
    pub fn history(&self) -> Option<AirHistory> {
        let annual = |year: &Year| match year {
            Year::Kept(kept) => kept.annual.clone(),
            Year::Rated { annual, .. } => annual.clone(),
        };
        Some(AirHistory::of(self.0.iter().map(annual).collect())).filter(|history| !history.years.is_empty())
    }

    /// What is odd about them.
    pub fn notes(&self) -> Vec<String> {
        let notes = |year: &Year| match year {
            Year::Kept(KeptYear { notes, .. }) | Year::Rated { notes, .. } => notes.clone(),
        };
        self.0.iter().flat_map(notes).collect()
    }

    /// Writes those that are not there yet, and keeps all.
    pub fn write(self, writer: &mut Writer, keep: &mut Keep) -> io::Result<BTreeMap<i16, [Entry; 2]>> {
        let mut entries = BTreeMap::new();
        for year in self.0 {
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

fn year(air: &AirSource, bureau: &Bureau, keep: &Keep, out: &Path) -> Result<Year, Problem> {
    let is_there = |entry: &Entry| published::bytes(out, entry).is_ok();
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
