use super::{Painter, TextStyle, symbols::LIMIT_DASH};
use crate::chart::{
    Rect, Weight,
    measure::{shorten, text_width},
};

/// A named vertical line at a value of the lower axis.
pub struct VerticalRule<'a> {
    /// The value.
    pub at: f64,
    /// Its name; may be empty.
    pub name: &'a str,
    pub kind: RuleKind,
}

/// What a vertical rule marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RuleKind {
    /// A limit: dashed, in the accent colour.
    Limit,
    /// Anything else: a plain line.
    Plain,
}

/// Vertical rules through a plot, with their names in rows above it.
#[derive(Default)]
pub struct VerticalRules {
    rules: Vec<PlacedRule>,
    size: f64,
    /// The height of the names above the plot, 0 without any.
    pub height: f64,
}

struct PlacedRule {
    x: f64,
    kind: RuleKind,
    /// Left edge and row of the name.
    name: (f64, f64),
    text: String,
}

/// Between a rule and its name.
const ASIDE: f64 = 4.0;

impl VerticalRules {
    /// Rules at these places of a plot whose right edge is `end`.
    pub fn new(rules: &[VerticalRule], at: &[f64], size: f64, end: f64) -> Self {
        // The right edge of the last name of each row.
        let mut rows: Vec<f64> = Vec::new();
        let mut placed = Vec::new();
        for (rule, x) in rules.iter().zip(at) {
            let room = (end - x).max(*x) - ASIDE;
            let text = shorten(rule.name, size, Weight::Regular, room).into_owned();
            let w = text_width(&text, size, Weight::Regular);
            let left = if x + ASIDE + w <= end { x + ASIDE } else { (x - ASIDE - w).max(0.0) };
            let row = rows.iter().position(|taken| left.min(*x) > taken + size).unwrap_or(rows.len());
            if !text.is_empty() {
                rows.resize(rows.len().max(row + 1), 0.0);
                rows[row] = (left + w).max(*x);
            }
            placed.push(PlacedRule { x: *x, kind: rule.kind, name: (left, row as f64), text });
        }
        Self { rules: placed, size, height: rows.len() as f64 * (size + 5.0) }
    }

    /// Draws them down through the plot, each from its name; the first row of names begins at `top`.
    pub fn draw(&self, painter: &mut Painter, top: f64, plot: &Rect) {
        for rule in &self.rules {
            let x = rule.x.floor() + 0.5;
            let top = if rule.text.is_empty() { plot.y } else { top + rule.name.1 * (self.size + 5.0) };
            let ends = [(x, top), (x, plot.bottom())];
            match rule.kind {
                RuleKind::Limit => painter.dashes(&ends, painter.theme.accent, 1.25, LIMIT_DASH),
                RuleKind::Plain => painter.line(&ends, painter.theme.ink, 1.0),
            }
        }
        for rule in self.rules.iter().filter(|rule| !rule.text.is_empty()) {
            let (x, row) = rule.name;
            let y = top + row * (self.size + 5.0) + self.size / 2.0;
            let colour = if rule.kind == RuleKind::Limit { painter.theme.accent } else { painter.theme.ink };
            let style = TextStyle::new(self.size, colour);
            // A rule with its name further up passes behind this one.
            painter.fill(style.bounds(&rule.text, x, y).grown(1.0), painter.theme.paper);
            painter.text(&rule.text, x, y, style);
        }
    }
}
