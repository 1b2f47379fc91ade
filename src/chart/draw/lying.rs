use plotters_backend::DrawingBackend;

use super::{
    Drawn, Frame, Hand, Layout, Pen,
    bars::{Piece, entries, label, pieces, totals},
    frame::mark,
    key::Key,
    width::{body, compact, small},
};
use crate::chart::{
    Bars, Mark, Scale,
    measure::{shorten, text_width},
    words::with_unit,
};

/// Lying bars: names at the left or, where they are long, above; values at the ends, so that no axis is needed.
pub struct LyingLayout<'a> {
    bars: &'a Bars,
    size: f64,
    name_size: f64,
    width: f64,
    key: Key,
    /// Whether the names stand above their bars.
    above: bool,
    /// Left edge and width of the longest bar, and the values there.
    track: (f64, f64),
    range: (f64, f64),
}

const BAR: f64 = 16.0;
const GAP: f64 = 8.0;

impl<'a> LyingLayout<'a> {
    pub fn new(bars: &'a Bars, width: f64) -> Self {
        let (size, name_size) = (small(width), body(width));
        let widest = bars.categories.iter().map(|name| text_width(name, name_size, false)).fold(0.0, f64::max);
        let above = widest > width * if compact(width) { 0.36 } else { 0.4 };
        let left = if above { 0.0 } else { (widest + 10.0).ceil() };
        let values = bars.series.iter().flat_map(|series| &series.values).flatten();
        let value =
            values.map(|value| text_width(&with_unit(&value.text, &bars.unit), size, false)).fold(0.0, f64::max);
        let right = if bars.series.len() == 1 { value + 6.0 } else { 1.0 };
        let key = Key::new(entries(bars), size, width);
        let ends = totals(bars);
        let scale = Scale::of(&ends, true, 6);
        // Without an axis the longest bar may take all the room.
        let (low, high) = ends.iter().fold((0.0_f64, 0.0_f64), |(low, high), end| (low.min(*end), high.max(*end)));
        let (low, high) = (low.max(scale.low), high.min(scale.high));
        let range = if high > low { (low, high) } else { (scale.low, scale.high) };
        let track = (left, (width - left - right).max(10.0));
        Self { bars, size, name_size, width, key, above, track, range }
    }

    fn name_height(&self) -> f64 {
        if self.above { self.name_size + 6.0 } else { 0.0 }
    }

    fn top(&self, index: usize) -> f64 {
        self.key.above() + index as f64 * (self.name_height() + BAR + GAP)
    }

    fn x(&self, value: f64) -> f64 {
        let (low, high) = self.range;
        self.track.0 + self.track.1 * ((value - low) / (high - low)).clamp(0.0, 1.0)
    }

    fn block(&self, piece: &Piece) -> Frame {
        let (from, to) = (self.x(piece.from.min(piece.to)), self.x(piece.from.max(piece.to)));
        Frame { x: from, y: self.top(piece.index) + self.name_height(), w: (to - from).max(0.5), h: BAR }
    }

    fn draw_value<DB: DrawingBackend>(&self, pen: &Pen<DB>, piece: &Piece) -> Drawn<DB> {
        let (block, alone) = (self.block(piece), self.bars.series.len() == 1);
        let (x, y) = block.centre();
        match piece.cell {
            Ok(value) if alone => {
                let text = with_unit(&value.text, &self.bars.unit);
                let room = text_width(&text, self.size, false) + 6.0;
                // A bar below zero ends at the left: its value stands beyond zero, where there is room.
                let x = if piece.to < 0.0 { self.x(0.0) } else { block.right() };
                let x = x.min(self.width - room);
                pen.write(&text, x + 6.0, y, Hand::of(self.size, pen.theme.ink))
            }
            Ok(value) if text_width(&value.text, self.size, false) + 4.0 <= block.w => {
                let colour = pen.theme.text_on(pen.theme.colour(piece.series.colour));
                pen.write(&value.text, x, y, Hand::of(self.size, colour).middle())
            }
            Err(words) if alone => {
                let room = (self.width - block.x - 12.0).max(0.0);
                let words = shorten(words, self.size, false, room).unwrap_or_default();
                pen.write(&words, block.x + 6.0, y, Hand::of(self.size, pen.theme.grey))
            }
            _ => Ok(()),
        }
    }
}

impl<DB: DrawingBackend> Layout<DB> for LyingLayout<'_> {
    fn height(&self) -> f64 {
        self.top(self.bars.categories.len().max(2))
    }

    fn regions(&self) -> Vec<Frame> {
        let (top, bottom) = (self.top(0), self.top(self.bars.categories.len().max(2)));
        vec![Frame { x: self.track.0, y: top, w: self.track.1, h: bottom - top - GAP }]
    }

    fn marks(&self) -> Vec<Mark> {
        pieces(self.bars).iter().map(|piece| mark(self.block(piece), label(self.bars, piece))).collect()
    }

    fn draw(&self, pen: &Pen<DB>) -> Drawn<DB> {
        self.key.draw(pen, 0.0, 0.0)?;
        for (index, name) in self.bars.categories.iter().enumerate() {
            let hand = Hand::of(self.name_size, pen.theme.ink);
            if self.above {
                let name = shorten(name, self.name_size, false, self.width).unwrap_or_default();
                pen.write(&name, 0.0, self.top(index) + self.name_size / 2.0, hand)?;
            } else {
                pen.write(name, self.track.0 - 10.0, self.top(index) + BAR / 2.0, hand.end())?;
            }
        }
        let pieces = pieces(self.bars);
        for piece in pieces.iter().filter(|piece| piece.cell.is_ok()) {
            pen.fill(self.block(piece), pen.theme.colour(piece.series.colour))?;
        }
        // A line of paper between the parts: neighbours of the scale differ little.
        for piece in pieces.iter().filter(|piece| piece.is_stacked()) {
            let (block, x) = (self.block(piece), self.x(piece.from));
            pen.line(&[(x, block.y), (x, block.bottom())], pen.theme.paper, 1.0)?;
        }
        let zero = self.x(0.0).floor() + 0.5;
        for index in 0..self.bars.categories.len() {
            let y = self.top(index) + self.name_height();
            pen.line(&[(zero, y - 2.0), (zero, y + BAR + 2.0)], pen.theme.grey, 1.0)?;
        }
        for piece in &pieces {
            self.draw_value(pen, piece)?;
        }
        Ok(())
    }
}
