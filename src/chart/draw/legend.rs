use plotters_backend::DrawingBackend;

use super::{
    Drawn, Painter, Rect, TextStyle,
    cell_label::{self, CellLabel},
    symbols,
};
use crate::chart::{
    Colour,
    measure::{shorten, text_width},
};

/// What stands before an entry of a key.
#[derive(Clone, Debug, PartialEq)]
pub enum LegendSymbol {
    /// A cell of a class.
    Cell(Colour, CellLabel),
    /// A plain block.
    Block(Colour),
    /// A cell without a value.
    Missing,
    /// The n-th line of a picture, with or without its dots.
    Line(Colour, usize, bool),
    /// A limit.
    Limit,
    /// A value that is missing from a line or from bars.
    Gap,
    /// A single point: the bureau's own, or another's.
    Dot(bool),
    /// The tick of a target.
    Target,
    /// A place that no line crosses.
    Break,
}

/// The key to a picture's marks: entries one after the other, in as many lines as they need.
pub struct Legend {
    entries: Vec<(f64, f64, LegendSymbol, String)>,
    size: f64,
    /// Its height, 0 without entries.
    pub height: f64,
}

/// Between a swatch and its words.
const AFTER: f64 = 6.0;
const BETWEEN: f64 = 16.0;

impl LegendSymbol {
    fn width(&self) -> f64 {
        match self {
            Self::Cell(..) | Self::Missing | Self::Line(..) | Self::Limit => 18.0,
            Self::Block(_) | Self::Gap | Self::Dot(_) => 12.0,
            Self::Target | Self::Break => 6.0,
        }
    }
}

impl Legend {
    /// Lays the entries out in this width.
    pub fn new(entries: Vec<(LegendSymbol, String)>, size: f64, width: f64) -> Self {
        let line = (size * 1.75).round();
        let (mut x, mut y) = (0.0, line / 2.0);
        let mut placed = Vec::new();
        for (swatch, text) in entries {
            let indent = swatch.width() + AFTER;
            let text = shorten(&text, size, false, width - indent).unwrap_or_default();
            let w = indent + text_width(&text, size, false);
            if x > 0.0 && x + w > width {
                (x, y) = (0.0, y + line);
            }
            placed.push((x, y, swatch, text));
            x += w + BETWEEN;
        }
        let height = if placed.is_empty() { 0.0 } else { y + line / 2.0 };
        Self { entries: placed, size, height }
    }

    /// What it takes of the height where it stands above a plot.
    pub fn above(&self) -> f64 {
        if self.entries.is_empty() { 0.0 } else { self.height + 8.0 }
    }

    /// Draws it with its upper left corner there.
    pub fn draw<DB: DrawingBackend>(&self, painter: &Painter<DB>, left: f64, top: f64) -> Drawn<DB> {
        for (x, y, swatch, _) in &self.entries {
            draw_swatch(painter, left + x, top + y, swatch, self.size)?;
        }
        for (x, y, swatch, text) in &self.entries {
            painter.write(
                text,
                left + x + swatch.width() + AFTER,
                top + y,
                TextStyle::of(self.size, painter.theme.ink),
            )?;
        }
        Ok(())
    }
}

fn draw_swatch<DB: DrawingBackend>(
    painter: &Painter<DB>,
    x: f64,
    y: f64,
    swatch: &LegendSymbol,
    size: f64,
) -> Drawn<DB> {
    let theme = painter.theme;
    let w = swatch.width();
    let middle = x + w / 2.0;
    let block = Rect { x, y: (y - 7.0).round(), w, h: 14.0 };
    match swatch {
        LegendSymbol::Cell(colour, sign) => {
            painter.fill(block.grown(1.0), theme.edge)?;
            painter.fill(block, theme.colour(*colour))?;
            cell_label::sign(painter, block, theme.colour(*colour), sign, size)
        }
        LegendSymbol::Block(colour) => {
            let block = Rect { x, y: (y - 6.0).round(), w, h: w };
            painter.fill(block.grown(1.0), theme.edge)?;
            painter.fill(block, theme.colour(*colour))
        }
        LegendSymbol::Missing => {
            painter.fill(block.grown(1.0), theme.edge)?;
            cell_label::missing(painter, block)
        }
        LegendSymbol::Line(colour, index, dots) => {
            let colour = theme.colour(*colour);
            symbols::stroke(painter, &[(x, y), (x + w, y)], colour, *index, *dots)?;
            if *dots { symbols::dot(painter, (middle, y), colour, *index) } else { Ok(()) }
        }
        LegendSymbol::Limit => painter.dashes(&[(x, y), (x + w, y)], theme.accent, 1.25, symbols::LIMIT_DASH),
        LegendSymbol::Gap => painter.ring((middle, y), 2.5, theme.grey, 1.0),
        LegendSymbol::Dot(own) => symbols::point(painter, (middle, y), *own),
        LegendSymbol::Target => {
            let x = middle.round();
            painter.line(&[(x, y - 7.0), (x, y + 7.0)], theme.accent, 2.0)
        }
        LegendSymbol::Break => painter.line(&[(middle, y - 7.0), (middle, y + 7.0)], theme.ink, 1.0),
    }
}

/// The entry for missing values, if there are any: their words, each once.
pub fn gap<'a>(cells: impl Iterator<Item = &'a String>) -> Option<(LegendSymbol, String)> {
    Some(reasons(cells).join("、")).filter(|words| !words.is_empty()).map(|words| (LegendSymbol::Gap, words))
}

/// The words for missing values, each once, in the order in which they come.
pub fn reasons<'a>(cells: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for words in cells {
        if !reasons.contains(words) {
            reasons.push(words.clone());
        }
    }
    reasons
}
