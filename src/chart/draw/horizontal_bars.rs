use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect, TextStyle,
    bar_chart::{BarSegment, entries, label, pieces, totals},
    legend::Legend,
    rect::data_point,
    width::{body, compact, small},
};
use crate::chart::{
    BarChart, DataPoint, Scale,
    measure::{shorten, text_width},
    wording::with_unit,
};

/// Lying bars: names at the left or, where they are long, above; values at the ends, so that no axis is needed.
pub struct HorizontalBarsLayout<'a> {
    bars: &'a BarChart,
    size: f64,
    name_size: f64,
    width: f64,
    key: Legend,
    /// Whether the names stand above their bars.
    above: bool,
    /// Left edge and width of the longest bar, and the values there.
    track: (f64, f64),
    range: (f64, f64),
}

const BAR: f64 = 16.0;
const GAP: f64 = 8.0;

impl<'a> HorizontalBarsLayout<'a> {
    pub fn new(bars: &'a BarChart, width: f64) -> Self {
        let (size, name_size) = (small(width), body(width));
        let widest = bars.categories.iter().map(|name| text_width(name, name_size, false)).fold(0.0, f64::max);
        let above = widest > width * if compact(width) { 0.36 } else { 0.4 };
        let left = if above { 0.0 } else { (widest + 10.0).ceil() };
        let values = bars.series.iter().flat_map(|series| &series.values).flatten();
        let value =
            values.map(|value| text_width(&with_unit(&value.text, &bars.unit), size, false)).fold(0.0, f64::max);
        let right = if bars.series.len() == 1 { value + 6.0 } else { 1.0 };
        let key = Legend::new(entries(bars), size, width);
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

    fn block(&self, piece: &BarSegment) -> Rect {
        let (from, to) = (self.x(piece.from.min(piece.to)), self.x(piece.from.max(piece.to)));
        Rect { x: from, y: self.top(piece.index) + self.name_height(), w: (to - from).max(0.5), h: BAR }
    }

    fn draw_value<DB: DrawingBackend>(&self, painter: &Painter<DB>, piece: &BarSegment) -> Drawn<DB> {
        let (block, alone) = (self.block(piece), self.bars.series.len() == 1);
        let (x, y) = block.centre();
        match piece.cell {
            Ok(value) if alone => {
                let text = with_unit(&value.text, &self.bars.unit);
                let room = text_width(&text, self.size, false) + 6.0;
                // A bar below zero ends at the left: its value stands beyond zero, where there is room.
                let x = if piece.to < 0.0 { self.x(0.0) } else { block.right() };
                let x = x.min(self.width - room);
                painter.write(&text, x + 6.0, y, TextStyle::of(self.size, painter.theme.ink))
            }
            Ok(value) if text_width(&value.text, self.size, false) + 4.0 <= block.w => {
                let colour = painter.theme.text_on(painter.theme.colour(piece.series.colour));
                painter.write(&value.text, x, y, TextStyle::of(self.size, colour).middle())
            }
            Err(words) if alone => {
                let room = (self.width - block.x - 12.0).max(0.0);
                let words = shorten(words, self.size, false, room).unwrap_or_default();
                painter.write(&words, block.x + 6.0, y, TextStyle::of(self.size, painter.theme.grey))
            }
            _ => Ok(()),
        }
    }
}

impl<DB: DrawingBackend> Layout<DB> for HorizontalBarsLayout<'_> {
    fn height(&self) -> f64 {
        self.top(self.bars.categories.len().max(2))
    }

    fn regions(&self) -> Vec<Rect> {
        let (top, bottom) = (self.top(0), self.top(self.bars.categories.len().max(2)));
        vec![Rect { x: self.track.0, y: top, w: self.track.1, h: bottom - top - GAP }]
    }

    fn points(&self) -> Vec<DataPoint> {
        pieces(self.bars).iter().map(|piece| data_point(self.block(piece), label(self.bars, piece))).collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        self.key.draw(painter, 0.0, 0.0)?;
        for (index, name) in self.bars.categories.iter().enumerate() {
            let style = TextStyle::of(self.name_size, painter.theme.ink);
            if self.above {
                let name = shorten(name, self.name_size, false, self.width).unwrap_or_default();
                painter.write(&name, 0.0, self.top(index) + self.name_size / 2.0, style)?;
            } else {
                painter.write(name, self.track.0 - 10.0, self.top(index) + BAR / 2.0, style.end())?;
            }
        }
        let pieces = pieces(self.bars);
        for piece in pieces.iter().filter(|piece| piece.cell.is_ok()) {
            painter.fill(self.block(piece), painter.theme.colour(piece.series.colour))?;
        }
        // A line of paper between the parts: neighbours of the scale differ little.
        for piece in pieces.iter().filter(|piece| piece.is_stacked()) {
            let (block, x) = (self.block(piece), self.x(piece.from));
            painter.line(&[(x, block.y), (x, block.bottom())], painter.theme.paper, 1.0)?;
        }
        let zero = self.x(0.0).floor() + 0.5;
        for index in 0..self.bars.categories.len() {
            let y = self.top(index) + self.name_height();
            painter.line(&[(zero, y - 2.0), (zero, y + BAR + 2.0)], painter.theme.grey, 1.0)?;
        }
        for piece in &pieces {
            self.draw_value(painter, piece)?;
        }
        Ok(())
    }
}
