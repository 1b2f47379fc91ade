use std::collections::HashMap;

use csv::ByteRecord;

use super::cells::Cells;
use crate::{
    domain::{DayNumber, MissingReason, PerPollutant},
    ingest::air::hour::Hour,
    record::air::{DaysOfStation, HourValue, HoursOfDay, StationDay, Summarise},
};

/// What was read from a chunk of the file.
#[derive(Default)]
pub(super) struct Chunk {
    /// Its stations.
    pub stations: Vec<Station>,
    /// Its rows.
    pub rows: u64,
    /// How many values there are of each pollutant, and their sum in thousandths.
    pub totals: PerPollutant<(u64, u64)>,
    index: HashMap<Vec<u8>, usize>,
    last: usize,
    clock: (Vec<u8>, Vec<u8>),
    hour: Option<Hour>,
}

/// The part of a station that is in a chunk.
pub(super) struct Station {
    /// Its name.
    pub name: String,
    /// Its days.
    pub days: DaysOfStation,
    /// The first hour.
    pub first: Hour,
    /// The last hour.
    pub latest: Hour,
    open: Option<(DayNumber, Box<HoursOfDay>)>,
}

impl Station {
    /// Puts the day that is being filled to the others.
    pub fn close(&mut self, summarise: Option<Summarise>) {
        let Some((number, hours)) = self.open.take() else { return };
        let day = match summarise.filter(|_| hours.is_whole()) {
            Some(summarise) => StationDay::Summarised(Box::new(summarise(&hours))),
            None => StationDay::Hours(hours),
        };
        self.days.insert(number, day);
    }
}

impl Chunk {
    /// How many days of stations it has.
    pub fn days(&self) -> usize {
        self.stations.iter().map(|station| station.days.len()).sum()
    }

    /// Adds a row; `None` where it is not plain.
    pub fn add(&mut self, row: &ByteRecord, cells: &Cells) -> Option<()> {
        if row.len() != cells.width || row.as_slice().contains(&b'"') {
            return None;
        }
        let clock = cells.clock(row);
        if !(same(&self.clock.0, clock.0) && same(&self.clock.1, clock.1)) {
            self.hour = Some(cells.hour(row)?);
            self.clock = (clock.0.to_vec(), clock.1.to_vec());
        }
        let hour = self.hour?;
        let index = self.station(&row[cells.station], hour)?;
        let station = &mut self.stations[index];
        if hour < station.latest || (hour == station.latest && station.open.is_some()) {
            return None;
        }
        station.latest = hour;
        if station.open.as_ref().is_none_or(|(day, _)| *day != hour.0) {
            station.close(cells.summarise);
        }
        let (_, hours) = station.open.get_or_insert_with(|| (hour.0, Box::default()));
        for (pollutant, column) in cells.pollutants {
            let slot = match column {
                Some(column) => cells.slot(&row[column])?,
                None => HourValue::missing(MissingReason::NotMeasured),
            };
            hours.fill(pollutant, hour.1, slot).ok()?;
            if let Some(value) = slot.concentration() {
                let (count, sum) = &mut self.totals[pollutant];
                (*count, *sum) = (*count + 1, *sum + u64::from(value.get()));
            }
        }
        self.rows += 1;
        Some(())
    }

    /// The station's index. Exports name the stations in turn, so that it is most likely the next one.
    fn station(&mut self, name: &[u8], hour: Hour) -> Option<usize> {
        let next = if self.last + 1 < self.stations.len() { self.last + 1 } else { 0 };
        let is_next = self.stations.get(next).is_some_and(|station| same(station.name.as_bytes(), name));
        self.last = if is_next {
            next
        } else if let Some(index) = self.index.get(name) {
            *index
        } else {
            let text = std::str::from_utf8(name).ok().filter(|text| !text.is_empty() && text.trim() == *text)?;
            let (days, open) = (DaysOfStation::new(), None);
            self.stations.push(Station { name: text.to_owned(), days, open, first: hour, latest: hour });
            self.index.insert(name.to_vec(), self.stations.len() - 1);
            self.stations.len() - 1
        };
        Some(self.last)
    }
}

/// Whether two short texts are the same. Comparing slices calls a routine that is made for long ones, which took a
/// quarter of all time here.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |all, (one, other)| all | (one ^ other)) == 0
}
