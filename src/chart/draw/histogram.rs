use plotters_backend::DrawingBackend;

use super::{
    Drawn, Layout, Painter, Rect, TextStyle,
    axes::Axes,
    legend::{Legend, gap},
    rect::data_point,
    symbols,
    vertical_rules::VerticalRule,
    width::{compact, small},
};
use crate::chart::{
    Bin, DataPoint, Histogram, Scale,
    measure::text_width,
    wording::{heading, sentence, with_unit},
};

/// Standing bars that touch, with the median and the limits as upright lines.
pub struct HistogramLayout<'a> {
    distribution: &'a Histogram,
    size: f64,
    axes: Axes,
    key: Legend,
}

impl<'a> HistogramLayout<'a> {
    pub fn new(distribution: &'a Histogram, width: f64) -> Self {
        let Histogram { bins, median, limits, unit, .. } = distribution;
        let size = small(width);
        let key =
            Legend::new(gap(bins.iter().filter_map(|bin| bin.count.as_ref().err())).into_iter().collect(), size, width);
        let height = if compact(width) { 160.0 } else { 220.0 };
        let room = Rect { x: 0.0, y: key.above(), w: width, h: height };
        let counts: Vec<_> = bins.iter().filter_map(|bin| Some(bin.count.as_ref().ok()?.position)).collect();
        let names: Vec<_> = bins.iter().map(|bin| bin.name.clone()).collect();
        let across = (-0.5, bins.len().max(1) as f64 - 0.5);
        let line = |limit| {
            move |line: &'a super::super::Limit| VerticalRule {
                at: place(distribution, line.value.position),
                name: &line.name,
                limit,
            }
        };
        let uprights: Vec<_> = median.iter().map(line(false)).chain(limits.iter().map(line(true))).collect();
        let axes = Axes::new(room, 2.0, size, Scale::of(&counts, true, 6), unit, across)
            .with_categories(&names)
            .with_uprights(&uprights);
        Self { distribution, size, axes, key }
    }

    fn block(&self, index: usize, bin: &Bin) -> Rect {
        let count = bin.count.as_ref().map_or(0.0, |count| count.position);
        let (at, base) = (&self.axes.plane, self.axes.base());
        let (left, top) = at.at(index as f64 - 0.5, count);
        let (right, _) = at.at(index as f64 + 0.5, 0.0);
        Rect { x: left, y: top.min(base), w: right - left, h: (top - base).abs().max(0.5) }
    }

    /// The count, or the words for why it is not told, above its bar.
    fn draw_count<DB: DrawingBackend>(&self, painter: &Painter<DB>, block: &Rect, bin: &Bin) -> Drawn<DB> {
        let (text, colour) = match &bin.count {
            Ok(count) => (&count.text, painter.theme.ink),
            Err(words) => (words, painter.theme.grey),
        };
        if text_width(text, self.size, false) + 4.0 > block.w {
            return Ok(());
        }
        let style = TextStyle::of(self.size, colour).middle();
        // The words stand above the ring of a gap.
        let (x, y) = (block.centre().0, block.y - self.size / 2.0 - if bin.count.is_ok() { 5.0 } else { 7.0 });
        painter.fill(style.frame(text, x, y).grown(1.0), painter.theme.paper)?;
        painter.write(text, x, y, style)
    }

    fn blocks(&self) -> impl Iterator<Item = (Rect, &Bin)> {
        self.distribution.bins.iter().enumerate().map(|(index, bin)| (self.block(index, bin), bin))
    }
}

/// Where a value stands among the ranges, of which the first has its middle at 0 and each is 1 wide.
fn place(distribution: &Histogram, value: f64) -> f64 {
    let mut low = distribution.start.position;
    for (index, bin) in distribution.bins.iter().enumerate() {
        // Of an open range only the beginning is known.
        let Some(end) = &bin.end else { return index as f64 };
        if value <= end.position {
            let part = (value - low) / (end.position - low);
            return index as f64 - 0.5 + if part.is_finite() { part.clamp(0.0, 1.0) } else { 1.0 };
        }
        low = end.position;
    }
    distribution.bins.len() as f64 - 0.5
}

impl<DB: DrawingBackend> Layout<DB> for HistogramLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom() + self.size + 6.0
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.frame]
    }

    fn points(&self) -> Vec<DataPoint> {
        let label = |bin: &Bin| {
            let range = with_unit(&bin.name, &self.distribution.values_unit);
            match &bin.count {
                Ok(count) => sentence(&[&range, &with_unit(&count.text, &self.distribution.unit), &bin.percent]),
                Err(words) => sentence(&[&range, words, &bin.percent]),
            }
        };
        self.blocks().map(|(block, bin)| data_point(block, label(bin))).collect()
    }

    fn draw(&self, painter: &Painter<DB>) -> Drawn<DB> {
        self.key.draw(painter, 0.0, 0.0)?;
        self.axes.draw(painter)?;
        for (block, _) in self.blocks().filter(|(_, bin)| bin.count.is_ok()) {
            // A line of paper where they touch.
            painter.fill(Rect { x: block.x + 0.5, w: block.w - 1.0, ..block }, painter.theme.neutral[3])?;
        }
        self.axes.draw_base(painter)?;
        self.axes.draw_uprights(painter)?;
        for (block, bin) in self.blocks() {
            if bin.count.is_err() {
                symbols::gap(painter, (block.centre().0, self.axes.base()), 2.5)?;
            }
            self.draw_count(painter, &block, bin)?;
        }
        let range = heading(&self.distribution.headings[0], &self.distribution.values_unit);
        let y = self.axes.bottom() + self.size / 2.0 + 2.0;
        painter.write(&range, self.axes.frame.right(), y, TextStyle::of(self.size, painter.theme.grey).end())
    }
}
