use super::{
    Layout, Painter, TextStyle,
    bar_segments::{BarSegment, ends, entries, segments},
    legend::Legend,
    width::{body, compact, small},
};
use crate::chart::{
    BarChart, Baseline, DataPoint, Rect, Scale, Weight,
    measure::{shorten, text_width},
    wording::with_unit,
};

/// Horizontal bars: names at the left or, where they are long, above; values at the ends, so that no axis is needed.
pub struct HorizontalBarsLayout<'a> {
    chart: &'a BarChart,
    segments: Vec<BarSegment<'a>>,
    size: f64,
    name_size: f64,
    width: f64,
    legend: Legend,
    /// The height of the names where they are above their bars, else 0.
    name_height: f64,
    /// Left edge and width of the longest bar, and the values there.
    track: (f64, f64),
    range: (f64, f64),
}

const BAR: f64 = 16.0;
const GAP: f64 = 8.0;

impl<'a> HorizontalBarsLayout<'a> {
    pub fn new(chart: &'a BarChart, width: f64) -> Self {
        let (size, name_size) = (small(width), body(width));
        let segments = segments(chart);
        let widest = chart.categories.iter().map(|name| text_width(name, name_size, Weight::Regular));
        let widest = widest.fold(0.0, f64::max);
        let above = widest > width * if compact(width) { 0.36 } else { 0.4 };
        let left = if above { 0.0 } else { (widest + 10.0).ceil() };
        let values = chart.series.iter().flat_map(|series| &series.values).flatten();
        let value = values.map(|value| text_width(&with_unit(value.text(), &chart.unit), size, Weight::Regular));
        let right = if chart.series.len() == 1 { value.fold(0.0, f64::max) + 6.0 } else { 1.0 };
        let legend = Legend::new(entries(chart), size, width);
        let ends = ends(chart, &segments);
        let scale = Scale::new(&ends, Baseline::Zero, 6);
        // Without an axis the longest bar may take all the room.
        let (low, high) = ends.iter().fold((0.0_f64, 0.0_f64), |(low, high), end| (low.min(*end), high.max(*end)));
        let (low, high) = (low.max(scale.low), high.min(scale.high));
        let range = if high > low { (low, high) } else { (scale.low, scale.high) };
        let track = (left, (width - left - right).max(10.0));
        let name_height = if above { name_size + 6.0 } else { 0.0 };
        Self { chart, segments, size, name_size, width, legend, name_height, track, range }
    }

    fn top(&self, category: usize) -> f64 {
        self.legend.height_above() + category as f64 * (self.name_height + BAR + GAP)
    }

    fn bottom(&self) -> f64 {
        self.top(self.chart.categories.len().max(2))
    }

    fn x(&self, value: f64) -> f64 {
        let (low, high) = self.range;
        self.track.0 + self.track.1 * ((value - low) / (high - low)).clamp(0.0, 1.0)
    }

    /// The place of a segment.
    fn rect(&self, segment: &BarSegment) -> Rect {
        let (from, to) = (self.x(segment.from.min(segment.to)), self.x(segment.from.max(segment.to)));
        Rect { x: from, y: self.top(segment.category) + self.name_height, w: (to - from).max(0.5), h: BAR }
    }

    fn draw_value(&self, painter: &mut Painter, segment: &BarSegment) {
        let (rect, alone) = (self.rect(segment), self.chart.series.len() == 1);
        let (x, y) = rect.centre();
        match segment.datum {
            Ok(value) if alone => {
                let text = with_unit(value.text(), &self.chart.unit);
                let room = text_width(&text, self.size, Weight::Regular) + 6.0;
                // A negative bar ends at its left: its value is beyond zero, where there is room.
                let x = if segment.to < 0.0 { self.x(0.0) } else { rect.right() };
                let x = x.min(self.width - room);
                painter.text(&text, x + 6.0, y, TextStyle::new(self.size, painter.theme.ink));
            }
            Ok(value) if text_width(value.text(), self.size, Weight::Regular) + 4.0 <= rect.w => {
                let colour = painter.theme.text_on(painter.theme.colour(segment.series.colour));
                painter.text(value.text(), x, y, TextStyle::new(self.size, colour).middle());
            }
            Err(reason) if alone => {
                let room = (self.width - rect.x - 12.0).max(0.0);
                let reason = shorten(reason, self.size, Weight::Regular, room);
                painter.text(&reason, rect.x + 6.0, y, TextStyle::new(self.size, painter.theme.grey));
            }
            _ => {}
        }
    }
}

impl Layout for HorizontalBarsLayout<'_> {
    fn height(&self) -> f64 {
        self.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        let top = self.top(0);
        vec![Rect { x: self.track.0, y: top, w: self.track.1, h: self.bottom() - top - GAP }]
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
        let style = TextStyle::new(self.name_size, painter.theme.ink);
        for (index, name) in self.chart.categories.iter().enumerate() {
            if self.name_height > 0.0 {
                let name = shorten(name, self.name_size, Weight::Regular, self.width);
                painter.text(&name, 0.0, self.top(index) + self.name_size / 2.0, style);
            } else {
                painter.text(name, self.track.0 - 10.0, self.top(index) + BAR / 2.0, style.end());
            }
        }
        for segment in self.segments.iter().filter(|segment| segment.datum.is_ok()) {
            painter.fill(self.rect(segment), painter.theme.colour(segment.series.colour));
        }
        // A line of paper between the segments: neighbours of the scale differ little.
        for segment in self.segments.iter().filter(|segment| segment.is_stacked()) {
            let (rect, x) = (self.rect(segment), self.x(segment.from));
            painter.line(&[(x, rect.y), (x, rect.bottom())], painter.theme.paper, 1.0);
        }
        let zero = self.x(0.0).floor() + 0.5;
        for index in 0..self.chart.categories.len() {
            let y = self.top(index) + self.name_height;
            painter.line(&[(zero, y - 2.0), (zero, y + BAR + 2.0)], painter.theme.grey, 1.0);
        }
        for segment in &self.segments {
            self.draw_value(painter, segment);
        }
    }
}
