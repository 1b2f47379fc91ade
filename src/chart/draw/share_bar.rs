use super::{
    Layout, Painter, TextStyle,
    width::{body, small},
};
use crate::chart::{
    DataPoint, Rect, ShareBar, SharePart, Weight,
    measure::{shorten, text_width},
    wording::{join, with_unit},
};

/// One bar of 100 %, and below it the list of its parts with their numbers.
pub struct ShareBarLayout<'a> {
    shares: &'a ShareBar,
    size: f64,
    label: f64,
    width: f64,
    /// Columns of the list.
    columns: usize,
    /// Left and right edges of each part, in the order of the parts.
    edges: Vec<(f64, f64)>,
}

const BAR: f64 = 36.0;
const ROW: f64 = 26.0;
/// Between the columns of the list.
const GUTTER: f64 = 40.0;

impl<'a> ShareBarLayout<'a> {
    pub fn new(shares: &'a ShareBar, width: f64) -> Self {
        let columns = if width >= 600.0 && shares.parts.len() > 3 { 2 } else { 1 };
        let size =
            |part: &SharePart| if part.count.position().is_finite() { part.count.position().max(0.0) } else { 0.0 };
        // Scaled by the greatest first, since the sum of very great counts would not be finite.
        let greatest = shares.parts.iter().map(size).fold(f64::MIN_POSITIVE, f64::max);
        let scaled = |part: &SharePart| size(part) / greatest;
        let whole = shares.parts.iter().map(scaled).sum::<f64>().max(1.0);
        let mut left = 1.0;
        let edges = shares.parts.iter().map(|part| {
            let w = (width - 2.0) * scaled(part) / whole;
            left += w;
            (left - w, left)
        });
        let edges = edges.collect();
        Self { shares, size: body(width), label: small(width), width, columns, edges }
    }

    fn bar(&self) -> Rect {
        Rect { x: 1.0, y: 1.0, w: self.width - 2.0, h: BAR }
    }

    fn block(&self, index: usize) -> Rect {
        let (left, right) = self.edges[index];
        let gap = if right - left > 3.0 { 1.0 } else { 0.0 };
        Rect { x: left, w: right - left - gap, ..self.bar() }
    }

    /// Upper left corner and width of a row of the list.
    fn row(&self, index: usize) -> (f64, f64, f64) {
        let rows = self.shares.parts.len().div_ceil(self.columns);
        let w = if self.columns == 1 { self.width.min(420.0) } else { (self.width - GUTTER) / 2.0 };
        let x = (index / rows.max(1)) as f64 * (w + GUTTER);
        (x, BAR + 12.0 + (index % rows.max(1)) as f64 * ROW, w)
    }

    fn draw_label(&self, painter: &mut Painter, index: usize, part: &SharePart) {
        let block = self.block(index);
        let full = [&part.name, " ", &part.percent].concat();
        let texts = [full.as_str(), &part.percent, &part.name];
        let fits = |text: &&&str| text_width(text, self.label, Weight::Regular) + 8.0 <= block.w;
        let Some(text) = texts.iter().find(fits) else { return };
        let (x, y) = block.centre();
        let colour = painter.theme.text_on(painter.theme.colour(part.colour));
        painter.text(text, x, y, TextStyle::new(self.label, colour).middle());
    }

    fn draw_row(&self, painter: &mut Painter, index: usize, part: &SharePart) {
        let (x, top, w) = self.row(index);
        let y = top + ROW / 2.0;
        let block = Rect { x: x + 1.0, y: y - 6.0, w: 12.0, h: 12.0 };
        painter.fill(block.grown(1.0), painter.theme.edge);
        painter.fill(block, painter.theme.colour(part.colour));
        let percent = self.size * 4.2;
        let count = with_unit(part.count.text(), &self.shares.unit);
        let room = w - 22.0 - percent - text_width(&count, self.size, Weight::Regular) - 10.0;
        let name = shorten(&part.name, self.size, Weight::Regular, room);
        let style = TextStyle::new(self.size, painter.theme.ink);
        painter.text(&name, x + 22.0, y, style);
        painter.text(&count, x + w - percent, y, style.end());
        painter.text(&part.percent, x + w, y, style.bold().end());
        let line = (top + ROW).floor() - 0.5;
        painter.line(&[(x, line), (x + w, line)], painter.theme.hairline, 1.0);
    }
}

impl Layout for ShareBarLayout<'_> {
    fn height(&self) -> f64 {
        let rows = self.shares.parts.len().div_ceil(self.columns);
        BAR + 14.0 + rows as f64 * ROW
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.bar()]
    }

    fn is_empty(&self) -> bool {
        self.shares.parts.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        let parts = self.shares.parts.iter().enumerate();
        parts
            .map(|(index, part)| {
                let count = with_unit(part.count.text(), &self.shares.unit);
                DataPoint::outlined(self.block(index), join(&[&part.name, &count, &part.percent]))
            })
            .collect()
    }

    fn draw(&self, painter: &mut Painter) {
        // The ground shows around and between the parts as hairlines: pale colours need an edge.
        painter.fill(self.bar().grown(1.0), painter.theme.edge);
        for (index, part) in self.shares.parts.iter().enumerate() {
            painter.fill(self.block(index), painter.theme.colour(part.colour));
        }
        for (index, part) in self.shares.parts.iter().enumerate() {
            self.draw_label(painter, index, part);
        }
        for (index, part) in self.shares.parts.iter().enumerate() {
            self.draw_row(painter, index, part);
        }
    }
}
