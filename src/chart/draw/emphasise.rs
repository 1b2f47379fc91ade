use super::{Painter, TextStyle, symbols::RADIUS};
use crate::chart::{DataPoint, Emphasis, Rect, Weight, measure::text_width};

/// Draws the emphasis of a data point, over the picture that it is a part of.
pub fn emphasise(painter: &mut Painter, DataPoint { rect, emphasis, .. }: &DataPoint) {
    let theme = painter.theme;
    let (x, y) = rect.centre();
    // In the middle of a pixel, a line of one pixel fills one column of pixels.
    let x_line = x.floor() + 0.5;
    match emphasis {
        Emphasis::Outline => {
            painter.outline(rect.grown(2.0), theme.paper, 2.0);
            painter.outline(rect.grown(1.0), theme.ink, 2.0);
        }
        Emphasis::Crosshair { plot, value, size } => {
            painter.line(&[(x_line, plot.y), (x_line, y - 7.0)], theme.grey, 1.0);
            painter.line(&[(x_line, y + 7.0), (x_line, plot.bottom())], theme.grey, 1.0);
            painter.ring((x, y), 6.0, theme.paper, 4.0);
            painter.ring((x, y), 6.0, theme.ink, 2.0);
            if !value.is_empty() {
                draw_value(painter, (x, y), plot, value, *size);
            }
        }
        Emphasis::DropLine { bottom } => {
            painter.line(&[(x_line, (y + 9.0).min(*bottom)), (x_line, *bottom)], theme.grey, 1.0);
            painter.ring((x, y), RADIUS + 3.5, theme.ink, 2.0);
        }
    }
}

/// The value above the ring, or below it where the plot ends, and inside the plot.
fn draw_value(painter: &mut Painter, (x, y): (f64, f64), plot: &Rect, value: &str, size: f64) {
    let style = TextStyle::new(size, painter.theme.ink).bold().middle();
    let y = if y - plot.y > 24.0 { y - 16.0 } else { y + 16.0 };
    let half = text_width(value, size, Weight::Bold) / 2.0;
    let x = x.clamp(plot.x + half, (plot.right() - half).max(plot.x + half));
    painter.fill(style.bounds(value, x, y).grown(2.0), painter.theme.paper);
    painter.text(value, x, y, style);
}
