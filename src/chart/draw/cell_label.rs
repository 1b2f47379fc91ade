use super::{Painter, TextStyle};
use crate::chart::{Rect, Rgb, Weight, measure::text_width};

/// What is printed in a coloured cell, so that a class is never shown by colour alone.
#[derive(Clone, Debug, PartialEq)]
pub enum CellLabel {
    /// A number or a short mark.
    Text(String),
    /// Where no text has room: as many dots as there are better classes.
    Dots(usize),
}

impl CellLabel {
    /// The text where it fits a cell of this width, dots otherwise.
    pub fn fitting(text: &str, class: usize, size: f64, width: f64) -> Self {
        if !text.is_empty() && text_width(text, size, Weight::Regular) <= width {
            Self::Text(text.to_owned())
        } else {
            Self::Dots(class)
        }
    }

    /// Draws the label in the middle of a cell of that colour.
    pub fn draw(&self, painter: &mut Painter, cell: Rect, fill: Rgb, size: f64) {
        let (x, y) = cell.centre();
        let style = TextStyle::new(size, painter.theme.text_on(fill)).middle();
        match self {
            // A watermark may cover a mere point.
            Self::Text(text) if !text.contains(char::is_alphanumeric) => painter.overlay(text, x, y, style, 1.0),
            Self::Text(text) => painter.text(text, x, y, style),
            Self::Dots(count) => {
                let count = (*count).min(5);
                // Squares on whole pixels: sharper than discs at this size, and one path in the file.
                let pip = 1.5;
                let top = y - (count as f64 * 2.0 * pip - pip) / 2.0;
                for dot in 0..count {
                    let y = top + dot as f64 * 2.0 * pip;
                    painter.fill(Rect { x: x - pip / 2.0, y, w: pip, h: pip }, style.colour);
                }
            }
        }
    }
}

/// A cell without a value: the ground colour with a stroke through it.
pub fn draw_missing(painter: &mut Painter, cell: Rect) {
    painter.fill(cell, painter.theme.ground);
    let by = cell.w.min(cell.h).min(10.0) / 2.0 - 1.5;
    let (x, y) = cell.centre();
    painter.line(&[(x - by, y + by), (x + by, y - by)], painter.theme.grey, 1.0);
}
