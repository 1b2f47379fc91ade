use super::{Bars, Calendar, Distribution, Grid, Lines, Multiples, Points, Progress, Shares, Targets};
use crate::chart::Hours;

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
