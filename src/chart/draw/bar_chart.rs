use super::{
    Layout, Painter, TextStyle,
    axes::Axes,
    bar_segments::{BarSegment, ends, entries, segments},
    legend::Legend,
    symbols,
    width::{compact, small},
};
use crate::chart::{Arrangement, BarChart, Baseline, DataPoint, Rect, Scale, Weight, measure::text_width};

/// Vertical bars: one series with its values above, or several with a legend, stacked or side by side.
pub struct BarChartLayout<'a> {
    chart: &'a BarChart,
    segments: Vec<BarSegment<'a>>,
    size: f64,
    axes: Axes,
    legend: Legend,
    /// The number of bars side by side in a category.
    lanes: usize,
    /// From one bar of a category to the next, if there are several side by side.
    pitch: f64,
    /// Width of a bar.
    bar: f64,
}

impl<'a> BarChartLayout<'a> {
    pub fn new(chart: &'a BarChart, width: f64) -> Self {
        let size = small(width);
        let segments = segments(chart);
        let legend = Legend::new(entries(chart), size, width);
        let height = if compact(width) { 180.0 } else { 240.0 };
        let count = chart.categories.len().max(1) as f64;
        let scale = Scale::new(&ends(chart, &segments), Baseline::Zero, 6);
        let area = Rect { x: 0.0, y: legend.height_above(), w: width, h: height };
        let axes = Axes::new(area, 2.0, size, scale, &chart.unit, (-0.5, count - 0.5))
            .with_categories(&chart.categories[..].into());
        let slot = axes.plot.w / count;
        let whole = |bar: f64| if bar > 4.0 { bar.floor() } else { bar };
        let lanes = if chart.arrangement == Arrangement::Grouped { chart.series.len().max(1) } else { 1 };
        let (pitch, bar) = if lanes > 1 {
            let pitch = whole((slot * 0.84 / lanes as f64).min(48.0));
            (pitch, if pitch > 4.0 { pitch - 1.0 } else { pitch })
        } else {
            (slot, whole((slot * 0.64).min(48.0)))
        };
        Self { chart, segments, size, axes, legend, lanes, pitch, bar }
    }

    /// The place of a segment.
    fn rect(&self, segment: &BarSegment) -> Rect {
        let at = |value: f64| self.axes.projection.point(segment.category as f64, value);
        let (x, top) = at(segment.from.max(segment.to));
        let (_, bottom) = at(segment.from.min(segment.to));
        let lane = if self.lanes > 1 { segment.series_index as f64 } else { 0.0 };
        let aside = (lane - (self.lanes as f64 - 1.0) / 2.0) * self.pitch;
        Rect { x: (x + aside - self.bar / 2.0).round(), y: top, w: self.bar, h: (bottom - top).max(0.5) }
    }

    /// Whether every value has room above its bar.
    fn values_fit(&self) -> bool {
        let fits = |text: &str| text_width(text, self.size, Weight::Regular) + 2.0 <= self.pitch;
        self.chart.series.len() == self.lanes
            && self.chart.series.iter().flat_map(|series| &series.values).flatten().all(|value| fits(value.text()))
    }

    fn draw_value(&self, painter: &mut Painter, segment: &BarSegment, above: bool) {
        let rect = self.rect(segment);
        let Ok(value) = segment.datum else { return };
        let (x, middle) = rect.centre();
        if above {
            let away = self.size / 2.0 + 4.0;
            let y = if segment.to < 0.0 { rect.bottom() + away } else { rect.y - away };
            let style = TextStyle::new(self.size, painter.theme.ink).middle();
            painter.fill(style.bounds(value.text(), x, y).grown(1.0), painter.theme.paper);
            painter.text(value.text(), x, y, style);
            return;
        }
        let fits = text_width(value.text(), self.size, Weight::Regular) + 4.0 <= rect.w && rect.h >= self.size + 4.0;
        if self.chart.series.len() > self.lanes && fits {
            let colour = painter.theme.text_on(painter.theme.colour(segment.series.colour));
            painter.text(value.text(), x, middle, TextStyle::new(self.size, colour).middle());
        }
    }
}

impl Layout for BarChartLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.plot]
    }

    fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        let point = |segment| DataPoint::outlined(self.rect(segment), segment.label(self.chart));
        self.segments.iter().map(point).collect()
    }

    fn draw(&self, painter: &mut Painter) {
        self.legend.draw(painter, 0.0, 0.0);
        self.axes.draw(painter);
        // Pale colours need an edge.
        for segment in self.segments.iter().filter(|segment| segment.datum.is_ok()) {
            painter.fill(self.rect(segment).grown(1.0), painter.theme.edge);
        }
        // Series by series, so that each is one path in the file.
        let mut by_series = vec![Vec::new(); self.chart.series.len()];
        for segment in self.segments.iter().filter(|segment| segment.datum.is_ok()) {
            by_series[segment.series_index].push(self.rect(segment));
        }
        for (series, rects) in self.chart.series.iter().zip(by_series) {
            for rect in rects {
                painter.fill(rect, painter.theme.colour(series.colour));
            }
        }
        // A line of paper between the segments: neighbours of the scale differ little.
        for segment in self.segments.iter().filter(|segment| segment.is_stacked()) {
            let rect = self.rect(segment);
            let y = if segment.to > segment.from { rect.bottom() } else { rect.y };
            painter.line(&[(rect.x, y), (rect.right(), y)], painter.theme.paper, 1.0);
        }
        self.axes.draw_base(painter);
        let above = self.values_fit();
        for segment in &self.segments {
            if segment.datum.is_err() {
                symbols::gap(painter, (self.rect(segment).centre().0, self.axes.base()), 2.5);
            }
            self.draw_value(painter, segment, above);
        }
    }
}
