use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect, TextStyle,
    axes::Axes,
    legend::{Legend, LegendSymbol, gap},
    rect::data_point,
    symbols,
    width::{compact, small},
};
use crate::chart::{
    Arrangement, BarChart, DataPoint, Datum, Scale, Series,
    measure::text_width,
    wording::{sentence, with_unit},
};

/// Standing bars: one series with its values above, or several with a key, stacked or side by side.
pub struct BarChartLayout<'a> {
    bars: &'a BarChart,
    size: f64,
    axes: Axes,
    key: Legend,
    /// From one bar of a category to the next, if there are several side by side.
    pitch: f64,
    /// Width of a bar.
    bar: f64,
}

impl<'a> BarChartLayout<'a> {
    pub fn new(bars: &'a BarChart, width: f64) -> Self {
        let size = small(width);
        let key = Legend::new(entries(bars), size, width);
        let height = if compact(width) { 180.0 } else { 240.0 };
        let count = bars.categories.len().max(1) as f64;
        let scale = Scale::of(&totals(bars), true, 6);
        let room = Rect { x: 0.0, y: key.above(), w: width, h: height };
        let axes = Axes::new(room, 2.0, size, scale, &bars.unit, (-0.5, count - 0.5)).with_categories(&bars.categories);
        let slot = axes.frame.w / count;
        let whole = |bar: f64| if bar > 4.0 { bar.floor() } else { bar };
        let (pitch, bar) = if lanes(bars) > 1 {
            let pitch = whole((slot * 0.84 / lanes(bars) as f64).min(48.0));
            (pitch, if pitch > 4.0 { pitch - 1.0 } else { pitch })
        } else {
            (slot, whole((slot * 0.64).min(48.0)))
        };
        Self { bars, size, axes, key, pitch, bar }
    }

    /// Where a part of a bar stands.
    fn block(&self, piece: &BarSegment) -> Rect {
        let (x, top) = self.axes.plane.at(piece.index as f64, piece.from.max(piece.to));
        let (_, bottom) = self.axes.plane.at(piece.index as f64, piece.from.min(piece.to));
        let aside = (piece.lane as f64 - (lanes(self.bars) as f64 - 1.0) / 2.0) * self.pitch;
        Rect { x: (x + aside - self.bar / 2.0).round(), y: top, w: self.bar, h: (bottom - top).max(0.5) }
    }

    /// Whether every value can stand above its bar.
    fn valued(&self) -> bool {
        let fits = |text: &str| text_width(text, self.size, false) + 2.0 <= self.pitch;
        self.bars.series.len() == lanes(self.bars)
            && self.bars.series.iter().flat_map(|series| &series.values).flatten().all(|value| fits(&value.text))
    }

    fn draw_value<DB: DrawingBackend>(&self, painter: &Painter<DB>, piece: &BarSegment) -> Drawn<DB> {
        let block = self.block(piece);
        let Ok(value) = piece.cell else { return Ok(()) };
        let (x, middle) = block.centre();
        if self.valued() {
            let away = self.size / 2.0 + 4.0;
            let y = if piece.to < 0.0 { block.bottom() + away } else { block.y - away };
            let style = TextStyle::of(self.size, painter.theme.ink).middle();
            painter.fill(style.frame(&value.text, x, y).grown(1.0), painter.theme.paper)?;
            return painter.write(&value.text, x, y, style);
        }
        let fits = text_width(&value.text, self.size, false) + 4.0 <= block.w && block.h >= self.size + 4.0;
        if self.bars.series.len() > lanes(self.bars) && fits {
            let colour = painter.theme.text_on(painter.theme.colour(piece.series.colour));
            return painter.write(&value.text, x, middle, TextStyle::of(self.size, colour).middle());
        }
        Ok(())
    }
}

/// A part of a bar: one value of one series.
pub struct BarSegment<'a> {
    pub series: &'a Series,
    /// The category.
    pub index: usize,
    /// The place among bars side by side.
    lane: usize,
    pub cell: &'a Datum,
    /// The value at which it begins: the sum of those below it.
    pub from: f64,
    /// The value at which it ends.
    pub to: f64,
}

impl BarSegment<'_> {
    /// Whether it stands on another part.
    pub fn is_stacked(&self) -> bool {
        self.from.abs() > 0.0 && (self.to - self.from).abs() > 0.0
    }
}

/// How many bars stand side by side in a category.
fn lanes(bars: &BarChart) -> usize {
    if bars.arrangement == Arrangement::Grouped { bars.series.len().max(1) } else { 1 }
}

/// Every part of every bar, bar by bar and from the base.
pub fn pieces(bars: &BarChart) -> Vec<BarSegment<'_>> {
    let grouped = bars.arrangement == Arrangement::Grouped;
    let mut pieces = Vec::new();
    for index in 0..bars.categories.len() {
        // What is below zero is stacked downwards.
        let (mut above, mut below) = (0.0, 0.0);
        for (place, series) in bars.series.iter().enumerate() {
            let Some(cell) = series.values.get(index) else { continue };
            let value =
                cell.as_ref().map_or(0.0, |value| if value.position.is_finite() { value.position } else { 0.0 });
            let sum = if value < 0.0 { &mut below } else { &mut above };
            let (from, lane) = if grouped { (0.0, place) } else { (*sum, 0) };
            *sum = from + value;
            pieces.push(BarSegment { series, index, lane, cell, from, to: *sum });
        }
    }
    pieces
}

/// The ends of all bars.
pub fn totals(bars: &BarChart) -> Vec<f64> {
    // Shares rounded one by one may come to 100.1 %: that is no reason for a longer scale.
    let whole = |end: f64| if bars.unit == "%" && end > 100.0 && end < 101.0 { 100.0 } else { end };
    pieces(bars).iter().map(|piece| whole(piece.to)).collect()
}

/// The key: the series where there are several, and the words for missing values.
pub fn entries(bars: &BarChart) -> Vec<(LegendSymbol, String)> {
    let mut entries = Vec::new();
    if bars.series.len() > 1 {
        entries.extend(bars.series.iter().map(|series| (LegendSymbol::Block(series.colour), series.name.clone())));
    }
    entries.extend(gap(bars.series.iter().flat_map(|series| &series.values).filter_map(|cell| cell.as_ref().err())));
    entries
}

/// What is said of a part of a bar.
pub fn label(bars: &BarChart, piece: &BarSegment) -> String {
    let value = match piece.cell {
        Ok(value) => with_unit(&value.text, &bars.unit),
        Err(words) => words.clone(),
    };
    sentence(&[&bars.categories[piece.index], &piece.series.name, &value])
}

impl<DB: DrawingBackend> Layout<DB> for BarChartLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.frame]
    }

    fn points(&self) -> Vec<DataPoint> {
        pieces(self.bars).iter().map(|piece| data_point(self.block(piece), label(self.bars, piece))).collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        self.key.draw(painter, 0.0, 0.0)?;
        self.axes.draw(painter)?;
        let pieces = pieces(self.bars);
        // Pale colours need an edge.
        for piece in pieces.iter().filter(|piece| piece.cell.is_ok()) {
            painter.fill(self.block(piece).grown(1.0), painter.theme.edge)?;
        }
        for series in &self.bars.series {
            let own = pieces.iter().filter(|piece| std::ptr::eq(piece.series, series) && piece.cell.is_ok());
            for piece in own {
                let block = self.block(piece);
                painter.fill(block, painter.theme.colour(series.colour))?;
            }
        }
        // A line of paper between the parts: neighbours of the scale differ little.
        for piece in pieces.iter().filter(|piece| piece.is_stacked()) {
            let block = self.block(piece);
            let y = if piece.to > piece.from { block.bottom() } else { block.y };
            painter.line(&[(block.x, y), (block.right(), y)], painter.theme.paper, 1.0)?;
        }
        self.axes.draw_base(painter)?;
        for piece in &pieces {
            if piece.cell.is_err() {
                symbols::gap(painter, (self.block(piece).centre().0, self.axes.base()), 2.5)?;
            }
            self.draw_value(painter, piece)?;
        }
        Ok(())
    }
}
