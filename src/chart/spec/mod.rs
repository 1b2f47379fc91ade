//! The content of a chart: one file per kind of chart, and files of what several kinds share.
//!
//! Hourly charts have a folder of their own, `chart/hourly/`.

mod bar_chart;
mod body;
mod breaks;
mod calendar;
mod categories;
mod chart_spec;
mod datum;
mod dot_plot;
mod grid;
mod histogram;
mod legend_entry;
mod limit;
mod line_chart;
mod printed_value;
mod progress;
mod series;
mod share_bar;
mod small_multiples;
mod targets;

pub use bar_chart::{Arrangement, BarChart};
pub use body::Body;
pub use breaks::Break;
pub use calendar::{Calendar, CalendarDay};
pub use categories::Categories;
pub use chart_spec::ChartSpec;
pub use datum::Datum;
pub use dot_plot::{Dot, DotPlot, Publisher};
pub use grid::Grid;
pub use histogram::{Bin, Histogram};
pub use legend_entry::LegendEntry;
pub use limit::Limit;
pub use line_chart::LineChart;
pub use printed_value::PrintedValue;
pub use progress::{Progress, ProgressRow};
pub use series::Series;
pub use share_bar::{ShareBar, SharePart};
pub use small_multiples::{Panel, SmallMultiples};
pub use targets::{TargetRow, Targets};
