use std::ops::Range;

use super::{Hours, Off};
use crate::{
    domain::{Date, Decimal},
    locale::Locale,
};

/// What a chart says. Picture, table and CSV are made from it and from nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// The language of its texts, and of the few words that a picture and a table add to them.
    pub locale: Locale,
    /// Its stable name in addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// The finding, as a sentence.
    pub title: String,
    /// What is drawn, for somebody who cannot see it: kind, axes, extremes.
    pub summary: String,
    /// Who measured or published the numbers, for which period, under which standard.
    pub source: String,
    /// Words that say it is made up, such as `演示数据`, drawn across the picture; `None` for real numbers.
    pub mark: Option<String>,
    /// What is drawn.
    pub body: Body,
}

impl ChartSpec {
    /// The names of its series, where it has several of one kind that a reader may put away.
    pub fn series(&self) -> Vec<String> {
        let names = |series: &[Series]| series.iter().map(|series| series.name.clone()).collect::<Vec<_>>();
        match &self.body {
            Body::Lines(Lines { series, .. }) | Body::Bars(Bars { series, .. }) => names(series),
            Body::Hours(Hours { series, .. }) => series.iter().map(|series| series.name.clone()).collect(),
            // Plots of the same series are put away together.
            Body::Multiples(Multiples { panels, .. }) => {
                let mut of_panels = panels.iter().map(|panel| names(&panel.series));
                let first = of_panels.next().unwrap_or_default();
                if of_panels.all(|others| others == first) { first } else { Vec::new() }
            }
            _ => Vec::new(),
        }
    }

    /// The same without the series that a reader has put away.
    #[must_use]
    pub fn without(&self, off: Off) -> Self {
        let mut spec = self.clone();
        let away = |series: &mut Vec<Series>| {
            let mut index = 0;
            series.retain(|_| {
                index += 1;
                !off.has(index - 1)
            });
        };
        match &mut spec.body {
            Body::Lines(Lines { series, .. }) | Body::Bars(Bars { series, .. }) => away(series),
            Body::Multiples(Multiples { panels, .. }) => panels.iter_mut().for_each(|panel| away(&mut panel.series)),
            _ => {}
        }
        spec
    }

    /// Where the values of one of so many series stand in the table, by columns after the first.
    pub fn columns_of(&self, index: usize, series: usize) -> Vec<usize> {
        let panels = if let Body::Multiples(Multiples { panels, .. }) = &self.body { panels.len() } else { 1 };
        (0..panels).map(|panel| panel * series + index).collect()
    }
}

/// The kinds of chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A year of days, a row a month, a column a day of the month.
    Calendar(Calendar),
    /// Values over categories (months) or days, joined by lines, with limit lines.
    Lines(Lines),
    /// Bars over categories: several series are stacked or stand side by side.
    Bars(Bars),
    /// The parts of one whole, as one bar of 100%.
    Shares(Shares),
    /// Rows × columns of classes.
    Grid(Grid),
    /// How much of each total is done.
    Progress(Progress),
    /// Single values at points in time, not joined.
    Points(Points),
    /// What was reached beside what is aimed at.
    Targets(Targets),
    /// How often values fall into each of several ranges.
    Distribution(Distribution),
    /// Several small plots over the same categories.
    Multiples(Multiples),
    /// Hourly values over years.
    Hours(Hours),
}

/// A published number: the text as it is printed, and where it stands on a scale.
///
/// On the wire it is its text alone, so that the two cannot disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// As published, with its decimals and without its unit.
    pub text: String,
    /// For geometry only.
    pub position: f64,
}

impl From<String> for Value {
    /// Text that is no number stands at 0, where a picture shows it at once.
    fn from(text: String) -> Self {
        Self { position: Decimal::position_of(&text), text }
    }
}

impl From<Value> for String {
    fn from(value: Value) -> Self {
        value.text
    }
}

impl From<Decimal> for Value {
    fn from(decimal: Decimal) -> Self {
        decimal.to_string().into()
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        count.to_string().into()
    }
}

/// A value, or the words for why there is none.
pub type Cell = Result<Value, String>;

/// The colour of a mark, by what it stands for: a theme turns it into red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// The AQI level 1 to 6 (HJ 633), and for nothing else.
    Aqi(u8),
    /// The water class 1 to 6 (Ⅰ to Ⅴ, inferior to Ⅴ), and for nothing else.
    Water(u8),
    /// The n-th of the calm scale for everything else, 0 the strongest.
    Neutral(u8),
    /// No value.
    Missing,
}

/// One entry of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// What the colour stands for.
    pub name: String,
    /// The colour.
    pub colour: Colour,
    /// A short mark printed in cells of that colour where there is room, so that colour never stands alone.
    pub glyph: String,
}

/// A year of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// What is counted in each day, such as `AQI`.
    pub quantity: String,
    /// The names of the twelve rows, such as `1月`.
    pub months: Vec<String>,
    /// The days, in order, of one year.
    pub days: Vec<CalendarDay>,
    /// The classes.
    pub legend: Vec<Legend>,
    /// Headings of the table's columns: date, value, class, note.
    pub headings: [String; 4],
}

/// One day of a calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarDay {
    /// The day.
    pub date: Date,
    /// The value printed in the table.
    pub value: Cell,
    /// Index into the legend; `None` where there is no value.
    pub class: Option<usize>,
    /// A further word, such as the primary pollutant; may be empty.
    pub note: String,
}

/// A series of values, as long as its chart's categories.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// One value a category.
    pub values: Vec<Cell>,
}

/// A line that values are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Its name, with the value and unit, such as `二级年均限值 35 µg/m³`.
    pub name: String,
    /// The value.
    pub value: Value,
    /// The categories in which it holds, such as those before a change of standards; `None` for all.
    pub held: Option<Range<usize>>,
}

/// A place that no line crosses, because values on both sides are held against different standards.
#[derive(Clone, Debug, PartialEq)]
pub struct Break {
    /// The index of the first category behind it.
    pub before: usize,
    /// Its name, such as `自2026年3月1日起执行 GB 3095-2026`.
    pub name: String,
}

/// Values joined by lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// Heading of the first column of the table, such as `月份`.
    pub axis: String,
    /// The categories, in order.
    pub categories: Vec<String>,
    /// The unit of every value.
    pub unit: String,
    /// The series.
    pub series: Vec<Series>,
    /// Limit lines.
    pub limits: Vec<Limit>,
    /// Where lines are broken off.
    pub breaks: Vec<Break>,
    /// Whether the area between a single series and zero is filled.
    pub area: bool,
}

/// Bars over categories.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Heading of the first column of the table, such as `月份`.
    pub axis: String,
    /// The categories, in order.
    pub categories: Vec<String>,
    /// The unit of every value.
    pub unit: String,
    /// The series, in their order: from the base where they are stacked, from the left where they are grouped.
    pub series: Vec<Series>,
    /// How the bars stand.
    pub arrangement: Arrangement,
}

/// How bars stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// One bar a category, several series one on the other.
    Stacked,
    /// In each category one bar a series, side by side.
    Grouped,
    /// One lying bar a category, with its name at the left; several series one behind the other.
    Lying,
}

/// The parts of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Headings of the table's columns: part, count, share.
    pub headings: [String; 3],
    /// The unit of the counts.
    pub unit: String,
    /// The parts, in order.
    pub parts: Vec<Share>,
}

/// One part of a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: Colour,
    /// How many.
    pub count: Value,
    /// The share as printed, such as `92.1%`.
    pub percent: String,
}

/// Rows × columns of classes.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// Heading of the first column of the table, such as `断面`.
    pub axis: String,
    /// The names of the rows.
    pub rows: Vec<String>,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// A row's cells: an index into the legend, or the words for why there is none.
    pub cells: Vec<Vec<Result<usize, String>>>,
    /// The classes.
    pub legend: Vec<Legend>,
}

/// How much of each total is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Headings of the table's columns: name, done, total, share.
    pub headings: [String; 4],
    /// The rows.
    pub rows: Vec<ProgressRow>,
}

/// How much of one total is done.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressRow {
    /// What is to be done.
    pub name: String,
    /// How much is done.
    pub done: Value,
    /// Of how much.
    pub total: Value,
    /// The unit of both.
    pub unit: String,
    /// The share as printed, such as `75.5%`.
    pub percent: String,
}

/// Single values at points in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// Headings of the table's columns: time, value, source.
    pub headings: [String; 3],
    /// The unit of every value.
    pub unit: String,
    /// The points, in time's order.
    pub points: Vec<Point>,
}

/// One value at a point in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The time in words.
    pub time: String,
    /// The middle of that time.
    pub middle: Date,
    /// The value.
    pub value: Value,
    /// Who published it.
    pub source: String,
    /// Whether it is the bureau's own: drawn full, others hollow.
    pub own: bool,
}

/// What was reached beside what is aimed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Targets {
    /// Headings of the table's columns: what, reached, aimed at.
    pub headings: [String; 3],
    /// The rows, each on a scale of its own that begins at zero.
    pub rows: Vec<TargetRow>,
}

/// One quantity, reached and aimed at.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow {
    /// The quantity.
    pub name: String,
    /// What was reached.
    pub actual: Value,
    /// What is aimed at.
    pub target: Value,
    /// The unit of both.
    pub unit: String,
    /// The end of the scale: 100 for shares.
    pub end: Value,
    /// Which way is better, in words, such as `越高越好`.
    pub better: String,
}

/// How often values fall into each of several ranges, equally wide but for an open one at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// Headings of the table's columns: range, count, share.
    pub headings: [String; 3],
    /// The unit of the values.
    pub values_unit: String,
    /// The unit of the counts.
    pub unit: String,
    /// Where the first range begins.
    pub start: Value,
    /// The ranges, in order.
    pub bins: Vec<Bin>,
    /// The median, with its name.
    pub median: Option<Limit>,
    /// Values that must not be exceeded, with their names.
    pub limits: Vec<Limit>,
}

/// One range of values.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// Its name, such as `16—30`.
    pub name: String,
    /// The greatest value in it; `None` for an open range.
    pub end: Option<Value>,
    /// How many fall into it.
    pub count: Cell,
    /// The share as printed, such as `34.6%`; may be empty.
    pub percent: String,
}

/// Several small plots over the same categories.
#[derive(Clone, Debug, PartialEq)]
pub struct Multiples {
    /// Heading of the first column of the table, such as `日期`.
    pub axis: String,
    /// The categories of every panel, in order.
    pub categories: Vec<String>,
    /// The unit of the panels that have none of their own.
    pub unit: String,
    /// Whether all panels have one scale, so that heights can be compared between them.
    pub shared: bool,
    /// The panels, in order.
    pub panels: Vec<Panel>,
    /// Where the lines of every panel are broken off.
    pub breaks: Vec<Break>,
}

/// One of several small plots.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its name.
    pub name: String,
    /// The unit of its values, if it is not that of all.
    pub unit: Option<String>,
    /// Its series.
    pub series: Vec<Series>,
    /// Its limit lines.
    pub limits: Vec<Limit>,
}
