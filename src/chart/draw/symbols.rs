//! The look of lines, dots and limits, in a plot and in its legend.

use super::Painter;
use crate::chart::{Colour, Publisher, Rect};

/// Dashes of a limit line: drawn, left out.
pub const LIMIT_DASH: (f64, f64) = (5.0, 3.0);

/// How one of a plot's lines is drawn: by its index, so that lines differ by more than their colour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineStyle {
    pub colour: Colour,
    pub index: usize,
    /// Whether each value has a dot.
    pub dotted: bool,
}

/// A line, which differs from others by its width and dashes.
pub fn line(painter: &mut Painter, points: &[(f64, f64)], style: LineStyle) {
    let colour = painter.theme.colour(style.colour);
    match style.index % 4 {
        // Hundreds of days in a broad line would run into a band.
        _ if !style.dotted && style.index < 2 => painter.line(points, colour, 1.0),
        0 => painter.line(points, colour, 2.0),
        1 => painter.line(points, colour, 1.5),
        2 => painter.dashes(points, colour, 1.5, (6.0, 2.0)),
        _ => painter.dashes(points, colour, 1.5, (2.0, 2.0)),
    }
}

/// The dot of a value on a line, which differs from those of others by its shape.
pub fn dot(painter: &mut Painter, (x, y): (f64, f64), style: LineStyle) {
    let colour = painter.theme.colour(style.colour);
    match style.index % 4 {
        0 => painter.disc((x, y), 3.0, colour),
        1 => {
            painter.disc((x, y), 3.0, painter.theme.paper);
            painter.ring((x, y), 3.0, colour, 1.5);
        }
        2 => painter.fill(Rect { x: x - 2.75, y: y - 2.75, w: 5.5, h: 5.5 }, colour),
        _ => painter.polygon(&[(x, y - 3.75), (x + 3.75, y), (x, y + 3.75), (x - 3.75, y)], colour),
    }
}

/// The ring of a value that is missing from a line or from bars.
pub fn gap(painter: &mut Painter, centre: (f64, f64), radius: f64) {
    painter.disc(centre, radius, painter.theme.paper);
    painter.ring(centre, radius, painter.theme.grey, 1.0);
}

/// The radius of a dot plot's dots.
pub const RADIUS: f64 = 4.5;

/// A dot of a dot plot: filled for the bureau's own values, hollow for those of others.
pub fn lone_dot(painter: &mut Painter, centre: (f64, f64), publisher: Publisher) {
    let colour = painter.theme.neutral[0];
    match publisher {
        Publisher::Bureau => painter.disc(centre, RADIUS, colour),
        Publisher::Other => {
            painter.disc(centre, RADIUS, painter.theme.paper);
            painter.ring(centre, RADIUS - 0.75, colour, 1.5);
        }
    }
}
