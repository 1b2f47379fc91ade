//! The made-up bureau: series so that every chart has something to draw before the bureau supplies its own.
//!
//! Made of whole numbers only, so that a seed gives the same bytes on every machine, and constrained to reproduce the
//! totals that were published for 2021. Every row says 演示数据, or the name of a station that does.

mod air;
mod cases;
mod complaints;
mod provenance;
mod rng;
mod water;

use std::io;

use serde::Serialize;

/// The contents of one demonstration file.
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// How many rows it has below its header.
    pub rows: usize,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files of a seed and a year, which lies between 1900 and 2999.
///
/// # Errors
///
/// What the CSV writer says: of rows of ours, nothing.
pub fn files(seed: u64, year: i16) -> io::Result<[File; 5]> {
    let days = air::generate_days(seed, year);
    Ok([
        file("air-daily.csv", &days)?,
        file("water-monthly.csv", &water::generate(seed, year))?,
        file("complaints.csv", &complaints::generate(seed, year))?,
        file("enforcement-cases.csv", &cases::generate(seed, year))?,
        file("air-hourly.csv", &air::generate_hours(seed, &days))?,
    ])
}

/// Rows as CSV: UTF-8, one header, lines ended by LF.
fn file(name: &'static str, rows: &[impl Serialize]) -> io::Result<File> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.serialize(row)?;
    }
    let bytes = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(File { name, rows: rows.len(), bytes })
}

#[cfg(test)]
mod tests;
