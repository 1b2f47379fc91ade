use plotters_backend::DrawingBackend;

use super::{
    Drawn, Painter, Rect, TextStyle,
    axes::Axes,
    rect::data_point,
    symbols::{self, LIMIT_DASH},
    vertical_rules::VerticalRule,
};
use crate::chart::{
    Break, DataPoint, Datum, Limit, Scale, Series,
    measure::text_width,
    wording::{sentence, with_unit},
};

/// What lines in one plot say: of a chart of lines, or of one panel of several.
#[derive(Clone, Copy)]
pub struct LineData<'a> {
    pub categories: &'a [String],
    pub unit: &'a str,
    /// What is said of each datum beside its series: the panel's name.
    pub name: &'a str,
    pub series: &'a [Series],
    pub limits: &'a [Limit],
    pub breaks: &'a [Break],
    pub area: bool,
}

/// Lines where they stand in their axes.
pub struct LinePlot<'a> {
    pub data: LineData<'a>,
    pub axes: Axes,
}

/// With more categories than this, a line has no dots.
const DOTTED: usize = 60;
/// What a limit keeps clear of a break.
const CLEAR: f64 = 2.0;

impl<'a> LineData<'a> {
    /// Whether each value has a dot.
    pub fn dotted(&self) -> bool {
        self.categories.len() <= DOTTED
    }

    /// Every value and limit.
    pub fn heights(&self) -> impl Iterator<Item = f64> {
        let values = self.series.iter().flat_map(|series| &series.values).flatten().map(|value| value.position);
        values.chain(self.limits.iter().map(|limit| limit.value.position))
    }

    /// The lower axis: a whole number a category.
    pub fn across(&self) -> (f64, f64) {
        (-0.5, self.categories.len().max(1) as f64 - 0.5)
    }

    /// A scale for all these values.
    pub fn scale(&self, most: u32) -> Scale {
        // An area says how much there is, so that it must stand on zero.
        Scale::of(&self.heights().collect::<Vec<_>>(), self.filled(), most)
    }

    /// The breaks as lines, with their names or without.
    pub fn uprights(&self, named: bool) -> Vec<VerticalRule<'a>> {
        let inside = self.breaks.iter().filter(|place| place.before > 0 && place.before < self.categories.len());
        let upright = |place: &'a Break| VerticalRule {
            at: place.before as f64 - 0.5,
            name: if named { &place.name } else { "" },
            limit: false,
        };
        inside.map(upright).collect()
    }

    /// Every datum: series by series, so that the arrow keys follow a line.
    pub fn cells(&self) -> impl Iterator<Item = (&'a Series, usize, &'a Datum)> {
        let count = self.categories.len();
        self.series.iter().flat_map(move |series| {
            series.values.iter().take(count).enumerate().map(move |(index, cell)| (series, index, cell))
        })
    }

    /// The words for missing values.
    pub fn missing(&self) -> impl Iterator<Item = &'a String> {
        self.series.iter().flat_map(|series| &series.values).filter_map(|cell| cell.as_ref().err())
    }

    fn filled(&self) -> bool {
        self.area && self.series.len() == 1
    }
}

impl LinePlot<'_> {
    /// The place of a value.
    pub fn at(&self, index: usize, cell: &Datum) -> Option<(f64, f64)> {
        cell.as_ref().ok().map(|value| self.axes.plane.at(index as f64, value.position))
    }

    /// The unbroken parts of a series.
    pub fn parts(&self, series: &Series) -> Vec<Vec<(f64, f64)>> {
        let mut parts = vec![Vec::new()];
        for (index, cell) in series.values.iter().take(self.data.categories.len()).enumerate() {
            if self.is_break(index) {
                parts.push(Vec::new());
            }
            match (self.at(index, cell), parts.last_mut()) {
                (Some(point), Some(part)) => part.push(point),
                _ => parts.push(Vec::new()),
            }
        }
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// The pieces of a limit's line: from left to right, at which height.
    pub fn spans(&self, limit: &Limit) -> Vec<((f64, f64), (f64, f64))> {
        let count = self.data.categories.len().max(1);
        let applies_to = limit.applies_to.clone().unwrap_or(0..count);
        let last = applies_to.end.min(count);
        let end = |edge: usize, aside: f64| {
            let (x, y) = self.axes.plane.at(edge as f64 - 0.5, limit.value.position);
            (if self.is_break(edge) { x + aside } else { x }, y)
        };
        let mut spans = Vec::new();
        let mut from = applies_to.start;
        for to in applies_to.start + 1..=last {
            if to == last || self.is_break(to) {
                spans.push((end(from, CLEAR), end(to, -CLEAR)));
                from = to;
            }
        }
        spans
    }

    /// Whether lines are broken off before this category.
    fn is_break(&self, index: usize) -> bool {
        index > 0 && index < self.data.categories.len() && self.data.breaks.iter().any(|place| place.before == index)
    }

    /// Where each datum stands and what is said of it.
    pub fn points(&self) -> impl Iterator<Item = DataPoint> {
        let (frame, data) = (self.axes.frame, &self.data);
        let w = (frame.w / data.categories.len().max(1) as f64).clamp(1.0, 12.0);
        data.cells().map(move |(series, index, cell)| {
            let (x, y) = self.at(index, cell).unwrap_or((self.axes.plane.at(index as f64, 0.0).0, frame.bottom()));
            let value = match cell {
                Ok(value) => with_unit(&value.text, data.unit),
                Err(words) => words.clone(),
            };
            // In a panel of one series its name would only say the panel's again.
            let name = if data.name.is_empty() || data.series.len() > 1 { series.name.as_str() } else { "" };
            let spoken = sentence(&[&data.categories[index], data.name, name, &value]);
            data_point(Rect { x: x - w / 2.0, y: y - 6.0, w, h: 12.0 }, spoken)
        })
    }

    /// The axes, and the limits over them.
    pub fn draw_axes<DB: DrawingBackend>(&self, painter: &Painter<DB>) -> Drawn<DB> {
        self.axes.draw(painter)?;
        if self.data.filled() {
            let base = self.axes.base();
            for part in self.data.series.iter().flat_map(|series| self.parts(series)).filter(|part| part.len() > 1) {
                let ends = [(part[part.len() - 1].0, base), (part[0].0, base)];
                painter.polygon(&[part, ends.to_vec()].concat(), painter.theme.neutral[4])?;
            }
        }
        self.axes.draw_base(painter)?;
        self.axes.draw_uprights(painter)?;
        for (from, to) in self.data.limits.iter().flat_map(|limit| self.spans(limit)) {
            painter.dashes(&[from, to], painter.theme.accent, 1.25, LIMIT_DASH)?;
        }
        Ok(())
    }

    /// The lines, and what is missing from them.
    pub fn draw_lines<DB: DrawingBackend>(&self, painter: &Painter<DB>) -> Drawn<DB> {
        let dots = self.data.dotted();
        for (index, series) in self.data.series.iter().enumerate().rev() {
            let colour = painter.theme.colour(series.colour);
            let parts = self.parts(series);
            for part in &parts {
                symbols::stroke(painter, part, colour, index, dots)?;
            }
            for part in &parts {
                // A value between two gaps would be no line at all.
                for point in part.iter().filter(|_| dots || part.len() == 1) {
                    symbols::dot(painter, *point, colour, index)?;
                }
            }
        }
        let (radius, y) = (if dots { 2.5 } else { 1.5 }, self.axes.frame.bottom());
        for (_, index, _) in self.data.cells().filter(|(.., cell)| cell.is_err()) {
            let (x, _) = self.axes.plane.at(index as f64, 0.0);
            symbols::gap(painter, (x, y), radius)?;
        }
        Ok(())
    }

    /// Emphasises one datum, whose frame is given, with its value at this size.
    pub fn focus<DB: DrawingBackend>(&self, painter: &Painter<DB>, index: usize, rect: Rect, size: f64) -> Drawn<DB> {
        let (x, y) = rect.centre();
        let frame = self.axes.frame;
        let x_line = x.floor() + 0.5;
        painter.line(&[(x_line, frame.y), (x_line, y - 7.0)], painter.theme.grey, 1.0)?;
        painter.line(&[(x_line, y + 7.0), (x_line, frame.bottom())], painter.theme.grey, 1.0)?;
        painter.ring((x, y), 6.0, painter.theme.paper, 4.0)?;
        painter.ring((x, y), 6.0, painter.theme.ink, 2.0)?;
        let value = self.data.cells().nth(index).and_then(|(.., cell)| cell.as_ref().ok());
        let Some(value) = value else { return Ok(()) };
        let style = TextStyle::of(size, painter.theme.ink).bold().middle();
        let above = if y - frame.y > 24.0 { y - 16.0 } else { y + 16.0 };
        let half = text_width(&value.text, style.size, true) / 2.0;
        let x = x.clamp(frame.x + half, (frame.right() - half).max(frame.x + half));
        painter.fill(style.frame(&value.text, x, above).grown(2.0), painter.theme.paper)?;
        painter.write(&value.text, x, above, style)
    }
}
