use super::{
    HourlyLayout, Layout, bar_chart::BarChartLayout, calendar::CalendarLayout, dot_plot::DotPlotLayout,
    grid::GridLayout, histogram::HistogramLayout, horizontal_bars::HorizontalBarsLayout, line_chart::LineChartLayout,
    progress::ProgressLayout, share_bar::ShareBarLayout, small_multiples::SmallMultiplesLayout, targets::TargetsLayout,
};
use crate::chart::{Arrangement, Body, ChartSpec, HourlyView};

/// The layout of this chart at this width in CSS pixels.
pub fn layout<'a>(spec: &'a ChartSpec, width: f64) -> Box<dyn Layout + 'a> {
    match &spec.body {
        Body::Calendar(calendar) => Box::new(CalendarLayout::new(calendar, spec.locale, width)),
        Body::LineChart(chart) => Box::new(LineChartLayout::new(chart, spec.locale, width)),
        Body::BarChart(chart) if chart.arrangement == Arrangement::Horizontal => {
            Box::new(HorizontalBarsLayout::new(chart, width))
        }
        Body::BarChart(chart) => Box::new(BarChartLayout::new(chart, width)),
        Body::ShareBar(shares) => Box::new(ShareBarLayout::new(shares, width)),
        Body::Grid(grid) => Box::new(GridLayout::new(grid, width)),
        Body::Progress(progress) => Box::new(ProgressLayout::new(progress, width)),
        Body::DotPlot(dots) => Box::new(DotPlotLayout::new(dots, width)),
        Body::Histogram(histogram) => Box::new(HistogramLayout::new(histogram, width)),
        Body::SmallMultiples(multiples) => Box::new(SmallMultiplesLayout::new(multiples, spec.locale, width)),
        Body::HourlyChart(hours) => Box::new(HourlyLayout::new(HourlyView::new(hours, spec.locale), width)),
        Body::Targets(targets) => Box::new(TargetsLayout::new(targets, width)),
    }
}
