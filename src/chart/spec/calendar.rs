use super::{Datum, LegendEntry};
use crate::domain::Date;

/// A year of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// The quantity, such as `AQI`.
    pub quantity: String,
    /// The names of the twelve rows, such as `1月`.
    pub months: Vec<String>,
    /// The days, in order, of one year.
    pub days: Vec<CalendarDay>,
    /// The classes.
    pub legend: Vec<LegendEntry>,
    /// Headings of the table's columns: date, value, class, note.
    pub headings: [String; 4],
}

/// One day of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarDay {
    /// The day.
    pub date: Date,
    /// The value printed in the table.
    pub value: Datum,
    /// Index into the legend; `None` where there is no value.
    pub class: Option<usize>,
    /// A further word, such as the primary pollutant; may be empty.
    pub note: String,
}
