use super::{
    Layout, Painter, TextStyle,
    axes::Axes,
    legend::{Legend, gap_entry},
    symbols,
    vertical_rules::{RuleKind, VerticalRule},
    width::{compact, small},
};
use crate::chart::{
    Baseline, Bin, DataPoint, Histogram, Limit, PrintedValue, Rect, Scale, Weight,
    measure::text_width,
    wording::{heading, join, with_unit},
};

/// Vertical bars without gaps, with the median and the limits as vertical rules.
pub struct HistogramLayout<'a> {
    histogram: &'a Histogram,
    size: f64,
    axes: Axes,
    legend: Legend,
}

impl<'a> HistogramLayout<'a> {
    pub fn new(histogram: &'a Histogram, width: f64) -> Self {
        let Histogram { bins, median, limits, unit, .. } = histogram;
        let size = small(width);
        let legend = Legend::new(
            gap_entry(bins.iter().filter_map(|bin| bin.count.as_ref().err())).into_iter().collect(),
            size,
            width,
        );
        let height = if compact(width) { 160.0 } else { 220.0 };
        let area = Rect { x: 0.0, y: legend.height_above(), w: width, h: height };
        let counts: Vec<_> = bins.iter().filter_map(|bin| Some(bin.count.as_ref().ok()?.position())).collect();
        let names: Vec<_> = bins.iter().map(|bin| bin.name.clone()).collect();
        let across = (-0.5, bins.len().max(1) as f64 - 0.5);
        let rule = |kind| {
            move |limit: &'a Limit| VerticalRule {
                at: position(histogram, limit.value.position()),
                name: &limit.name,
                kind,
            }
        };
        let rules: Vec<_> =
            median.iter().map(rule(RuleKind::Plain)).chain(limits.iter().map(rule(RuleKind::Limit))).collect();
        let axes = Axes::new(area, 2.0, size, Scale::new(&counts, Baseline::Zero, 6), unit, across)
            .with_categories(&names[..].into())
            .with_rules(&rules);
        Self { histogram, size, axes, legend }
    }

    fn bar(&self, index: usize, bin: &Bin) -> Rect {
        let count = bin.count.as_ref().map_or(0.0, PrintedValue::position);
        let (at, base) = (&self.axes.projection, self.axes.base());
        let (left, top) = at.point(index as f64 - 0.5, count);
        let (right, _) = at.point(index as f64 + 0.5, 0.0);
        Rect { x: left, y: top.min(base), w: right - left, h: (top - base).abs().max(0.5) }
    }

    /// The count, or the reason why it is missing, above its bar.
    fn draw_count(&self, painter: &mut Painter, bar: &Rect, bin: &Bin) {
        let (text, colour) = match &bin.count {
            Ok(count) => (count.text(), painter.theme.ink),
            Err(reason) => (reason.as_str(), painter.theme.grey),
        };
        if text_width(text, self.size, Weight::Regular) + 4.0 > bar.w {
            return;
        }
        let style = TextStyle::new(self.size, colour).middle();
        // The reason is above the ring of a gap.
        let (x, y) = (bar.centre().0, bar.y - self.size / 2.0 - if bin.count.is_ok() { 5.0 } else { 7.0 });
        painter.fill(style.bounds(text, x, y).grown(1.0), painter.theme.paper);
        painter.text(text, x, y, style);
    }

    fn bars(&self) -> impl Iterator<Item = (Rect, &Bin)> {
        self.histogram.bins.iter().enumerate().map(|(index, bin)| (self.bar(index, bin), bin))
    }
}

/// The position of a value on the lower axis, where the first range has its middle at 0 and each is 1 wide.
fn position(histogram: &Histogram, value: f64) -> f64 {
    let mut low = histogram.start.position();
    for (index, bin) in histogram.bins.iter().enumerate() {
        // Only the beginning of an open range is known.
        let Some(end) = &bin.end else { return index as f64 };
        if value <= end.position() {
            let part = (value - low) / (end.position() - low);
            return index as f64 - 0.5 + if part.is_finite() { part.clamp(0.0, 1.0) } else { 1.0 };
        }
        low = end.position();
    }
    histogram.bins.len() as f64 - 0.5
}

impl Layout for HistogramLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom() + self.size + 6.0
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.plot]
    }

    fn is_empty(&self) -> bool {
        self.histogram.bins.is_empty()
    }

    fn data_points(&self) -> Vec<DataPoint> {
        let label = |bin: &Bin| {
            let range = with_unit(&bin.name, &self.histogram.values_unit);
            match &bin.count {
                Ok(count) => join(&[&range, &with_unit(count.text(), &self.histogram.unit), &bin.percent]),
                Err(reason) => join(&[&range, reason, &bin.percent]),
            }
        };
        self.bars().map(|(bar, bin)| DataPoint::outlined(bar, label(bin))).collect()
    }

    fn draw(&self, painter: &mut Painter) {
        self.legend.draw(painter, 0.0, 0.0);
        self.axes.draw(painter);
        for (bar, _) in self.bars().filter(|(_, bin)| bin.count.is_ok()) {
            // A line of paper where they touch.
            painter.fill(Rect { x: bar.x + 0.5, w: bar.w - 1.0, ..bar }, painter.theme.neutral[3]);
        }
        self.axes.draw_base(painter);
        self.axes.draw_rules(painter);
        for (bar, bin) in self.bars() {
            if bin.count.is_err() {
                symbols::gap(painter, (bar.centre().0, self.axes.base()), 2.5);
            }
            self.draw_count(painter, &bar, bin);
        }
        let range = heading(&self.histogram.headings[0], &self.histogram.values_unit);
        let y = self.axes.bottom() + self.size / 2.0 + 2.0;
        painter.text(&range, self.axes.plot.right(), y, TextStyle::new(self.size, painter.theme.grey).end());
    }
}
