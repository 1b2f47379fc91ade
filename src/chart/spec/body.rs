use super::{BarChart, Calendar, DotPlot, Grid, Histogram, LineChart, Progress, ShareBar, SmallMultiples, Targets};
use crate::chart::HourlyChart;

/// The kinds of chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A year of days, a row a month, a column a day of the month.
    Calendar(Calendar),
    /// Values over categories (months) or days, joined by lines, with limit lines.
    LineChart(LineChart),
    /// Bars over categories: several series are stacked or stand side by side.
    BarChart(BarChart),
    /// The parts of one whole, as one bar of 100%.
    ShareBar(ShareBar),
    /// Rows × columns of classes.
    Grid(Grid),
    /// How much of each total is done.
    Progress(Progress),
    /// Single values at points in time, not joined.
    DotPlot(DotPlot),
    /// What was reached beside what is aimed at.
    Targets(Targets),
    /// How often values fall into each of several ranges.
    Histogram(Histogram),
    /// Several small plots over the same categories.
    SmallMultiples(SmallMultiples),
    /// Hourly values over years.
    HourlyChart(HourlyChart),
}
