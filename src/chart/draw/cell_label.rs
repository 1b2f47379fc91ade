use plotters_backend::DrawingBackend;

use super::{Drawn, Painter, Rect, TextStyle};
use crate::chart::{Rgb, measure::text_width};

/// What is printed in a coloured cell, so that its colour never stands alone.
#[derive(Clone, Debug, PartialEq)]
pub enum CellLabel {
    /// A number or a short mark.
    Text(String),
    /// Where no text has room: as many dots as classes are better.
    Dots(usize),
}

impl CellLabel {
    /// The text where it fits a cell of this width, dots otherwise.
    pub fn fitting(text: &str, class: usize, size: f64, width: f64) -> Self {
        if !text.is_empty() && text_width(text, size, false) <= width {
            Self::Text(text.to_owned())
        } else {
            Self::Dots(class)
        }
    }
}

/// Prints the sign in the middle of a cell of that colour.
pub fn sign<DB: DrawingBackend>(
    painter: &Painter<DB>,
    cell: Rect,
    fill: Rgb,
    sign: &CellLabel,
    size: f64,
) -> Drawn<DB> {
    let (x, y) = cell.centre();
    match sign {
        // A mere dot need not be kept clear of.
        CellLabel::Text(text) if !text.contains(char::is_alphanumeric) => {
            painter.stamp(text, x, y, TextStyle::of(size, painter.theme.text_on(fill)).middle(), 1.0)
        }
        CellLabel::Text(text) => painter.write(text, x, y, TextStyle::of(size, painter.theme.text_on(fill)).middle()),
        CellLabel::Dots(count) => {
            let count = (*count).min(5);
            // Squares on whole pixels: sharper than discs at this size, and one path in the file.
            let pip = 1.5;
            let top = y - (count as f64 * 2.0 * pip - pip) / 2.0;
            for dot in 0..count {
                let y = top + dot as f64 * 2.0 * pip;
                painter.fill(Rect { x: x - pip / 2.0, y, w: pip, h: pip }, painter.theme.text_on(fill))?;
            }
            Ok(())
        }
    }
}

/// A cell without a value: the ground with a stroke through it.
pub fn missing<DB: DrawingBackend>(painter: &Painter<DB>, cell: Rect) -> Drawn<DB> {
    painter.fill(cell, painter.theme.ground)?;
    let by = cell.w.min(cell.h).min(10.0) / 2.0 - 1.5;
    let (x, y) = cell.centre();
    painter.line(&[(x - by, y + by), (x + by, y - by)], painter.theme.grey, 1.0)
}
