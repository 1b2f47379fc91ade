use plotters_backend::DrawingBackend;

use super::{Drawn, Painter, Rect, TextStyle, symbols::LIMIT_DASH};
use crate::chart::measure::{shorten, text_width};

/// A named place of the lower axis.
pub struct VerticalRule<'a> {
    /// Its value.
    pub at: f64,
    /// Its name; may be empty.
    pub name: &'a str,
    /// Whether it is a limit, which is dashed in the accent.
    pub limit: bool,
}

/// Upright lines through a plot, with their names in rows above it.
#[derive(Default)]
pub struct VerticalRules {
    lines: Vec<PlacedRule>,
    size: f64,
    /// What the names take above the plot, 0 without any.
    pub height: f64,
}

struct PlacedRule {
    x: f64,
    limit: bool,
    /// Where the name begins, and in which row.
    name: (f64, f64),
    text: String,
}

/// Between a line and its name.
const ASIDE: f64 = 4.0;

impl VerticalRules {
    /// The lines at these places of a plot that ends there.
    pub fn new(lines: &[VerticalRule], at: &[f64], size: f64, end: f64) -> Self {
        // Where the last name of each row ends.
        let mut rows: Vec<f64> = Vec::new();
        let mut placed = Vec::new();
        for (line, x) in lines.iter().zip(at) {
            let room = (end - x).max(*x) - ASIDE;
            let text = shorten(line.name, size, false, room).unwrap_or_default();
            let w = text_width(&text, size, false);
            let left = if x + ASIDE + w <= end { x + ASIDE } else { (x - ASIDE - w).max(0.0) };
            let row = rows.iter().position(|taken| left.min(*x) > taken + size).unwrap_or(rows.len());
            if !text.is_empty() {
                rows.resize(rows.len().max(row + 1), 0.0);
                rows[row] = (left + w).max(*x);
            }
            placed.push(PlacedRule { x: *x, limit: line.limit, name: (left, row as f64), text });
        }
        Self { lines: placed, size, height: rows.len() as f64 * (size + 5.0) }
    }

    /// Draws them from their names, the first row of which begins at the top, down through the frame.
    pub fn draw<DB: DrawingBackend>(&self, painter: &Painter<DB>, top: f64, frame: &Rect) -> Drawn<DB> {
        for line in &self.lines {
            let x = line.x.floor() + 0.5;
            let top = if line.text.is_empty() { frame.y } else { top + line.name.1 * (self.size + 5.0) };
            let ends = [(x, top), (x, frame.bottom())];
            if line.limit {
                painter.dashes(&ends, painter.theme.accent, 1.25, LIMIT_DASH)?;
            } else {
                painter.line(&ends, painter.theme.ink, 1.0)?;
            }
        }
        for line in self.lines.iter().filter(|line| !line.text.is_empty()) {
            let (x, row) = line.name;
            let y = top + row * (self.size + 5.0) + self.size / 2.0;
            let style = TextStyle::of(self.size, if line.limit { painter.theme.accent } else { painter.theme.ink });
            // A line with its name further up passes behind this one.
            painter.fill(style.frame(&line.text, x, y).grown(1.0), painter.theme.paper)?;
            painter.write(&line.text, x, y, style)?;
        }
        Ok(())
    }
}
