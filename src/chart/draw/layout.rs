use plotters_backend::DrawingBackend;

use super::{Drawn, Painter, Rect};
use crate::chart::DataPoint;

/// Where everything of a picture stands.
pub trait Layout<DB: DrawingBackend> {
    /// The picture's height in CSS pixels.
    fn height(&self) -> f64;

    /// The parts that hold data, over which the words of a demonstration are set.
    fn regions(&self) -> Vec<Rect>;

    /// The data, in the order of the arrow keys.
    fn points(&self) -> Vec<DataPoint>;

    /// Draws everything but the emphasis.
    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB>;

    /// Emphasises one datum, whose frame is given.
    fn focus(&self, painter: &Painter<DB>, _index: usize, frame: Rect) -> Drawn<DB> {
        painter.outline(frame.grown(2.0), painter.theme.paper, 2.0)?;
        painter.outline(frame.grown(1.0), painter.theme.ink, 2.0)
    }
}
