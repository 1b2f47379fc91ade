use plotters::coord::{CoordTranslate, cartesian::Cartesian2d, types::RangedCoordf64};

use super::Rect;
use crate::chart::SUBPIXEL;

/// Plotters' Cartesian coordinates over a frame: where a value stands, in CSS pixels.
pub struct Projection {
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    x: (f64, f64),
    y: (f64, f64),
}

impl Projection {
    /// From the ranges of both axes, each with its beginning below its end.
    pub fn new(frame: Rect, x: (f64, f64), y: (f64, f64)) -> Self {
        let quarters = |pixels: f64| (pixels * f64::from(SUBPIXEL)).round() as i32;
        let across = quarters(frame.x)..quarters(frame.right());
        let up = quarters(frame.bottom())..quarters(frame.y);
        Self { coordinates: Cartesian2d::new(x.0..x.1, y.0..y.1, (across, up)), x, y }
    }

    /// The same ranges over another frame.
    pub fn over(&self, frame: Rect) -> Self {
        Self::new(frame, self.x, self.y)
    }

    /// The place of a point. What is not a number stands at the beginning: plotters would put it anywhere.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let within = |at: f64, (low, high): (f64, f64)| if at.is_nan() { low } else { at.clamp(low, high) };
        let (x, y) = self.coordinates.translate(&(within(x, self.x), within(y, self.y)));
        (f64::from(x) / f64::from(SUBPIXEL), f64::from(y) / f64::from(SUBPIXEL))
    }
}
