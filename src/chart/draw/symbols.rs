//! What lines, points and limits look like, in a picture and in its key.

use plotters_backend::DrawingBackend;

use super::{Drawn, Painter, Rect};
use crate::chart::Rgb;

/// Dashes of a limit line: drawn, not drawn.
pub const LIMIT_DASH: (f64, f64) = (5.0, 3.0);

/// The n-th line of a picture: told apart without colour by width and dashes.
pub fn stroke<DB: DrawingBackend>(
    painter: &Painter<DB>,
    points: &[(f64, f64)],
    colour: Rgb,
    index: usize,
    dots: bool,
) -> Drawn<DB> {
    match index % 4 {
        // Hundreds of days in a broad line would run into a band.
        _ if !dots && index < 2 => painter.line(points, colour, 1.0),
        0 => painter.line(points, colour, 2.0),
        1 => painter.line(points, colour, 1.5),
        2 => painter.dashes(points, colour, 1.5, (6.0, 2.0)),
        _ => painter.dashes(points, colour, 1.5, (2.0, 2.0)),
    }
}

/// The dot of the n-th line of a picture: told apart without colour by its shape.
pub fn dot<DB: DrawingBackend>(painter: &Painter<DB>, (x, y): (f64, f64), colour: Rgb, index: usize) -> Drawn<DB> {
    match index % 4 {
        0 => painter.disc((x, y), 3.0, colour),
        1 => {
            painter.disc((x, y), 3.0, painter.theme.paper)?;
            painter.ring((x, y), 3.0, colour, 1.5)
        }
        2 => painter.fill(Rect { x: x - 2.75, y: y - 2.75, w: 5.5, h: 5.5 }, colour),
        _ => painter.polygon(&[(x, y - 3.75), (x + 3.75, y), (x, y + 3.75), (x - 3.75, y)], colour),
    }
}

/// Where a value is missing from a line or from bars.
pub fn gap<DB: DrawingBackend>(painter: &Painter<DB>, centre: (f64, f64), radius: f64) -> Drawn<DB> {
    painter.disc(centre, radius, painter.theme.paper)?;
    painter.ring(centre, radius, painter.theme.grey, 1.0)
}

/// The radius of a single point.
pub const RADIUS: f64 = 4.5;

/// A single point: full for the bureau's own, hollow for another's.
pub fn point<DB: DrawingBackend>(painter: &Painter<DB>, centre: (f64, f64), own: bool) -> Drawn<DB> {
    let colour = painter.theme.neutral[0];
    if own {
        return painter.disc(centre, RADIUS, colour);
    }
    painter.disc(centre, RADIUS, painter.theme.paper)?;
    painter.ring(centre, RADIUS - 0.75, colour, 1.5)
}
