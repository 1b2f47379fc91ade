//! Hours that are published as they are: a tile of hours for each year, and a tile of days over all years.

use std::sync::Arc;

use super::{encode::json, prepared_file::PreparedFile};
use crate::{
    assess::PublishedHours,
    domain::{Pollutant, Tile},
    snapshot::{AirHours, HoursOfPollutant, HoursOfYear},
};

/// Adds the files of the tiles; gives the snapshot that names them.
pub(super) fn prepare(hours: PublishedHours, files: &mut Vec<PreparedFile>) -> AirHours {
    let PublishedHours { provenance, stations, years, days, decimals } = hours;
    let mut add = |stem: String, tile: &Tile| PreparedFile::add(files, &stem, "json", json(tile));
    let of_pollutant = |(pollutant, tile): (Pollutant, Tile)| {
        let name = pollutant.column();
        let years = years.iter().map(|(year, tiles)| {
            let tile = &tiles[pollutant];
            let hours = add(format!("air-hours-{name}-{year}"), tile);
            (*year, HoursOfYear { from: tile.from(), to: tile.to(), hours })
        });
        let years = years.collect();
        let days = add(format!("air-days-{name}"), &tile);
        HoursOfPollutant { pollutant, decimals: decimals[pollutant], days, years, tile: Arc::new(tile) }
    };
    let pollutants = days.into_iter().map(of_pollutant).collect();
    AirHours { provenance, stations, pollutants }
}
