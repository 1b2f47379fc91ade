use super::{
    HourlyProjection, Layout, Painter,
    axes::Axes,
    hourly_runs::{Run, columns, gaps, lines},
    legend::{Legend, LegendSymbol},
    symbols::LIMIT_DASH,
    vertical_rules::{RuleKind, VerticalRule},
    width::{compact, small},
};
use crate::{
    chart::{
        Baseline, DataPoint, HourlyLimit, HourlyView, Rect, Resolution, Scale, Weight, hourly::clock,
        measure::text_width,
    },
    domain::HourIndex,
    locale::fill,
};

/// Values over time: the range of each column of pixels where an hour is narrow, a line where it is wide.
pub struct HourlyLayout<'a> {
    view: HourlyView<'a>,
    axes: Axes,
    /// From hours and values to places.
    pub projection: HourlyProjection,
    legend: Legend,
    /// The limits that are drawn.
    limits: Vec<&'a HourlyLimit>,
    /// The runs of each shown series, by its index.
    runs: Vec<(usize, Vec<Run>)>,
    /// Beginning and end, in hours, of the times in which no series has a value.
    gaps: Vec<(f64, f64)>,
}

/// From this many CSS pixels per hour on, hours are joined by a line.
const WIDE_HOUR: f64 = 2.0;
/// Width of a series' stroke in CSS pixels.
const STROKE: f64 = 1.5;
/// A limit more than so many times as high as all values is named and not drawn: the values would all lie at the bottom.
const FAR: f64 = 2.5;

impl<'a> HourlyLayout<'a> {
    pub fn new(view: HourlyView<'a>, width: f64) -> Self {
        let size = small(width);
        let (hours, window) = (view.hours, view.window);
        let usual = if compact(width) { 200.0 } else { 280.0 };
        let height = hours.height.map_or(usual, f64::from);
        // The scale's labels are not known yet, but their room is that of a few digits.
        let resolution = Resolution::new(window, width - 5.0 * size);
        let (from, to) = (HourIndex::floor(window.from), HourIndex::ceil(window.to));
        let of_series = view.shown().filter_map(|index| view.tiles.aggregate(index, from, to, resolution));
        let mut values: Vec<_> = of_series
            .filter(|all| all.has_value())
            .flat_map(|all| [all.min, all.max])
            .map(|value| view.position(value))
            .collect();
        let any = view.shown().next().is_some();
        let limits: Vec<_> = hours
            .limits
            .iter()
            .filter(|limit| any && f64::from(limit.from) < window.to && f64::from(limit.to) > window.from)
            .collect();
        let greatest = values.iter().copied().reduce(f64::max).unwrap_or(f64::INFINITY);
        let near = limits.iter().map(|limit| view.position(limit.value)).filter(|limit| *limit <= FAR * greatest);
        values.extend(near);
        let scale = Scale::new(&values, Baseline::Zero, 6);
        let range = (scale.low, scale.high);
        let area = Rect { x: 0.0, y: 0.0, w: width, h: height };
        let axes = Axes::new(area, 8.0, size, scale, &hours.unit, (window.from, window.to));

        // A column for each pixel of the screen: none is smeared over two.
        let mut filled = vec![false; (axes.plot.w * f64::from(view.device_pixels.max(1))) as usize];
        let wide = resolution == Resolution::Hours && window.length() * WIDE_HOUR <= axes.plot.w;
        let runs = view.shown().map(|index| {
            let columns = columns(&view, index, resolution, &mut filled);
            (index, if wide { lines(&view, index) } else { columns })
        });
        let runs: Vec<_> = runs.collect();
        let gaps = gaps(&view, &filled);
        let mut entries: Vec<_> = view
            .shown()
            .map(|index| (LegendSymbol::Block(hours.series[index].colour), hours.series[index].name.clone()))
            .collect();
        let inside = |limit: &HourlyLimit| view.position(limit.value) <= range.1;
        for limit in &limits {
            let name = if inside(limit) {
                limit.name.clone()
            } else {
                fill(view.locale.hours().beyond, &[("name", &limit.name)])
            };
            let entry = (LegendSymbol::Limit, name);
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        if !gaps.is_empty() {
            entries.push((LegendSymbol::Missing, view.locale.chart().no_data.to_owned()));
        }
        let legend = Legend::new(entries, size, width);
        let labels = clock::ticks(window.from, window.to, axes.plot.w / (5.0 * size), view.locale);
        let labels = labels.into_iter().map(|(at, text)| (axes.projection.point(at.into(), 0.0).0, text));
        let half = |text: &str| text_width(text, size, Weight::Regular) / 2.0;
        let labels = labels.filter(|(x, text)| x - half(text) >= 0.0 && x + half(text) <= width).collect();
        let within = |at: f64| window.from < at && at < window.to;
        let breaks = hours.breaks.iter().filter(|change| within(change.at.into()));
        let breaks =
            breaks.map(|change| VerticalRule { at: change.at.into(), name: &change.name, kind: RuleKind::Plain });
        let axes = axes.lowered(legend.height_above()).with_labels(labels).with_rules(&breaks.collect::<Vec<_>>());
        let projection = HourlyProjection { plot: axes.plot, resolution, window, scale: range };
        let limits = limits.into_iter().filter(|limit| inside(limit)).collect();
        Self { view, axes, projection, legend, limits, runs, gaps }
    }

    fn y_of(&self, value: i32) -> f64 {
        self.projection.y_of(self.view.position(value))
    }

    fn draw_run(&self, painter: &mut Painter, run: &Run, index: usize) {
        let colour = painter.theme.colour(self.view.hours.series[index].colour);
        match run {
            Run::Columns(columns) => {
                let pixels = f64::from(self.view.device_pixels.max(1));
                let width = 1.0 / pixels;
                // Their ends are whole pixels of the screen too: none is half covered, and the SVG has fewer fractions.
                let least_height = (STROKE * pixels).ceil() * width;
                let columns = columns.iter().map(|(hour, least, greatest)| {
                    let (top, bottom) = (self.y_of(*greatest), self.y_of(*least));
                    let low = (STROKE - (bottom - top)).max(0.0) / 2.0;
                    let [top, bottom] = [top - low, bottom + low].map(|y| (y * pixels).round() * width);
                    (self.projection.x_of(*hour) + width / 2.0, top, bottom.max(top + least_height))
                });
                painter.columns(columns, colour, width);
            }
            Run::Line(values) => {
                let points: Vec<_> =
                    values.iter().map(|(hour, value)| (self.projection.x_of(*hour), self.y_of(*value))).collect();
                match points[..] {
                    [single] => painter.disc(single, STROKE, colour),
                    _ => painter.line(&points, colour, STROKE),
                }
            }
        }
    }
}

impl Layout for HourlyLayout<'_> {
    fn height(&self) -> f64 {
        self.axes.bottom()
    }

    fn regions(&self) -> Vec<Rect> {
        vec![self.axes.plot]
    }

    fn is_empty(&self) -> bool {
        self.runs.iter().all(|(_, runs)| runs.is_empty())
    }

    /// None: hours are found by their time.
    fn data_points(&self) -> Vec<DataPoint> {
        Vec::new()
    }

    fn draw(&self, painter: &mut Painter) {
        self.legend.draw(painter, 0.0, 0.0);
        self.axes.draw(painter);
        self.axes.draw_base(painter);
        let plot = self.axes.plot;
        for (from, to) in &self.gaps {
            let (x, right) = (self.projection.x_of(*from), self.projection.x_of(*to));
            let gap = Rect { x, y: plot.bottom() - 5.0, w: (right - x).max(1.0), h: 5.0 };
            painter.fill(gap, painter.theme.ground);
        }
        for (index, runs) in self.runs.iter().rev() {
            for run in runs {
                self.draw_run(painter, run, *index);
            }
        }
        for limit in &self.limits {
            let from = self.projection.x_of(limit.from.into()).max(plot.x);
            let to = self.projection.x_of(limit.to.into()).min(plot.right());
            let y = self.y_of(limit.value);
            painter.dashes(&[(from, y), (to, y)], painter.theme.accent, 1.25, LIMIT_DASH);
        }
        self.axes.draw_rules(painter);
    }
}
