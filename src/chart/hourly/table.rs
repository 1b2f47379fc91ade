//! The hours of a window as a table: single hours where they are few, else ranges of days, months or years.

use super::{HourlyView, clock};
use crate::{
    chart::{Table, wording::heading},
    domain::{Date, HourIndex},
    locale::fill,
};

/// The period of a row of the table.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Hour,
    Day,
    Month,
    Year,
}

impl HourlyView<'_> {
    /// The window as a table of at most about a hundred rows, with the least and the greatest value where a row is more than an
    /// hour.
    pub fn table(&self) -> Table {
        let days = self.window.length() / 24.0;
        let row = match days {
            _ if days <= 4.0 => Row::Hour,
            _ if days <= 93.0 => Row::Day,
            _ if days <= 3660.0 => Row::Month,
            _ => Row::Year,
        };
        self.table_of(row)
    }

    /// The window as a table with a row for every hour.
    pub fn every_hour(&self) -> Table {
        self.table_of(Row::Hour)
    }

    fn table_of(&self, row: Row) -> Table {
        let mut headings = vec![self.hours.axis.clone()];
        headings.extend(self.shown().map(|index| heading(&self.hours.series[index].name, &self.hours.unit)));
        let (mut at, end) = (HourIndex::round(self.window.from), HourIndex::round(self.window.to));
        let mut rows = Vec::new();
        while at < end {
            let next = after(row, at).min(end);
            let mut cells = vec![self.name(row, at)];
            cells.extend(self.shown().map(|index| self.value(index, (at, next)).unwrap_or_else(|reason| reason)));
            rows.push(cells);
            at = next;
        }
        Table { headings, rows }
    }

    fn name(&self, row: Row, at: HourIndex) -> String {
        let (day, words) = (at.day(), self.locale.words());
        let year = day.year().to_string();
        match row {
            Row::Hour => clock::end_label(at, self.locale),
            Row::Day => self.locale.date(day),
            Row::Month => fill(words.year_month, &[("year", &year), ("month", &day.month().to_string())]),
            Row::Year => fill(words.year, &[("year", &year)]),
        }
    }
}

/// The hour at which the next row begins.
fn after(row: Row, at: HourIndex) -> HourIndex {
    let day = at.day();
    let next = match row {
        Row::Hour => return at + 1,
        Row::Day => return at.floor_to(HourIndex::DAY) + HourIndex::DAY,
        Row::Month if day.month() < 12 => Date::new(day.year(), day.month() + 1, 1),
        Row::Month | Row::Year => Date::new(day.year() + 1, 1, 1),
    };
    next.map_or(HourIndex::new(i32::MAX), HourIndex::first_of)
}
