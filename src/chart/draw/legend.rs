use super::{
    Painter, TextStyle,
    cell_label::{CellLabel, draw_missing},
    symbols::{self, LineStyle},
};
use crate::chart::{
    Colour, Publisher, Rect, Weight,
    measure::{shorten, text_width},
};

/// The symbol before an entry of a legend.
#[derive(Clone, Debug, PartialEq)]
pub enum LegendSymbol {
    /// A cell of a class.
    Cell(Colour, CellLabel),
    /// A plain block.
    Block(Colour),
    /// A cell without a value.
    Missing,
    /// A line of a plot.
    Line(LineStyle),
    /// A limit.
    Limit,
    /// A value that is missing from a line or from bars.
    Gap,
    /// A dot of a dot plot.
    Dot(Publisher),
    /// The tick of a target.
    Target,
    /// A place that no line crosses.
    Break,
}

/// A picture's legend: entries one after the other, in as many lines as they need.
pub struct Legend {
    /// For each its left edge, its middle, its symbol and its text.
    entries: Vec<(f64, f64, LegendSymbol, String)>,
    size: f64,
    /// Its height, 0 without entries.
    pub height: f64,
}

/// Between a symbol and its text.
const AFTER: f64 = 6.0;
/// Between two entries.
const BETWEEN: f64 = 16.0;

impl LegendSymbol {
    fn width(&self) -> f64 {
        match self {
            Self::Cell(..) | Self::Missing | Self::Line(_) | Self::Limit => 18.0,
            Self::Block(_) | Self::Gap | Self::Dot(_) => 12.0,
            Self::Target | Self::Break => 6.0,
        }
    }

    fn draw(&self, painter: &mut Painter, x: f64, y: f64, size: f64) {
        let (theme, w) = (painter.theme, self.width());
        let middle = x + w / 2.0;
        let block = Rect { x, y: (y - 7.0).round(), w, h: 14.0 };
        match self {
            Self::Cell(colour, label) => {
                painter.fill(block.grown(1.0), theme.edge);
                painter.fill(block, theme.colour(*colour));
                label.draw(painter, block, theme.colour(*colour), size);
            }
            Self::Block(colour) => {
                let block = Rect { x, y: (y - 6.0).round(), w, h: w };
                painter.fill(block.grown(1.0), theme.edge);
                painter.fill(block, theme.colour(*colour));
            }
            Self::Missing => {
                painter.fill(block.grown(1.0), theme.edge);
                draw_missing(painter, block);
            }
            Self::Line(style) => {
                symbols::line(painter, &[(x, y), (x + w, y)], *style);
                if style.dotted {
                    symbols::dot(painter, (middle, y), *style);
                }
            }
            Self::Limit => painter.dashes(&[(x, y), (x + w, y)], theme.accent, 1.25, symbols::LIMIT_DASH),
            Self::Gap => painter.ring((middle, y), 2.5, theme.grey, 1.0),
            Self::Dot(publisher) => symbols::lone_dot(painter, (middle, y), *publisher),
            Self::Target => {
                let x = middle.round();
                painter.line(&[(x, y - 7.0), (x, y + 7.0)], theme.accent, 2.0);
            }
            Self::Break => painter.line(&[(middle, y - 7.0), (middle, y + 7.0)], theme.ink, 1.0),
        }
    }
}

impl Legend {
    /// Lays the entries out in this width.
    pub fn new(entries: Vec<(LegendSymbol, String)>, size: f64, width: f64) -> Self {
        let line = (size * 1.75).round();
        let (mut x, mut y) = (0.0, line / 2.0);
        let mut placed = Vec::new();
        for (symbol, text) in entries {
            let indent = symbol.width() + AFTER;
            let text = shorten(&text, size, Weight::Regular, width - indent).into_owned();
            let w = indent + text_width(&text, size, Weight::Regular);
            if x > 0.0 && x + w > width {
                (x, y) = (0.0, y + line);
            }
            placed.push((x, y, symbol, text));
            x += w + BETWEEN;
        }
        let height = if placed.is_empty() { 0.0 } else { y + line / 2.0 };
        Self { entries: placed, size, height }
    }

    /// The height that it takes above a plot, with the distance to it.
    pub fn height_above(&self) -> f64 {
        if self.entries.is_empty() { 0.0 } else { self.height + 8.0 }
    }

    /// Draws it with its upper left corner there.
    pub fn draw(&self, painter: &mut Painter, left: f64, top: f64) {
        for (x, y, symbol, _) in &self.entries {
            symbol.draw(painter, left + x, top + y, self.size);
        }
        let style = TextStyle::new(self.size, painter.theme.ink);
        for (x, y, symbol, text) in &self.entries {
            painter.text(text, left + x + symbol.width() + AFTER, top + y, style);
        }
    }
}

/// The entry for missing values, if there are any: their reasons, each once.
pub fn gap_entry<'a>(cells: impl Iterator<Item = &'a String>) -> Option<(LegendSymbol, String)> {
    Some(reasons(cells).join("、")).filter(|reasons| !reasons.is_empty()).map(|reasons| (LegendSymbol::Gap, reasons))
}

/// The reasons of missing values, each once, in the order of their occurrence.
pub fn reasons<'a>(cells: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for reason in cells {
        if !reasons.contains(reason) {
            reasons.push(reason.clone());
        }
    }
    reasons
}
