use plotters::coord::{CoordTranslate, cartesian::Cartesian2d, types::RangedCoordf64};

use super::Frame;
use crate::chart::SUBPIXEL;

/// Plotters' Cartesian coordinates over a frame: where a value stands, in CSS pixels.
pub struct Plane {
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    y: (f64, f64),
}

impl Plane {
    /// From the ranges of both axes, each with its beginning below its end.
    pub fn new(frame: Frame, x: (f64, f64), y: (f64, f64)) -> Self {
        let quarters = |pixels: f64| (pixels * f64::from(SUBPIXEL)).round() as i32;
        let across = quarters(frame.x)..quarters(frame.right());
        let up = quarters(frame.bottom())..quarters(frame.y);
        Self { coordinates: Cartesian2d::new(x.0..x.1, y.0..y.1, (across, up)), y }
    }

    /// The place of a point. What is not a number stands at the beginning: plotters would put it anywhere.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let y = if y.is_nan() { self.y.0 } else { y.clamp(self.y.0, self.y.1) };
        let (x, y) = self.coordinates.translate(&(x, y));
        (f64::from(x) / f64::from(SUBPIXEL), f64::from(y) / f64::from(SUBPIXEL))
    }
}
