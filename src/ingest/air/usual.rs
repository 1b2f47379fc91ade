use std::collections::BTreeMap;

use crate::{
    domain::{Date, Decimal, Measured, Pollutant},
    ingest::table::{Row, Table},
    record::{Fault, Place},
};

/// How many times the usual value of a station another must be to be called odd.
const ODD: u32 = 10;

/// Days from which on a station is known well enough to say what is usual.
const ENOUGH: usize = 20;

/// The daily values of each station and pollutant, with their places, to tell those that are ten times what is usual.
#[derive(Default)]
pub(super) struct Usual(BTreeMap<(String, Pollutant), Vec<Value>>);

/// A value with its day and place.
type Value = (Date, Place, Decimal);

impl Usual {
    /// Notes the values of a row, in the order of [`Pollutant::ALL`].
    pub fn add(&mut self, row: &Row, station: &str, date: Date, values: &[Measured<Decimal>; 6]) {
        for (pollutant, value) in Pollutant::ALL.into_iter().zip(values) {
            let Some(value) = value.value() else { continue };
            let place = row.place_of(pollutant.column());
            self.0.entry((station.to_owned(), pollutant)).or_default().push((date, place, *value));
        }
    }

    /// Warns of the odd ones: ten times the median of all.
    pub fn warn(self, table: &Table) {
        for ((station, pollutant), values) in self.0 {
            let mut sorted: Vec<_> = values.iter().map(|(.., value)| *value).collect();
            sorted.sort_unstable();
            let Some(usual) = sorted.get(sorted.len() / 2).filter(|_| sorted.len() >= ENOUGH) else { continue };
            let is_odd = |value: &Decimal| *usual > Decimal::ZERO && *value >= *usual * Decimal::from(ODD);
            for (date, place, value) in values.into_iter().filter(|(.., value)| is_odd(value)) {
                let (symbol, unit) = (pollutant.symbol(), pollutant.unit().symbol());
                let who = if station.is_empty() { String::new() } else { format!("站点“{station}”") };
                let what = format!("{who}{date} 的 {symbol} 是 {value} {unit}，超过平时（{usual} {unit}）的 {ODD} 倍");
                let fault = Fault::new(what, "请核对这个值").at(place);
                table.header.source.warn(fault.in_file(table.header.file.clone()));
            }
        }
    }
}
