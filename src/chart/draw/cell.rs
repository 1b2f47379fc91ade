use plotters_backend::DrawingBackend;

use super::{Drawn, Frame, Hand, Pen};
use crate::chart::{Rgb, measure::text_width};

/// What is printed in a coloured cell, so that its colour never stands alone.
#[derive(Clone, Debug, PartialEq)]
pub enum Sign {
    /// A number or a short mark.
    Text(String),
    /// Where no text has room: as many dots as classes are better.
    Dots(usize),
}

impl Sign {
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
pub fn sign<DB: DrawingBackend>(pen: &Pen<DB>, cell: Frame, fill: Rgb, sign: &Sign, size: f64) -> Drawn<DB> {
    let (x, y) = cell.centre();
    match sign {
        // A mere dot need not be kept clear of.
        Sign::Text(text) if !text.contains(char::is_alphanumeric) => {
            pen.stamp(text, x, y, Hand::of(size, pen.theme.text_on(fill)).middle(), 1.0)
        }
        Sign::Text(text) => pen.write(text, x, y, Hand::of(size, pen.theme.text_on(fill)).middle()),
        Sign::Dots(count) => {
            let count = (*count).min(5);
            // Squares on whole pixels: sharper than discs at this size, and one path in the file.
            let pip = 1.5;
            let top = y - (count as f64 * 2.0 * pip - pip) / 2.0;
            for dot in 0..count {
                let y = top + dot as f64 * 2.0 * pip;
                pen.fill(Frame { x: x - pip / 2.0, y, w: pip, h: pip }, pen.theme.text_on(fill))?;
            }
            Ok(())
        }
    }
}

/// A cell without a value: the ground with a stroke through it.
pub fn missing<DB: DrawingBackend>(pen: &Pen<DB>, cell: Frame) -> Drawn<DB> {
    pen.fill(cell, pen.theme.ground)?;
    let by = cell.w.min(cell.h).min(10.0) / 2.0 - 1.5;
    let (x, y) = cell.centre();
    pen.line(&[(x - by, y + by), (x + by, y - by)], pen.theme.grey, 1.0)
}
