use plotters_backend::DrawingBackend;

use super::{
    HourlyLayout, Layout, bar_chart::BarChartLayout, calendar::CalendarLayout, dot_plot::DotPlotLayout,
    grid::GridLayout, histogram::HistogramLayout, horizontal_bars::HorizontalBarsLayout, line_chart::LineChartLayout,
    progress::ProgressLayout, share_bar::ShareBarLayout, small_multiples::SmallMultiplesLayout, targets::TargetsLayout,
};
use crate::chart::{Arrangement, Body, ChartSpec, HourlyView};

/// Where everything of this chart stands at this width in CSS pixels.
pub fn layout<'a, DB: DrawingBackend>(spec: &'a ChartSpec, width: f64) -> Box<dyn Layout<DB> + 'a> {
    match &spec.body {
        Body::Calendar(calendar) => Box::new(CalendarLayout::new(calendar, spec.locale, width)),
        Body::LineChart(lines) => Box::new(LineChartLayout::new(lines, width)),
        Body::BarChart(bars) if bars.arrangement == Arrangement::Horizontal => {
            Box::new(HorizontalBarsLayout::new(bars, width))
        }
        Body::BarChart(bars) => Box::new(BarChartLayout::new(bars, width)),
        Body::ShareBar(shares) => Box::new(ShareBarLayout::new(shares, width)),
        Body::Grid(grid) => Box::new(GridLayout::new(grid, width)),
        Body::Progress(progress) => Box::new(ProgressLayout::new(progress, width)),
        Body::DotPlot(points) => Box::new(DotPlotLayout::new(points, width)),
        Body::Histogram(distribution) => Box::new(HistogramLayout::new(distribution, width)),
        Body::SmallMultiples(multiples) => Box::new(SmallMultiplesLayout::new(multiples, width)),
        Body::HourlyChart(hours) => Box::new(HourlyLayout::new(HourlyView::new(hours, spec.locale), width)),
        Body::Targets(targets) => Box::new(TargetsLayout::new(targets, width)),
    }
}
