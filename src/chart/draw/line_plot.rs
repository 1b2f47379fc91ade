use super::{
    Painter,
    axes::Axes,
    line_data::LineData,
    symbols::{self, LIMIT_DASH},
};
use crate::chart::{
    DataPoint, Datum, Emphasis, Limit, Rect, Series,
    wording::{join, with_unit},
};

/// Lines in their axes.
pub struct LinePlot<'a> {
    pub data: LineData<'a>,
    pub axes: Axes,
}

/// The distance between a limit and a break.
const CLEAR: f64 = 2.0;

impl LinePlot<'_> {
    /// The place of a value.
    pub fn point(&self, index: usize, datum: &Datum) -> Option<(f64, f64)> {
        datum.as_ref().ok().map(|value| self.axes.projection.point(index as f64, value.position()))
    }

    /// The unbroken segments of a series' line.
    pub fn segments(&self, series: &Series) -> Vec<Vec<(f64, f64)>> {
        let mut segments = vec![Vec::new()];
        for (index, datum) in series.values.iter().take(self.data.count()).enumerate() {
            if self.data.is_break(index) {
                segments.push(Vec::new());
            }
            match (self.point(index, datum), segments.last_mut()) {
                (Some(point), Some(segment)) => segment.push(point),
                _ => segments.push(Vec::new()),
            }
        }
        segments.retain(|segment| !segment.is_empty());
        segments
    }

    /// The unbroken segments of a limit's line, each from its left to its right end.
    pub fn limit_segments(&self, limit: &Limit) -> Vec<((f64, f64), (f64, f64))> {
        let count = self.data.count().max(1);
        let applies_to = limit.applies_to.clone().unwrap_or(0..count);
        let last = applies_to.end.min(count);
        let end = |edge: usize, aside: f64| {
            let (x, y) = self.axes.projection.point(edge as f64 - 0.5, limit.value.position());
            (if self.data.is_break(edge) { x + aside } else { x }, y)
        };
        let mut segments = Vec::new();
        let mut from = applies_to.start;
        for to in applies_to.start + 1..=last {
            if to == last || self.data.is_break(to) {
                segments.push((end(from, CLEAR), end(to, -CLEAR)));
                from = to;
            }
        }
        segments
    }

    /// The data points, whose values are shown at this font size when they are selected.
    pub fn data_points(&self, size: f64) -> impl Iterator<Item = DataPoint> {
        let (plot, data) = (self.axes.plot, &self.data);
        let w = (plot.w / data.count().max(1) as f64).clamp(1.0, 12.0);
        data.data().map(move |(series, index, datum)| {
            let missing = || (self.axes.projection.point(index as f64, 0.0).0, plot.bottom());
            let (x, y) = self.point(index, datum).unwrap_or_else(missing);
            let (value, in_words) = match datum {
                Ok(value) => (value.text().to_owned(), with_unit(value.text(), data.unit)),
                Err(reason) => (String::new(), reason.clone()),
            };
            // In a panel of one series the names of both are the same.
            let name = if data.name.is_empty() || data.series.len() > 1 { series.name.as_str() } else { "" };
            DataPoint {
                rect: Rect { x: x - w / 2.0, y: y - 6.0, w, h: 12.0 },
                label: join(&[&data.labels.texts[index], data.name, name, &in_words]),
                emphasis: Emphasis::Crosshair { plot, value, size },
            }
        })
    }

    /// Draws the axes, and the limits over them.
    pub fn draw_axes(&self, painter: &mut Painter) {
        self.axes.draw(painter);
        if self.data.is_filled() {
            let base = self.axes.base();
            let segments = self.data.series.iter().flat_map(|series| self.segments(series));
            for mut segment in segments.filter(|segment| segment.len() > 1) {
                let ends = [(segment[segment.len() - 1].0, base), (segment[0].0, base)];
                segment.extend(ends);
                painter.polygon(&segment, painter.theme.neutral[4]);
            }
        }
        self.axes.draw_base(painter);
        self.axes.draw_rules(painter);
        for (from, to) in self.data.limits.iter().flat_map(|limit| self.limit_segments(limit)) {
            painter.dashes(&[from, to], painter.theme.accent, 1.25, LIMIT_DASH);
        }
    }

    /// Draws the lines, and the places of missing values.
    pub fn draw_lines(&self, painter: &mut Painter) {
        for (index, series) in self.data.series.iter().enumerate().rev() {
            let style = self.data.style(index, series);
            let segments = self.segments(series);
            for segment in &segments {
                symbols::line(painter, segment, style);
            }
            for segment in &segments {
                // A value between two gaps would be no line at all.
                for point in segment.iter().filter(|_| style.dotted || segment.len() == 1) {
                    symbols::dot(painter, *point, style);
                }
            }
        }
        let radius = if self.data.is_dotted() { 2.5 } else { 1.5 };
        for (_, index, _) in self.data.data().filter(|(.., datum)| datum.is_err()) {
            let (x, _) = self.axes.projection.point(index as f64, 0.0);
            symbols::gap(painter, (x, self.axes.plot.bottom()), radius);
        }
    }
}
