//! One file a kind of chart: where everything stands (its layout), and the drawing of it.

mod axes;
mod bars;
mod calendar;
mod cell;
mod columns;
mod curves;
mod dates;
mod distribution;
mod frame;
mod grid;
mod hours;
mod hours_place;
mod key;
mod lines;
mod lying;
mod multiples;
mod pen;
mod plane;
mod points;
mod progress;
mod shares;
mod stamp;
mod symbols;
mod targets;
mod uprights;

pub use frame::Frame;
pub use hours::HoursLayout;
pub use hours_place::HoursPlace;
pub use pen::{Drawn, Hand, Pen};
use plotters_backend::DrawingBackend;

use super::{Arrangement, Body, ChartSpec, HoursView, Mark};
use crate::locale::Locale;

/// Where everything of a picture stands.
pub trait Layout<DB: DrawingBackend> {
    /// The picture's height in CSS pixels.
    fn height(&self) -> f64;

    /// The parts that hold data, over which the words of a demonstration are set.
    fn regions(&self) -> Vec<Frame>;

    /// The data, in the order of the arrow keys.
    fn marks(&self) -> Vec<Mark>;

    /// Draws everything but the emphasis.
    fn draw(&self, pen: &Pen<DB>) -> Drawn<DB>;

    /// Emphasises one datum, whose frame is given.
    fn focus(&self, pen: &Pen<DB>, _index: usize, frame: Frame) -> Drawn<DB> {
        pen.outline(frame.grown(2.0), pen.theme.paper, 2.0)?;
        pen.outline(frame.grown(1.0), pen.theme.ink, 2.0)
    }
}

/// Where everything of this chart stands at this width in CSS pixels.
pub fn layout<'a, DB: DrawingBackend>(spec: &'a ChartSpec, width: f64) -> Box<dyn Layout<DB> + 'a> {
    match &spec.body {
        Body::Calendar(calendar) => Box::new(calendar::CalendarLayout::new(calendar, spec.locale, width)),
        Body::Lines(lines) => Box::new(lines::LinesLayout::new(lines, width)),
        Body::Bars(bars) if bars.arrangement == Arrangement::Lying => Box::new(lying::LyingLayout::new(bars, width)),
        Body::Bars(bars) => Box::new(bars::BarsLayout::new(bars, width)),
        Body::Shares(shares) => Box::new(shares::SharesLayout::new(shares, width)),
        Body::Grid(grid) => Box::new(grid::GridLayout::new(grid, width)),
        Body::Progress(progress) => Box::new(progress::ProgressLayout::new(progress, width)),
        Body::Points(points) => Box::new(points::PointsLayout::new(points, width)),
        Body::Distribution(distribution) => Box::new(distribution::DistributionLayout::new(distribution, width)),
        Body::Multiples(multiples) => Box::new(multiples::MultiplesLayout::new(multiples, width)),
        Body::Hours(hours) => Box::new(HoursLayout::new(HoursView::of(hours, spec.locale), width)),
        Body::Targets(targets) => Box::new(targets::TargetsLayout::new(targets, width)),
    }
}

/// Draws a layout: its data, then over all of it the words of a demonstration.
pub fn paint<DB: DrawingBackend>(
    layout: &dyn Layout<DB>,
    pen: &Pen<DB>,
    locale: Locale,
    words: Option<&str>,
) -> Drawn<DB> {
    layout.draw(pen)?;
    let regions = layout.regions();
    if let (true, Some(region)) = (layout.marks().is_empty(), regions.first()) {
        let (x, y) = region.centre();
        pen.write(locale.chart().no_data, x, y, Hand::of(13.0, pen.theme.grey).middle())?;
    }
    match words {
        Some(words) => stamp::stamp(pen, &regions, words),
        None => Ok(()),
    }
}

/// Whether a picture of this width is read on a phone.
fn compact(width: f64) -> bool {
    width < 480.0
}

/// The size of the smallest text of a picture of this width.
fn small(width: f64) -> f64 {
    if compact(width) { 11.0 } else { 12.0 }
}

/// The size of names and of the numbers that count.
fn body(width: f64) -> f64 {
    if compact(width) { 12.0 } else { 13.0 }
}

fn mark(frame: Frame, label: String) -> Mark {
    Mark { x: frame.x as f32, y: frame.y as f32, w: frame.w as f32, h: frame.h as f32, label }
}
