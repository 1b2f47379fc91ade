use plotters_backend::DrawingBackend;

use super::{
    HoursLayout, Layout, bars::BarsLayout, calendar::CalendarLayout, distribution::DistributionLayout,
    grid::GridLayout, lines::LinesLayout, lying::LyingLayout, multiples::MultiplesLayout, points::PointsLayout,
    progress::ProgressLayout, shares::SharesLayout, targets::TargetsLayout,
};
use crate::chart::{Arrangement, Body, ChartSpec, HoursView};

/// Where everything of this chart stands at this width in CSS pixels.
pub fn layout<'a, DB: DrawingBackend>(spec: &'a ChartSpec, width: f64) -> Box<dyn Layout<DB> + 'a> {
    match &spec.body {
        Body::Calendar(calendar) => Box::new(CalendarLayout::new(calendar, spec.locale, width)),
        Body::Lines(lines) => Box::new(LinesLayout::new(lines, width)),
        Body::Bars(bars) if bars.arrangement == Arrangement::Lying => Box::new(LyingLayout::new(bars, width)),
        Body::Bars(bars) => Box::new(BarsLayout::new(bars, width)),
        Body::Shares(shares) => Box::new(SharesLayout::new(shares, width)),
        Body::Grid(grid) => Box::new(GridLayout::new(grid, width)),
        Body::Progress(progress) => Box::new(ProgressLayout::new(progress, width)),
        Body::Points(points) => Box::new(PointsLayout::new(points, width)),
        Body::Distribution(distribution) => Box::new(DistributionLayout::new(distribution, width)),
        Body::Multiples(multiples) => Box::new(MultiplesLayout::new(multiples, width)),
        Body::Hours(hours) => Box::new(HoursLayout::new(HoursView::of(hours, spec.locale), width)),
        Body::Targets(targets) => Box::new(TargetsLayout::new(targets, width)),
    }
}
