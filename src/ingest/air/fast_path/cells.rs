use csv::ByteRecord;

use crate::{
    domain::{DayNumber, MissingReason, PerPollutant, Thousandths},
    ingest::{
        air::{
            hour::{self, Hour},
            layouts::StationHourColumn,
        },
        table::{HourLabel, Table, day},
    },
    record::air::{HourValue, Summarise},
};

/// Where the cells of a row are, and which words mean a missing value.
pub(super) struct Cells<'a> {
    /// What separates them.
    pub delimiter: u8,
    /// How many there are.
    pub width: usize,
    /// The one of the station.
    pub station: usize,
    /// Those of the pollutants.
    pub pollutants: PerPollutant<Option<usize>>,
    time: TimeCells,
    label: HourLabel,
    /// How a whole day is summarised; `None` where its hours are asked for.
    pub summarise: Option<Summarise>,
    today: DayNumber,
    missing: Vec<(&'a [u8], HourValue)>,
}

/// The columns of the hour.
enum TimeCells {
    One(usize),
    Two { date: usize, hour: usize },
}

impl<'a> Cells<'a> {
    /// Where they are in a table; `None` where it has no columns for station and hour.
    pub fn find(table: &'a Table<StationHourColumn>, delimiter: u8, summarise: Option<Summarise>) -> Option<Self> {
        use StationHourColumn::{Concentration, Date, Hour, Station, Time};
        let time = match table.index(Time) {
            Some(time) => TimeCells::One(time),
            None => TimeCells::Two { date: table.index(Date)?, hour: table.index(Hour)? },
        };
        let own_words =
            table.header.spec.missing.iter().map(|(cell, reason)| (cell.as_bytes(), HourValue::missing(*reason)));
        let words = MissingReason::ALL.into_iter().map(|reason| (reason.name().as_bytes(), HourValue::missing(reason)));
        Some(Self {
            delimiter,
            width: table.header.columns.width(),
            station: table.index(Station)?,
            time,
            pollutants: PerPollutant::from_fn(|pollutant| table.index(Concentration(pollutant))),
            label: table.header.spec.hour_label,
            summarise,
            today: DayNumber::of(table.header.source.today),
            missing: own_words.chain(words).collect(),
        })
    }

    /// The hour of a row.
    pub fn hour(&self, row: &ByteRecord) -> Option<Hour> {
        let text = |column: usize| std::str::from_utf8(&row[column]).ok();
        let hour = match self.time {
            TimeCells::One(time) => hour::parse(text(time)?, self.label).ok()?,
            TimeCells::Two { date, hour } => {
                let day = DayNumber::of(day::parse(text(date)?).ok()?);
                if day > self.today {
                    return None;
                }
                hour::parse_apart(day, text(hour)?, self.label).ok()?
            }
        };
        (hour.0 <= self.today).then_some(hour)
    }

    /// The cells in which the hour is written.
    pub fn clock<'r>(&self, row: &'r ByteRecord) -> (&'r [u8], &'r [u8]) {
        match self.time {
            TimeCells::One(time) => (&row[time], b""),
            TimeCells::Two { date, hour } => (&row[date], &row[hour]),
        }
    }

    /// The value of a pollutant's cell.
    pub fn slot(&self, cell: &[u8]) -> Option<HourValue> {
        let word = || self.missing.iter().find(|(word, _)| *word == cell).map(|(_, slot)| *slot);
        if cell.is_empty() {
            return word().or(Some(HourValue::missing(MissingReason::NotMeasured)));
        }
        thousandths(cell).map(HourValue::value).or_else(word)
    }
}

/// A plain number of up to three decimals, in thousandths.
fn thousandths(cell: &[u8]) -> Option<Thousandths> {
    let (whole, decimals) = match cell.iter().position(|byte| *byte == b'.') {
        Some(point) => (&cell[..point], &cell[point + 1..]),
        None => (cell, &b"0"[..]),
    };
    if whole.is_empty() || whole.len() > 5 || decimals.is_empty() || decimals.len() > 3 {
        return None;
    }
    let digits = |text: &[u8]| {
        text.iter().try_fold(0_u32, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
    };
    let scale = [100, 10, 1][decimals.len() - 1];
    Thousandths::new(digits(whole)? * 1000 + digits(decimals)? * scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_read_in_thousandths() {
        for (cell, value) in [("12", 12_000), ("0.4", 400), ("12.345", 12_345), ("99999", 99_999_000), ("0", 0)] {
            assert_eq!(thousandths(cell.as_bytes()).map(Thousandths::get), Some(value), "{cell}");
        }
        for cell in ["", ".5", "5.", "1e3", "-1", "1,2", "100000", "1.2345", "99999.5", " 1"] {
            assert_eq!(thousandths(cell.as_bytes()), None, "{cell}");
        }
    }
}
