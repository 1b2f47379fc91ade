use super::Painter;
use crate::chart::{DataPoint, Rect};

/// Where everything in a picture is placed.
pub trait Layout {
    /// The picture's height in CSS pixels.
    fn height(&self) -> f64;

    /// The parts that show data, which a watermark covers; at least one.
    fn regions(&self) -> Vec<Rect>;

    /// Whether there is no datum.
    fn is_empty(&self) -> bool;

    /// The data points, in the order of the arrow keys.
    fn data_points(&self) -> Vec<DataPoint>;

    /// Draws everything but the watermark and the emphasis of a data point.
    fn draw(&self, painter: &mut Painter);
}
