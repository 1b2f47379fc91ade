use super::{BarChart, Calendar, DotPlot, Grid, Histogram, LineChart, Progress, ShareBar, SmallMultiples, Targets};
use crate::chart::HourlyChart;

/// The kinds of chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// The days of a year: a row per month, a column per day of the month.
    Calendar(Calendar),
    /// Values over categories or time, joined by lines, with limits.
    LineChart(LineChart),
    /// Bars over categories, stacked or side by side.
    BarChart(BarChart),
    /// The parts of a whole, as one bar of 100%.
    ShareBar(ShareBar),
    /// Rows × columns of classes.
    Grid(Grid),
    /// How much of each total is done.
    Progress(Progress),
    /// Single values at points in time, not joined.
    DotPlot(DotPlot),
    /// Actual values beside their targets.
    Targets(Targets),
    /// How often values fall into each of several ranges.
    Histogram(Histogram),
    /// Several small plots over the same categories.
    SmallMultiples(SmallMultiples),
    /// Hourly values over years.
    HourlyChart(HourlyChart),
}
