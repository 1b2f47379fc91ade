use plotters_backend::DrawingBackend;

use super::{Drawn, Frame, Pen};
use crate::chart::Mark;

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
