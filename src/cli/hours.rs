//! Hours that are published as they are: as tiles of hours by year, and of days over all years.

use std::{io, sync::Arc};

use super::publish::{Writer, json};
use crate::{
    domain::{Missing, Pollutant, Provenance, Tile},
    ingest::{HoursSource, PublishedHours},
    snapshot::{AirHours, Entry, HoursOfPollutant, HoursOfYear},
};

/// Hours in a day.
const DAY: i32 = 24;

/// How many files are written.
pub(super) fn files(hours: &PublishedHours) -> usize {
    if hours.years.is_empty() { 0 } else { Pollutant::ALL.len() * (1 + hours.years.len()) }
}

/// Writes the tiles that are not there yet; the snapshot that names them, if there are any.
pub(super) fn write(
    hours: &PublishedHours,
    sources: &[HoursSource],
    writer: &mut Writer,
) -> io::Result<Option<AirHours>> {
    if hours.years.is_empty() {
        return Ok(None);
    }
    let made_up = sources.iter().find(|source| source.provenance.is_demonstration());
    let provenance = made_up.or(sources.first()).map_or(Provenance::Bureau, |source| source.provenance);
    let pollutants = Pollutant::ALL.into_iter().map(|pollutant| of_pollutant(hours, pollutant, writer));
    let pollutants = pollutants.collect::<io::Result<Vec<_>>>()?;
    Ok(Some(AirHours { provenance, stations: hours.stations.clone(), pollutants }))
}

fn of_pollutant(hours: &PublishedHours, pollutant: Pollutant, writer: &mut Writer) -> io::Result<HoursOfPollutant> {
    let name = pollutant.column();
    let tiles = || hours.years.iter().map(|(year, tiles)| (*year, &tiles[pollutant as usize]));
    let mut of_year = |(year, tile): (i16, &Tile)| {
        let hours = writer.add(&format!("air-hours-{name}-{year}"), "json", &json(tile)?)?;
        Ok((year, HoursOfYear { from: tile.from, to: tile.to(), hours }))
    };
    let years = tiles().map(&mut of_year).collect::<io::Result<_>>()?;
    let tile = days(&tiles().map(|(_, tile)| tile.coarser(DAY)).collect::<Vec<_>>());
    let days: Entry = writer.add(&format!("air-days-{name}"), "json", &json(&tile)?)?;
    Ok(HoursOfPollutant { pollutant, decimals: hours.decimals[pollutant as usize], days, years, tile: Arc::new(tile) })
}

/// The years' days as one tile; days between them were not measured.
fn days(years: &[Tile]) -> Tile {
    let Some(first) = years.first() else { return Tile::default() };
    let mut all = first.clone();
    for year in &years[1..] {
        let between = (year.from - all.to()) / DAY;
        let none = std::iter::repeat_n(Tile::missing(Missing::NotMeasured), between as usize * 4);
        for (series, more) in all.series.iter_mut().zip(&year.series) {
            series.extend(none.clone().chain(more.iter().copied()));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_between_years_are_not_measured() {
        let year = |from: i32, value: i32| Tile { step: DAY, from, series: vec![vec![value; 4]] };
        let all = days(&[year(0, 5), year(72, 9)]);
        assert_eq!((all.from, all.to()), (0, 96));
        assert_eq!(all.series[0], [vec![5; 4], vec![Tile::missing(Missing::NotMeasured); 8], vec![9; 4]].concat());
    }
}
