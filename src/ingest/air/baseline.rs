use std::collections::BTreeMap;

use crate::{
    domain::{Date, Decimal, Measured, PerPollutant, Pollutant},
    ingest::table::{Column, Header, Row},
    record::{Fault, Place},
};

/// How many times the baseline a value must be to be an outlier.
const OUTLIER_FACTOR: u32 = 10;

/// How many days a station must have for a baseline.
const MIN_DAYS: usize = 20;

/// The daily values of each station and pollutant, with their places. Their median is the baseline, by which outliers are
/// found.
#[derive(Default)]
pub(super) struct Baseline(BTreeMap<(String, Pollutant), Vec<Value>>);

/// A value with its day and place.
type Value = (Date, Place, Decimal);

impl Baseline {
    /// Adds the values of a row, of each pollutant.
    pub fn add<C: Column>(
        &mut self,
        row: &Row<C>,
        station: &str,
        date: Date,
        values: &PerPollutant<Measured<Decimal>>,
        column: impl Fn(Pollutant) -> C,
    ) {
        for (pollutant, value) in values.iter() {
            let Some(value) = value.value() else { continue };
            let place = row.place_of(column(pollutant));
            self.0.entry((station.to_owned(), pollutant)).or_default().push((date, place, *value));
        }
    }

    /// Warns of the outliers.
    pub fn warn(self, header: &Header) {
        for ((station, pollutant), values) in self.0 {
            let mut sorted: Vec<_> = values.iter().map(|(.., value)| *value).collect();
            sorted.sort_unstable();
            let Some(baseline) = sorted.get(sorted.len() / 2).filter(|_| sorted.len() >= MIN_DAYS) else { continue };
            let is_outlier =
                |value: &Decimal| *baseline > Decimal::ZERO && *value >= *baseline * Decimal::from(OUTLIER_FACTOR);
            for (date, place, value) in values.into_iter().filter(|(.., value)| is_outlier(value)) {
                let (symbol, unit) = (pollutant.symbol(), pollutant.unit().symbol());
                let who = if station.is_empty() { String::new() } else { format!("站点“{station}”") };
                let what = format!(
                    "{who}{date} 的 {symbol} 是 {value} {unit}，超过平时（{baseline} {unit}）的 {OUTLIER_FACTOR} 倍"
                );
                let fault = Fault::new(what, "请核对这个值").at(place);
                header.source.warn(fault.in_file(header.file.clone()));
            }
        }
    }
}
