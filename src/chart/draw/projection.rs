use plotters::coord::{CoordTranslate, cartesian::Cartesian2d, types::RangedCoordf64};

use super::painter::quarter;
use crate::chart::{Rect, SUBPIXEL};

/// Plotters' Cartesian coordinates over a plot: from a pair of values to a place in CSS pixels.
pub struct Projection {
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    x: (f64, f64),
    y: (f64, f64),
}

impl Projection {
    /// From the ranges of both axes, each with its beginning below its end.
    pub fn new(plot: Rect, x: (f64, f64), y: (f64, f64)) -> Self {
        let across = quarter(plot.x)..quarter(plot.right());
        let up = quarter(plot.bottom())..quarter(plot.y);
        Self { coordinates: Cartesian2d::new(x.0..x.1, y.0..y.1, (across, up)), x, y }
    }

    /// The same ranges over another plot.
    pub fn onto(&self, plot: Rect) -> Self {
        Self::new(plot, self.x, self.y)
    }

    /// The place of a pair of values, each clamped to its range. NaN is placed at the beginning of the range, since
    /// plotters would put it anywhere.
    pub fn point(&self, x: f64, y: f64) -> (f64, f64) {
        let within = |at: f64, (low, high): (f64, f64)| if at.is_nan() { low } else { at.clamp(low, high) };
        let (x, y) = self.coordinates.translate(&(within(x, self.x), within(y, self.y)));
        (f64::from(x) / f64::from(SUBPIXEL), f64::from(y) / f64::from(SUBPIXEL))
    }
}
